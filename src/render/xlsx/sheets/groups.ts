import type { AudienceAnalysis, GroupComparison, GroupScores } from '../../../analysis/analysis.js';
import { capitalised, verdictCell } from '../../../wording/wording.js';
import { hiddenMeanings, meaningOf } from '../../data/codes.js';
import { type Cell, type Column, count, figure, fine, rangeColumns, shorthand, words } from './model.js';
import { itemCells, itemColumns } from './results.js';

const groupColumns: readonly Column[] = [
  { label: 'Characteristic', width: 26 },
  { label: 'Group', width: 28 },
  { label: 'Question', width: 44 },
];

/** A group that is hidden whole: one row that says so. */
function hiddenRow(group: GroupScores): Cell[] {
  return [
    capitalised(group.label),
    group.choice,
    'Every question',
    ...itemColumns.slice(0, -2).map(() => shorthand.confidential),
    shorthand.notApplicable,
    meaningOf(hiddenMeanings, group.hidden ?? ''),
    count(group.respondents, shorthand.confidential),
    words(group.protectedCharacteristic),
    shorthand.notApplicable,
  ];
}

/** Every question by every group, a row each. */
export function groupsTable(audience: AudienceAnalysis): { columns: Column[]; rows: Cell[][] } {
  return {
    columns: [
      ...groupColumns,
      ...itemColumns,
      { label: 'People in the group', width: 12 },
      { label: 'Protected characteristic', width: 20 },
      { label: 'Question id', width: 24 },
    ],
    rows: audience.groups.flatMap((group) =>
      group.hidden !== null
        ? [hiddenRow(group)]
        : group.items.map((item) => [
            capitalised(group.label),
            group.choice,
            capitalised(item.label),
            ...groupItemCells(item),
            count(group.respondents, shorthand.confidential),
            words(group.protectedCharacteristic),
            item.question,
          ]),
    ),
  };
}

/** Groups may show only their headline share: what is not shown of people who answered is confidential. */
function groupItemCells(item: GroupScores['items'][number]): Cell[] {
  const cells = itemCells(item);
  if ((item.base ?? 0) === 0) return cells;
  const figures = itemColumns.length - 2;
  return cells.map((cell, i) =>
    i < figures && cell === shorthand.notApplicable ? shorthand.confidential : cell,
  );
}

function comparisonRow(group: GroupScores, row: GroupComparison): Cell[] {
  const { here, rest, difference } = row;
  const hidden = here.percent === null;
  const none = hidden ? shorthand.confidential : shorthand.notApplicable;
  const side = (figures: GroupComparison['here']) => [
    ...[figures.percent, figures.low, figures.high].map((value) => figure(value, shorthand.confidential)),
    count(figures.base, shorthand.confidential),
  ];
  return [
    capitalised(group.label),
    group.choice,
    capitalised(row.label),
    row.tone,
    ...side(here),
    ...side(rest),
    ...[difference.points, difference.low, difference.high].map((value) => figure(value, none)),
    row.verdict === null
      ? 'Described, not judged'
      : verdictCell(row.verdict, { within: row.similarWithin ?? null }),
    words(row.because),
    words(row.test),
    fine(row.p, none),
    fine(row.q, none),
    row.question,
  ];
}

/** Each group beside everyone else who answered, a question a row. */
export function groupComparisonsTable(audience: AudienceAnalysis): { columns: Column[]; rows: Cell[][] } {
  return {
    columns: [
      ...groupColumns,
      { label: 'Answers compared', width: 12 },
      ...rangeColumns('This group: %'),
      { label: 'This group: people who answered', width: 13 },
      ...rangeColumns('Everyone else: %'),
      { label: 'Everyone else: people who answered', width: 13 },
      ...rangeColumns('Difference in points'),
      { label: 'Verdict', width: 26 },
      { label: 'Because', width: 44 },
      { label: 'Test', width: 20 },
      { label: 'p', width: 10 },
      { label: 'p, adjusted', width: 10 },
      { label: 'Question id', width: 24 },
    ],
    rows: audience.groups.flatMap((group) =>
      (group.comparisons ?? []).map((row) => comparisonRow(group, row)),
    ),
  };
}
