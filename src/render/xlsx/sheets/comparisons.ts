import type { Comparison, ComparisonItem } from '../../../analysis/analysis.js';
import { capitalised, verdictCell } from '../../../wording/wording.js';
import { type Cell, type Column, count, figure, fine, rangeColumns, shorthand, words } from './model.js';

/** Why a figure of a comparison is not there: hidden here, or there is none to compare with. */
function emptiness({ verdict, here }: ComparisonItem) {
  if (here.percent === null || verdict === 'too-few') return shorthand.confidential;
  return verdict === 'no-figure' ? shorthand.notAvailable : shorthand.notApplicable;
}

function fairCells({ fair }: ComparisonItem): Cell[] {
  const values = [fair?.expected, fair?.percent, fair?.low, fair?.high, fair?.difference.points];
  return [
    ...values.map((value) => figure(value ?? null, shorthand.notAvailable)),
    words(fair == null ? null : verdictCell(fair.verdict, { within: fair.similarWithin ?? null })),
  ];
}

const fairColumns: readonly Column[] = [
  { label: 'Expected of people like these: %', width: 13 },
  ...rangeColumns('Fair comparison: %'),
  { label: 'Fair comparison: difference in points', width: 13 },
  { label: 'Fair comparison: verdict', width: 26 },
];

function row(item: ComparisonItem, fair: boolean): Cell[] {
  const none = emptiness(item);
  const { here, there, difference, detectable } = item;
  return [
    capitalised(item.label),
    item.tone,
    ...[here.percent, here.low, here.high].map((value) => figure(value, shorthand.confidential)),
    count(here.base, shorthand.confidential),
    ...[there.percent, there.low, there.high].map((value) => figure(value, shorthand.notAvailable)),
    count(there.base, shorthand.notAvailable),
    words(there.words),
    ...[difference.points, difference.low, difference.high].map((value) => figure(value, none)),
    verdictCell(item.verdict, { within: item.similarWithin ?? null }),
    item.smallBase ? 'yes' : 'no',
    words(item.because),
    words(item.test),
    fine(item.p, none),
    fine(item.q, none),
    figure(detectable.up, none),
    figure(detectable.down, none),
    ...(fair ? fairCells(item) : []),
    words(there.source),
    item.question,
  ];
}

/** One comparison of one audience, a question a row. */
export function comparisonTable(comparison: Comparison): { columns: Column[]; rows: Cell[][] } {
  const fair = comparison.fairMix !== undefined;
  return {
    columns: [
      { label: 'Question', width: 44 },
      { label: 'Answers compared', width: 12 },
      ...rangeColumns('Here: %'),
      { label: 'Here: people who answered', width: 13 },
      ...rangeColumns('There: %'),
      { label: 'There: people who answered', width: 13 },
      { label: 'There: published only as', width: 16 },
      ...rangeColumns('Difference in points'),
      { label: 'Verdict', width: 26 },
      { label: 'Between 10 and 29 answers', width: 13 },
      { label: 'Because', width: 44 },
      { label: 'Test', width: 20 },
      { label: 'p', width: 10 },
      { label: 'p, adjusted', width: 10 },
      { label: 'Smallest gap above that would be found', width: 14 },
      { label: 'Smallest gap below that would be found', width: 14 },
      ...(fair ? fairColumns : []),
      { label: 'Source of the figure there', width: 34 },
      { label: 'Question id', width: 24 },
    ],
    rows: comparison.items.map((item) => row(item, fair)),
  };
}
