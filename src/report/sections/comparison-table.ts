import type { ComparisonItem, ItemScore } from '../../analysis/analysis.js';
import {
  capitalised,
  countWords,
  gapCell,
  percentWords,
  rangeWords,
  roundHalfAway,
  verdictCell,
} from '../../wording/wording.js';
import { hiddenWords } from '../because.js';
import type { Block } from '../model.js';
import type { AudiencePage } from '../page.js';
import { comparedItems } from '../standing.js';
import { fairChanges } from './fair-comparison.js';

const notShown = 'not shown';
const gapColumn = 3;

type Table = Extract<Block, { block: 'table' }>;

function labelOf(label: string, tone: ComparisonItem['tone']): string {
  return tone === 'positive' ? capitalised(label) : `${capitalised(label)} (${tone} answers)`;
}

/** `84% (80% to 87%)` under a heading that says what the second part is. */
function rangeCell(percent: number, low: number | null, high: number | null): string {
  const words = percentWords(percent);
  return low === null || high === null ? words : `${words} (${rangeWords(low, high)})`;
}

function baseCell(base: number | null, page: AudiencePage): string {
  return base === null ? `under ${page.analysis.disclosure.minimumBase}` : countWords(base);
}

function thereCell(item: ComparisonItem, none: string): string {
  if (item.there.percent !== null) return percentWords(item.there.percent);
  return item.there.words ?? none;
}

function gapOf(item: ComparisonItem): string {
  const { points } = item.difference;
  if (points !== null) return gapCell(points);
  return item.here.percent === null ? notShown : 'not tested';
}

function verdictOf({ verdict, similarWithin, detectable, difference }: ComparisonItem): string {
  const sizes = difference.points === null ? {} : { detectable };
  return verdictCell(verdict, { within: similarWithin ?? null, ...sizes });
}

function reasonOf(question: string, page: AudiencePage): string | null {
  return page.audience.items.find((item) => item.question === question)?.hidden ?? null;
}

/** A verdict was reached on few answers: said once with the answers, and in a note. */
function reliesOnFew(item: ComparisonItem): boolean {
  return item.smallBase && item.difference.points !== null;
}

function comparedRow(item: ComparisonItem, page: AudiencePage): string[] {
  const { here } = item;
  const reason = reasonOf(item.question, page);
  return [
    labelOf(item.label, item.tone),
    here.percent === null ? notShown : rangeCell(here.percent, here.low, here.high),
    thereCell(item, 'none'),
    gapOf(item),
    item.verdict === 'too-few' ? hiddenWords(reason) : verdictOf(item),
    baseCell(here.base, page) + (reliesOnFew(item) ? ' (few)' : ''),
  ];
}

function ownRow(item: ItemScore, page: AudiencePage): string[] {
  const { percent, low, high } = item.positive;
  return [
    capitalised(item.label),
    percent === null ? hiddenWords(item.hidden) : rangeCell(percent, low, high),
    baseCell(item.base, page),
  ];
}

/** True when a printed difference is not the difference of the printed percentages. */
function roundsApart(item: ComparisonItem): boolean {
  const { here, there, difference } = item;
  if (here.percent === null || there.percent === null || difference.points === null) return false;
  return roundHalfAway(difference.points) !== roundHalfAway(here.percent) - roundHalfAway(there.percent);
}

function notesOf(
  items: readonly ComparisonItem[],
  page: AudiencePage,
  width: TableWidth = 'whole',
): string[] {
  const least = page.analysis.disclosure.minimumBase;
  const bounds = items.some((item) => item.there.percent === null && item.there.words !== null);
  const needs = items.some((item) => item.verdict === 'no-detectable-difference');
  return [
    ...(needs
      ? ['“Needs” gives the smallest gap, in every 100 people, that this many answers can reliably show.']
      : []),
    ...(items.some(reliesOnFew)
      ? ['“Few” means a small number of answers, fewer than 30: read those verdicts with care.']
      : []),
    ...(width === 'whole' && items.some(roundsApart)
      ? ['Differences are worked out before rounding, so they may not match the rounded percentages.']
      : []),
    ...(bounds ? ['Where only “over” or “under” a figure was published, no difference is tested.'] : []),
    ...(items.some(({ here }) => here.percent === null)
      ? [
          `Results that could show what one person said are hidden: those from fewer than ${least} answers, and a few others.`,
        ]
      : []),
  ];
}

function ownTable(page: AudiencePage, id: string): Table {
  return {
    block: 'table',
    id,
    caption: `Positive answers in ${page.place}`,
    columns: [
      { label: 'Question', align: 'left', width: 0.5 },
      { label: 'Positive answers, with range', align: 'left', width: 0.35 },
      { label: 'Answers', align: 'right', width: 0.15 },
    ],
    rows: page.audience.items.map((item) => ownRow(item, page)),
    notes: [],
  };
}

/** Where nothing published can be tested: what was published in words, and no column of verdicts. */
function boundsTable(page: AudiencePage, items: readonly ComparisonItem[], id: string): Table {
  return {
    block: 'table',
    id,
    caption: `Positive answers in ${page.place}, and what was published`,
    columns: [
      { label: 'Question', align: 'left', width: 0.45 },
      { label: 'Here, with range', align: 'left', width: 0.25 },
      { label: page.column, align: 'left', width: 0.18 },
      { label: 'Answers here', align: 'right', width: 0.12 },
    ],
    rows: items.map((item) => {
      const { percent, low, high, base } = item.here;
      const local =
        percent === null ? hiddenWords(reasonOf(item.question, page)) : rangeCell(percent, low, high);
      return [labelOf(item.label, item.tone), local, thereCell(item, 'none published'), baseCell(base, page)];
    }),
    notes: notesOf(items, page),
  };
}

/** `narrow` leaves out the gap, which both figures show: where several tables share a page. */
export type TableWidth = 'whole' | 'narrow';

/** Every question with its figures, in words where there is none. `id` is what the charts point to. */
export function comparisonTable(page: AudiencePage, id: string, width: TableWidth = 'whole'): Block {
  const { comparison, place, column } = page;
  if (comparison === null || comparison.items.every(({ there }) => thereIsNone(there))) {
    return ownTable(page, id);
  }
  const { items, name } = comparison;
  if (comparedItems(page).length === 0) return boundsTable(page, items, id);
  const shown = <T>(all: readonly T[]): T[] => all.filter((_, i) => width === 'whole' || i !== gapColumn);
  const question = width === 'whole' ? 0.25 : 0.36;
  return {
    block: 'table',
    id,
    caption: `Positive answers in ${place} and in ${name}`,
    columns: shown([
      { label: 'Question', align: 'left', width: question },
      { label: 'Here, with range', align: 'left', width: 0.2 },
      { label: column, align: 'left', width: 0.1 },
      { label: 'Difference in 100', align: 'left', width: 0.11 },
      { label: 'Verdict', align: 'left', width: 0.25 },
      { label: 'Answers here', align: 'right', width: 0.09 },
    ]),
    rows: items.map((item) => shown(comparedRow(item, page))),
    notes: [...notesOf(items, page, width), ...fairChanges(comparison)],
  };
}

function thereIsNone(there: ComparisonItem['there']): boolean {
  return there.percent === null && there.words === null;
}
