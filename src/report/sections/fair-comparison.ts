import type { Comparison, ComparisonItem } from '../../analysis/analysis.js';
import {
  capitalised,
  listWords,
  percentWords,
  plural,
  rangeWords,
  verdictCell,
} from '../../wording/wording.js';
import { bullets, heading, paragraph, text } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudienceSection } from '../page.js';

type Fair = NonNullable<ComparisonItem['fair']>;

interface FairRow {
  readonly item: ComparisonItem;
  readonly fair: Fair;
}

function rowsOf({ items }: Comparison): readonly FairRow[] {
  return items.flatMap((item) =>
    item.fair === undefined || item.fair === null ? [] : [{ item, fair: item.fair }],
  );
}

/** "age and gender": what the people compared are alike in. */
function alikeIn({ fairMix }: Comparison): string {
  return listWords((fairMix?.characteristics ?? []).map(({ label }) => label));
}

function verdictOf({ verdict, similarWithin }: Pick<Fair, 'verdict' | 'similarWithin'>): string {
  return verdictCell(verdict, { within: similarWithin ?? null });
}

function changeWords({ item, fair }: FairRow): string {
  return `${capitalised(item.label)}: “${verdictOf(item)}” as given, “${verdictOf(fair)}” in the fair comparison.`;
}

function changedIn(comparison: Comparison): readonly FairRow[] {
  return rowsOf(comparison).filter(({ fair }) => fair.changes);
}

function opening(comparison: Comparison, changes: number): string {
  const verdicts = plural(changes, 'verdict changes', 'verdicts change');
  return `Against people elsewhere alike in ${alikeIn(comparison)}, ${verdicts}`;
}

/** Where a fair comparison reaches other verdicts than the answers as given, in a note; none where none does. */
export function fairChanges(comparison: Comparison): readonly string[] {
  const changed = changedIn(comparison);
  if (changed.length === 0) return [];
  return [`${opening(comparison, changed.length)}. ${changed.map(changeWords).join(' ')}`];
}

function tableOf(comparison: Comparison, place: string, id: string): Block {
  return {
    block: 'table',
    id,
    caption: `Positive answers in ${place}, set against people of the same kinds in ${comparison.name}`,
    columns: [
      { label: 'Question', align: 'left', width: 0.3 },
      { label: 'Here, as given', align: 'right', width: 0.11 },
      { label: 'Expected', align: 'right', width: 0.11 },
      { label: 'Fair comparison, with range', align: 'left', width: 0.2 },
      { label: 'Elsewhere', align: 'right', width: 0.11 },
      { label: 'Verdict', align: 'left', width: 0.17 },
    ],
    rows: rowsOf(comparison).map(({ item, fair }) => [
      capitalised(item.label),
      item.here.percent === null ? 'not shown' : percentWords(item.here.percent),
      fair.expected === null ? 'not known' : percentWords(fair.expected),
      fair.percent === null || fair.low === null || fair.high === null
        ? 'not known'
        : `${percentWords(fair.percent)} (${rangeWords(fair.low, fair.high)})`,
      item.there.percent === null ? 'none' : percentWords(item.there.percent),
      verdictOf(fair),
    ]),
    notes: [
      '“Expected” is what people of the same kinds say elsewhere. Where more say so here than expected, the fair figure is above the one elsewhere.',
    ],
  };
}

/** What people say here against people of the same kinds elsewhere, where the benchmark holds what that takes. */
export const fairComparison: AudienceSection = (page) =>
  page.audience.comparisons.flatMap((comparison, index) => {
    if (rowsOf(comparison).length === 0) return [];
    const key = `${page.key}fair${index === 0 ? '' : `-${index + 1}`}`;
    const changed = changedIn(comparison);
    return [
      heading(key, page.level, `Compared fairly with ${comparison.name}`),
      paragraph(
        `Councils support different people. This compares ${page.people} here with ${page.people} elsewhere ` +
          `who are alike in ${alikeIn(comparison)}. It stands beside the results as given and does not replace them: ` +
          'people may also differ in ways that nobody was asked about.',
      ),
      ...(changed.length === 0
        ? [paragraph('No verdict changes.')]
        : [
            paragraph(`${opening(comparison, changed.length)}:`),
            bullets(changed.map((row) => [text(changeWords(row))])),
          ]),
      tableOf(comparison, page.place, `${key}-table`),
    ];
  });
