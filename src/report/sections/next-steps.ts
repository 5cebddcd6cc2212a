import { capitalised, sentence } from '../../wording/wording.js';
import { heading, paragraph } from '../blocks.js';
import type { Block } from '../model.js';
import type { WholeReport, WholeSection } from '../page.js';
import { headlines } from '../standing.js';

const most = 3;

/** What to act on: the things to look at of every audience, or blank lines where there are none. */
function subjects({ pages }: WholeReport): string[] {
  const found = pages.flatMap((page) =>
    headlines(page, 'less-positive')
      .slice(0, most)
      .map((item) =>
        pages.length > 1 ? `${capitalised(item.label)} (${page.people})` : capitalised(item.label),
      ),
  );
  return [...new Set(found)].slice(0, most);
}

/** The council's own words on what comes next, and lines to fill in: action, owner, date. */
export const nextSteps: WholeSection = (whole) => {
  const { settings } = whole;
  const named = subjects(whole);
  const topics = named.length > 0 ? named : ['First action', 'Second action', 'Third action'];
  return [
    heading('next', 2, 'What we will do next'),
    ...(settings.nextSteps ?? []).map((words) => paragraph(words)),
    ...topics.map(
      (topic): Block => ({
        block: 'fill-in',
        prompt: `${topic}: what we will do, who will lead, and by when`,
        lines: 2,
      }),
    ),
    ...(settings.contact === undefined ? [] : [paragraph(sentence(settings.contact))]),
  ];
};
