import type { ComparisonItem, ItemScore } from '../../analysis/analysis.js';
import { type DotRow, dotAndRange } from '../../chart/chart.js';
import { capitalised, countWords, listWords, percentWords, plural } from '../../wording/wording.js';
import { hiddenWords } from '../because.js';
import type { Block } from '../model.js';
import type { AudiencePage } from '../page.js';
import { comparedItems, standingOf } from '../standing.js';

/** Width of the text on an A4 page, in points. */
const pageWidth = 480;
/** Most rows in one chart: what fits under a heading on one page, or on what is left of one. */
const mostRows = 20;
const fewerRows = 9;

interface Row {
  readonly item: ItemScore;
  readonly compared: ComparisonItem | null;
}

const verdictMarks: Readonly<Record<string, DotRow['verdict']>> = {
  higher: { direction: 'up', words: 'Higher' },
  lower: { direction: 'down', words: 'Lower' },
};

function dotRow({ item, compared }: Row, withThere: boolean): DotRow {
  const tone = compared?.tone ?? 'positive';
  const { percent, low, high } = compared?.here ?? item.positive;
  const label = capitalised(item.label) + (tone === 'positive' ? '' : ` (${tone} answers)`);
  const there = compared?.there ?? null;
  return {
    label,
    here:
      percent === null
        ? null
        : { percent, low: low ?? percent, high: high ?? percent, words: percentWords(percent) },
    there:
      there === null || (there.percent === null && there.words === null && !withThere)
        ? null
        : {
            percent: there.percent,
            words: there.percent === null ? (there.words ?? 'none') : percentWords(there.percent),
          },
    note: percent === null ? hiddenWords(item.hidden) : null,
    verdict: verdictMarks[compared?.verdict ?? ''] ?? null,
  };
}

/** Runs of whole blocks of questions, none longer than `mostRows` rows unless one block is. */
function pagesOf(rows: readonly Row[], mostRows: number): Row[][][] {
  const blocks = new Map<string, Row[]>();
  for (const row of rows) {
    const found = blocks.get(row.item.block);
    if (found === undefined) blocks.set(row.item.block, [row]);
    else found.push(row);
  }
  const pages: Row[][][] = [];
  for (const block of blocks.values()) {
    for (let from = 0; from < block.length; from += mostRows) {
      const part = block.slice(from, from + mostRows);
      const last = pages.at(-1);
      if (last !== undefined && last.flat().length + part.length <= mostRows) last.push(part);
      else pages.push([part]);
    }
  }
  return pages;
}

function findingOf(rows: readonly Row[], page: AudiencePage): string {
  const items = rows.flatMap(({ compared }) => (compared === null ? [] : [compared]));
  const more = items.filter((item) => standingOf(item) === 'more-positive').length;
  const less = items.filter((item) => standingOf(item) === 'less-positive').length;
  if (comparedItems(page).length === 0) return `How ${page.people} in ${page.place} answered`;
  if (more + less === 0) return `No clear difference ${fromElsewhere(page)}`;
  const than = page.comparison?.with === 'previous' ? 'last time' : `${page.column.toLowerCase()} figures`;
  if (more === 0) return `Less positive than ${than} on ${plural(less, 'question')}`;
  const first = `More positive than ${than} on ${plural(more, 'question')}`;
  return less === 0 ? first : `${first}, less positive on ${less === 1 ? 'one' : less}`;
}

function fromElsewhere(page: AudiencePage): string {
  return page.comparison?.with === 'previous'
    ? 'since last time'
    : `from ${page.column.toLowerCase()} figures`;
}

