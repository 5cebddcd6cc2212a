import { capitalised, countWords, percentWords } from '../../wording/wording.js';
import { heading } from '../blocks.js';
import type { AudienceSection } from '../page.js';

/** Everyone who answered, by every characteristic asked about. */
export const fullProfile: AudienceSection = ({ audience, key, level }) => {
  const rows = audience.profile.flatMap((question) =>
    question.choices.map((choice) => [
      `${capitalised(question.label)}: ${choice.choice}`,
      choice.count === null ? 'not shown' : countWords(choice.count),
      choice.percent === null ? 'not shown' : percentWords(choice.percent),
    ]),
  );
  if (rows.length === 0) return [];
  const many = audience.profile.filter((question) => question.many).map(({ label }) => capitalised(label));
  return [
    heading(`${key}profile`, level, 'Who answered, in full'),
    {
      block: 'table',
      id: `${key}profile-table`,
      caption: 'People who answered',
      columns: [
        { label: 'Group', align: 'left', width: 0.6 },
        { label: 'People', align: 'right', width: 0.2 },
        { label: 'Percentage', align: 'right', width: 0.2 },
      ],
      rows,
      notes: many.map(
        (label) => `${label}: people could choose more than one, so percentages add to more than 100%.`,
      ),
    },
  ];
};
