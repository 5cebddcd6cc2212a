import type { Analysis } from '../../analysis/analysis.js';
import { capitalised, countWords } from '../../wording/wording.js';
import { heading, paragraph } from '../blocks.js';
import type { Block } from '../model.js';
import type { WholeReport, WholeSection } from '../page.js';
import { showsResults } from '../standing.js';

function peopleWords(count: number | null, who: string, analysis: Analysis): string {
  return count === null
    ? `fewer than ${analysis.disclosure.minimumBase} ${who}s`
    : count === 0
      ? `no ${who}s`
      : count === 1
        ? `one ${who}`
        : `${countWords(count)} ${who}s`;
}

/** Both counts beside the rule, in a box where there is room. Left out for audiences that it does not speak of. */
function thresholdBlocks({ analysis, settings }: WholeReport): Block[] {
  if (analysis.audiences.every(({ respondentsAre }) => respondentsAre === 'others')) return [];
  const { threshold } = analysis;
  const holders = peopleWords(threshold.holders, 'holder', analysis);
  const carers = peopleWords(threshold.carers, 'carer', analysis);
  const outcome = threshold.met ? 'meets it' : 'does not meet it';
  const words = paragraph(
    `${capitalised(holders)} and ${carers} answered. ` +
      `The POET rule asks for ${threshold.rule}, so this survey ${outcome}.`,
  );
  if (settings.kind === 'short') return [words];
  return [{ block: 'callout', title: 'Enough answers for a full local report?', blocks: [words] }];
}

/** What the ranges and verdicts mean, what they leave out, and the 100 and 100 threshold. */
export const howSure: WholeSection = (whole) => {
  const { pages } = whole;
  if (!pages.some(showsResults)) {
    return [
      heading('how-sure', 2, 'How sure we are'),
      paragraph('There are too few answers to be sure of anything, so this report shows no results.'),
      ...thresholdBlocks(whole),
    ];
  }
  return [
    heading('how-sure', 2, 'How sure we are'),
    paragraph(
      'These results can show where to look and what to ask. ' +
        'They cannot show how good the council is, or why people answered as they did. ' +
        'The ranges allow for chance, but not for who chose to answer.',
    ),
    ...thresholdBlocks(whole),
  ];
};