function subtitleOf(rows: readonly Row[], page: AudiencePage, how: Drawn): string {
  const { audience, comparison, place } = page;
  const here =
    audience.respondents === null
      ? ''
      : `${capitalised(place)}: ${countWords(audience.respondents)} ${page.people}`;
  const tested = comparedItems(page).length > 0;
  const there = comparison?.benchmark.respondents ?? null;
  const others =
    there === null || !tested ? '' : `; ${page.column.toLowerCase()}: ${countWords(there)} ${page.people}`;
  const marked = rows.some(({ compared }) => verdictMarks[compared?.verdict ?? ''] !== undefined);
  const some =
    how === 'widest'
      ? ' Only the widest clear differences are drawn.'
      : how === 'clear-only'
        ? ' Only questions with a clear difference are drawn.'
        : '';
  const marks = some === '' && marked ? ' Only clear differences are marked.' : some;
  return `Percentage of positive answers, with its range. ${here}${others}.${marks}`;
}

/** A figure on the other side, if only in words, for any of these questions. */
function beside(rows: readonly Row[]): boolean {
  return rows.some(
    ({ compared }) => compared !== null && (compared.there.percent ?? compared.there.words) !== null,
  );
}

function altOf(rows: readonly Row[], page: AudiencePage): string {
  const named = (standing: 'more-positive' | 'less-positive') =>
    rows.flatMap(({ compared }) =>
      compared !== null && standingOf(compared) === standing ? [compared.label] : [],
    );
  const [more, less] = [named('more-positive'), named('less-positive')];
  const hidden = rows.filter(
    ({ item, compared }) => (compared?.here ?? item.positive).percent === null,
  ).length;
  return [
    `Dot and range chart of ${plural(rows.length, 'question')}.`,
    rows.every(({ compared }) => (compared?.there.percent ?? null) === null)
      ? `A dot shows the result in ${page.place} and a line its range.`
      : `A dot shows the result in ${page.place}, a line its range, and a diamond the figure ${page.elsewhere}.`,
    ...(more.length > 0 ? [`More positive here: ${listWords(more)}.`] : []),
    ...(less.length > 0 ? [`Less positive here: ${listWords(less)}.`] : []),
    ...(more.length + less.length === 0 && comparedItems(page).length > 0 ? ['No difference is clear.'] : []),
    ...(hidden > 0 ? [`Not shown, to protect people: ${plural(hidden, 'question')}.`] : []),
    'The figures are in the table that follows.',
  ].join(' ');
}

/**
 * `clear-only`: without the questions that show no clear difference. `widest`: of those only a few. `in-parts`: in charts
 * of about nine rows.
 */
export type Drawn = 'whole' | 'clear-only' | 'widest' | 'in-parts';

const mostWidest = 8;

function drawnOf(rows: readonly Row[], how: Drawn): readonly Row[] {
  if (how === 'whole' || how === 'in-parts') return rows;
  const clear = rows.filter(({ compared }) => compared !== null && standingOf(compared) !== null);
  if (how === 'clear-only') return clear;
  const gap = ({ compared }: Row) => Math.abs(compared?.difference.points ?? 0);
  const widest = clear.toSorted((a, b) => gap(b) - gap(a)).slice(0, mostWidest);
  return clear.filter((row) => widest.includes(row));
}

/**
 * Local against national, question by question, as one chart or a few; `table` holds the numbers. With
 * `clear-only` or `widest` there is no chart where there is no clear difference.
 */
export function comparisonCharts(page: AudiencePage, table: string, how: Drawn = 'whole'): readonly Block[] {
  const compared = new Map(page.comparison?.items.map((item) => [item.question, item]));
  const rows = page.audience.items.map((item) => ({ item, compared: compared.get(item.question) ?? null }));
  const asked = drawnOf(rows, how);
  return pagesOf(asked, how === 'in-parts' ? fewerRows : mostRows).map((blocks, index) => {
    const drawn = blocks.flat();
    return {
      block: 'figure',
      id: `${page.key}compare-${index + 1}`,
      caption: findingOf(how === 'widest' ? rows : drawn, page),
      subtitle: subtitleOf(drawn, page, how),
      alt: altOf(drawn, page),
      table,
      scene: dotAndRange({
        width: pageWidth,
        columns: { here: 'Here', there: beside(drawn) ? page.column : null },
        groups: blocks.map((block) => ({
          title: block[0]?.item.block ?? null,
          rows: block.map((row) => dotRow(row, beside(drawn))),
        })),
      }),
    };
  });
}
