import type { Analysis } from '../../analysis/analysis.js';
import { countWords, plural, roundHalfAway } from '../../wording/wording.js';
import { heading, paragraph } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage, WholeReport, WholeSection } from '../page.js';
import { comparedItems, showsResults } from '../standing.js';

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** The gap that this many answers would be likely to find, for a question in the middle. */
function detectableWords(page: AudiencePage, several: boolean): string[] {
  const sizes = comparedItems(page).flatMap(({ detectable }) =>
    detectable.up === null && detectable.down === null
      ? []
      : [Math.max(Math.abs(detectable.up ?? 0), Math.abs(detectable.down ?? 0))],
  );
  const size = median(sizes);
  if (size === null) return [];
  const from = several ? `For ${page.people}, a` : 'A';
  return [
    `${from} gap of at least ${roundHalfAway(size)} in every 100 is needed for a typical question to show it reliably.`,
  ];
}

function verdictWords(pages: readonly AudiencePage[]): string[] {
  const verdicts = new Set(pages.flatMap(comparedItems).map((item) => item.verdict));
  const small = pages.flatMap(comparedItems).some((item) => item.smallBase);
  return [
    ...(verdicts.has('no-detectable-difference')
      ? ['“No detectable difference” does not mean the same: it means that we cannot tell.']
      : []),
    ...(verdicts.has('similar') ? ['“Similar” means that any gap is very likely to be small.'] : []),
    ...(verdicts.has('may-be-higher') || verdicts.has('may-be-lower')
      ? ['“May be higher” or “may be lower” could be chance, as many questions were looked at.']
      : []),
    ...(small ? ['“Small number of answers” means 10 to 29: read those results with care.'] : []),
  ];
}

function peopleWords(count: number | null, who: string, analysis: Analysis): string {
  return count === null
    ? `fewer than ${analysis.disclosure.minimumBase} ${who}s`
    : count === 1
      ? `one ${who}`
      : `${countWords(count)} ${who}s`;
}

/** Both counts beside the rule. Left out for audiences that it does not speak of. */
function thresholdBlocks({ analysis }: WholeReport): Block[] {
  if (analysis.audiences.every(({ respondentsAre }) => respondentsAre === 'others')) return [];
  const { threshold } = analysis;
  const holders = peopleWords(threshold.holders, 'holder', analysis);
  const carers = peopleWords(threshold.carers, 'carer', analysis);
  const outcome = threshold.met ? 'This survey meets it' : 'This survey does not meet it';
  return [
    {
      block: 'callout',
      title: 'Enough answers for a full local report?',
      blocks: [
        paragraph(
          `The POET threshold is ${threshold.rule}. ${outcome}: it has ${holders} and ${carers}.` +
            (threshold.met ? '' : ' Treat the results as a guide, not as a full local report.'),
        ),
      ],
    },
  ];
}

/** What the ranges and verdicts mean, what they leave out, and the 100 and 100 threshold. */
export const howSure: WholeSection = (whole) => {
  const { pages } = whole;
  const compared = pages.flatMap(comparedItems);
  if (!pages.some(showsResults)) {
    return [
      heading('how-sure', 2, 'How sure we are'),
      paragraph('There are too few answers to be sure of anything, so this report shows no results.'),
      ...thresholdBlocks(whole),
    ];
  }
  const families = pages.map((page) => comparedItems(page).length);
  return [
    heading('how-sure', 2, 'How sure we are'),
    paragraph(
      'The range shows where the result would probably be if we had asked everyone here. ' +
        'It covers chance only, not who chose to answer.',
    ),
    ...(compared.length === 0
      ? []
      : [
          paragraph(
            [
              `We looked at ${plural(Math.max(...families), 'question')} together, so we ask for stronger evidence before we say “higher” or “lower”.`,
              ...pages.flatMap((page) => detectableWords(page, pages.length > 1)),
              ...verdictWords(pages),
            ].join(' '),
          ),
        ]),
    paragraph(
      'These results can show where to look and what to ask. ' +
        'They cannot show how good the council is, or why people answered as they did.',
    ),
    ...thresholdBlocks(whole),
  ];
};
