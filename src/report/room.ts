import { measureText } from '../chart/chart.js';
import type { Block, Report } from './model.js';

// A short report is two sheets of paper. How much the blocks of one take is judged here, near enough to decide what to
// leave out: the same report goes to every format, so it can't be left to the one that has pages.

/** Of the text on an A4 page, in points. */
const page = { width: 482, height: 728 } as const;

/** Of the pages asked for: what is judged is never quite what is laid out. */
const safe = 0.93;

interface Size {
  readonly size: number;
  readonly leading: number;
}

const body: Size = { size: 12, leading: 17 };
const small: Size = { size: 10.5, leading: 14 };
const lead: Size = { size: 14, leading: 19.5 };
const caption: Size = { size: 12, leading: 16.5 };

/** Words do not fill lines to the end. */
const ragged = 0.96;

function lines(words: string, { size }: Size, width: number): number {
  return Math.max(1, Math.ceil(measureText(words, size, 'regular') / (width * ragged)));
}

const height = (words: string, style: Size, width: number): number =>
  lines(words, style, width) * style.leading;

const wordsOf = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('');

/** What must stay together, in order: the lines of a text and the rows of a table may part, a chart may not. */
type Bands = readonly number[];

/** A line each: a paragraph may be parted between its lines. */
function textBands(words: string, style: Size, width: number, above: number): Bands {
  return Array.from({ length: lines(words, style, width) }, (_, i) => style.leading + (i === 0 ? above : 0));
}

function tableBands({ caption: title, columns, rows, notes }: Extract<Block, { block: 'table' }>): Bands {
  const cell = (text: string, share: number) => lines(text, small, Math.max(44, share * page.width + 4));
  const bands = rows.map(
    (row) => Math.max(...row.map((text, i) => cell(text, columns[i]?.width ?? 0))) * 13.5 + 6,
  );
  const [first = 0, ...rest] = bands;
  return [
    14 + height(title, caption, page.width) + 37 + first,
    ...rest,
    ...notes.map((note) => 7 + height(note, small, page.width)),
  ];
}

function bandsOf(block: Block, width: number = page.width): Bands {
  switch (block.block) {
    case 'heading':
      return [block.level === 2 ? 40 : 31];
    case 'paragraph': {
      const style = block.style === 'lead' ? lead : block.style === 'small' ? small : body;
      return textBands(wordsOf(block.runs), style, width, 8);
    }
    case 'list':
      return block.items.flatMap((runs) => textBands(wordsOf(runs), body, width - 20, 6));
    case 'table':
      return tableBands(block);
    case 'figure':
      return [
        36 +
          height(block.caption, caption, width) +
          height(block.subtitle, small, width) +
          block.scene.height,
      ];
    case 'numbers':
      return [block.items.some(({ words }) => words.length > 18) ? 84 : 69];
    case 'quote':
      return [16 + height(block.text, body, width - 20)];
    case 'picture':
      return [100];
    case 'callout':
      return [
        42 + block.blocks.flatMap((each) => bandsOf(each, width - 32)).reduce((sum, band) => sum + band, 0),
      ];
    case 'fill-in':
      return [31 + block.lines * 25];
    case 'page-break':
      return [];
  }
}

/** About how many A4 pages a report takes, its title with it, in parts of a page. */
export function pagesTaken(
  { title, subtitle }: Pick<Report, 'title' | 'subtitle'>,
  blocks: readonly Block[],
): number {
  let pages = 0;
  let y =
    70 +
    height(title, { size: 26, leading: 31 }, page.width) +
    height(subtitle, { size: 15, leading: 21 }, page.width);
  // A heading goes with what follows it.
  let kept = 0;
  for (const block of blocks) {
    for (const band of bandsOf(block)) {
      if (block.block === 'heading') {
        kept += band;
        continue;
      }
      if (y + kept + band > page.height) {
        pages += 1;
        y = 0;
      }
      y += kept + band;
      kept = 0;
    }
  }
  return pages + y / page.height;
}

/** The most pages of a short report. */
const most = 4;

/** Whether a short report with these blocks is short. */
export function isShort(head: Pick<Report, 'title' | 'subtitle'>, blocks: readonly Block[]): boolean {
  return pagesTaken(head, blocks) <= most - 1 + safe;
}

/** How much a short report leaves out so that it stays short: nothing, or each thing and all before it. */
export const leaveOut = [
  'nothing',
  'second-lines',
  'plain-lists',
  'charts-of-all',
  'charts',
  'half',
  'most',
  'plain-words',
] as const;
export type LeaveOut = (typeof leaveOut)[number];

/** Whether `what` is left out at this step. */
export function leaves(step: LeaveOut, what: LeaveOut): boolean {
  return leaveOut.indexOf(step) >= leaveOut.indexOf(what);
}
