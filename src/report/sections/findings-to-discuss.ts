import type { ComparisonItem } from '../../analysis/analysis.js';
import { capitalised } from '../../wording/wording.js';
import { heading, paragraph, strong, text } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';
import { headlines, type Standing } from '../standing.js';
import { findingWords, questionsAbout } from '../topics.js';
import { plainShare } from './plain-words.js';

const most = 5;

function pageOf(item: ComparisonItem, standing: Standing, page: AudiencePage): Block[] {
  const ask = questionsAbout[standing];
  return [
    { block: 'page-break' },
    heading(`${page.key}discuss-${item.question}`, page.level, capitalised(item.label)),
    paragraph(plainShare(item, page), 'lead'),
    paragraph(findingWords(item, page)),
    paragraph([strong('For staff: '), text(ask.staff)]),
    { block: 'fill-in', prompt: 'What staff said', lines: 4 },
    paragraph([strong('For people and carers: '), text(ask.people)]),
    { block: 'fill-in', prompt: 'What people and carers said', lines: 4 },
    paragraph([
      strong('For everyone: '),
      text('whose voice is missing? Think of age, disability, ethnic group, language and where people live.'),
    ]),
    { block: 'fill-in', prompt: 'What we agreed: what, who and by when', lines: 3 },
  ];
}

/** One finding to a page, things to look at first, with questions and space to write for a meeting. */
export const findingsToDiscuss: AudienceSection = (page) => {
  const pages = (['less-positive', 'more-positive'] as const).flatMap((standing) =>
    headlines(page, standing)
      .slice(0, most)
      .flatMap((item) => pageOf(item, standing, page)),
  );
  if (pages.length > 0) return pages;
  return [
    heading(`${page.key}discuss`, page.level, 'To discuss'),
    paragraph(
      'No question is clearly different from elsewhere. Talk about what people would most like to change.',
    ),
    { block: 'fill-in', prompt: 'What we agreed: what, who and by when', lines: 8 },
  ];
};
