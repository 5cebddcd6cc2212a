import type { AudienceAnalysis, ItemScore } from '../../../analysis/analysis.js';
import { capitalised } from '../../../wording/wording.js';
import { flagMeanings, hiddenMeanings, meaningOf } from '../../data/codes.js';
import { type Cell, type Column, count, figure, rangeColumns, shorthand, words } from './model.js';

/** The columns that say the figures of one question, wherever the question stands first. */
export const itemColumns: readonly Column[] = [
  { label: 'People who answered', width: 12 },
  { label: 'Positive: people', width: 12 },
  ...rangeColumns('Positive: %'),
  { label: 'Neutral: people', width: 12 },
  ...rangeColumns('Neutral: %'),
  { label: 'Negative: people', width: 12 },
  ...rangeColumns('Negative: %'),
  ...rangeColumns('Net score'),
  ...rangeColumns('Mean score (0 to 100)'),
  { label: 'Read with care', width: 34 },
  { label: 'Why not shown', width: 30 },
];

/** What an empty figure means: hidden, or nobody there to count. */
function emptiness(item: ItemScore) {
  const hidden = item.hidden !== null || item.flags.includes('small-counts-hidden') || item.base === null;
  return hidden ? shorthand.confidential : shorthand.notApplicable;
}

/** The cells under `itemColumns`. */
export function itemCells(item: ItemScore): Cell[] {
  const none = emptiness(item);
  const share = (side: ItemScore['positive']) => [
    count(side.count, none),
    ...[side.percent, side.low, side.high].map((value) => figure(value, none)),
  ];
  const estimate = (side: ItemScore['net']) =>
    [side.value, side.low, side.high].map((value) => figure(value, none));
  return [
    count(item.base, shorthand.confidential),
    ...share(item.positive),
    ...share(item.neutral),
    ...share(item.negative),
    ...estimate(item.net),
    ...estimate(item.mean),
    words(item.flags.map((flag) => meaningOf(flagMeanings, flag)).join('; ')),
    item.hidden === null ? shorthand.notApplicable : meaningOf(hiddenMeanings, item.hidden),
  ];
}

/** Every scored question of one audience, a row each. */
export function resultsTable(audience: AudienceAnalysis): { columns: Column[]; rows: Cell[][] } {
  const weighted = audience.items.some((item) => item.weighted !== undefined);
  return {
    columns: [
      { label: 'Question', width: 44 },
      { label: 'Part of the questionnaire', width: 26 },
      { label: 'Kind', width: 12 },
      ...itemColumns,
      ...(weighted ? rangeColumns('Positive, weighted: %') : []),
      { label: 'Question id', width: 24 },
      { label: 'Scale', width: 14 },
      { label: 'Where the wording is from', width: 18 },
    ],
    rows: audience.items.map((item) => [
      capitalised(item.label),
      words(item.block),
      item.kind,
      ...itemCells(item),
      ...(weighted ? weightedCells(item) : []),
      item.question,
      item.scale,
      words(item.provenance),
    ]),
  };
}

function weightedCells(item: ItemScore): Cell[] {
  const none = item.hidden === null ? shorthand.notAvailable : shorthand.confidential;
  return [item.weighted?.percent, item.weighted?.low, item.weighted?.high].map((value) =>
    figure(value, none),
  );
}
