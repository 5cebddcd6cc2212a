import { capitalised, countWords } from '../../wording/wording.js';
import { bullets, heading, paragraph, strong, text } from '../blocks.js';
import type { AudienceSection } from '../page.js';

/** How many people wrote in their own words. What they wrote is never here without review. */
export const comments: AudienceSection = ({ audience, key, level, people }) => {
  const asked = audience.comments.filter(({ count }) => count !== null);
  if (asked.length === 0) return [];
  return [
    heading(`${key}comments`, level, 'In their own words'),
    bullets(
      asked.map(({ label, count }) => [
        strong(`${capitalised(label)}: `),
        text(`${countWords(count ?? 0)} ${people} wrote a comment.`),
      ]),
    ),
    paragraph(
      'Comments are not shown, to protect the people who wrote them. A person must read and agree each quote first.',
    ),
  ];
};
