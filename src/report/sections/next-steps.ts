import { capitalised, sentence } from '../../wording/wording.js';
import { heading, paragraph } from '../blocks.js';
import type { Block } from '../model.js';
import type { WholeReport, WholeSection } from '../page.js';
import { headlines } from '../standing.js';

/** What to act on: the things to look at of every audience. */
function subjects({ pages }: WholeReport): readonly string[] {
  const most = pages.length > 1 ? 2 : 3;
  const found = pages.flatMap((page) =>
    headlines(page, 'less-positive')
      .slice(0, most)
      .map((item) => capitalised(item.label) + (pages.length > 1 ? ` (${page.people})` : '')),
  );
  return [...new Set(found)].slice(0, most);
}

function fillIn(prompt: string, lines: number): Block {
  return { block: 'fill-in', prompt, lines };
}

/** The council's own words on what comes next, and lines to fill in: action, owner, date. */
export const nextSteps: WholeSection = (whole) => {
  const { settings } = whole;
  const named = subjects(whole);
  const lines = whole.pages.length > 1 ? 1 : 2;
  return [
    heading('next', 2, 'What we will do next'),
    ...(settings.nextSteps ?? []).map((words) => paragraph(words)),
    ...(named.length === 0
      ? [fillIn('What we will do, who will lead, and by when', 3)]
      : named.map((topic) => fillIn(`${topic}: what we will do, who will lead, and by when`, lines))),
    ...(settings.contact === undefined ? [] : [paragraph(sentence(settings.contact))]),
  ];
};
