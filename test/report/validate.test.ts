import { describe, expect, it } from 'vitest';
import type { Block, Report } from '../../src/report/report.js';
import { composeReport, validateReport } from '../../src/report/report.js';
import { cases } from './make-analysis.js';

const good = composeReport(cases.large(), { kind: 'short' });
const withBlocks = (blocks: readonly Block[]): Report => ({ ...good, blocks });
const text = (words: string): Block => ({ block: 'paragraph', runs: [{ inline: 'text', text: words }] });
const table: Extract<Block, { block: 'table' }> = {
  block: 'table',
  id: 'results',
  caption: 'Results',
  columns: [
    { label: 'Question', align: 'left', width: 0.5 },
    { label: 'Here', align: 'right', width: 0.5 },
  ],
  rows: [['Dignity', '80%']],
  notes: [],
};
const figure: Extract<Block, { block: 'figure' }> = {
  block: 'figure',
  id: 'chart',
  caption: 'A finding',
  subtitle: 'What it shows',
  alt: 'A chart of one question.',
  scene: { width: 10, height: 10, shapes: [] },
  table: 'results',
};
const heading = (id: string, level: 2 | 3, words = 'Words'): Block => ({
  block: 'heading',
  id,
  level,
  text: words,
});

describe('the check of a report before it is rendered', () => {
  it('passes a good one', () => {
    expect(() =>
      validateReport(withBlocks([heading('a', 2), heading('b', 3), text('Hello.'), figure, table])),
    ).not.toThrow();
  });

  const faulty: readonly [string, readonly Block[], RegExp][] = [
    ['a figure without alt text', [{ ...figure, alt: ' ' }, table], /chart has no alt text/],
    [
      'a figure that repeats its caption as alt text',
      [{ ...figure, alt: 'A finding' }, table],
      /repeats its caption/,
    ],
    ['a figure without a caption', [{ ...figure, caption: '' }, table], /chart has no caption/],
    ['a figure whose table is not there', [figure], /points to table results/],
    ['a table without a caption', [{ ...table, caption: '' }], /results has no caption/],
    ['a table without rows', [{ ...table, rows: [] }], /results has no rows/],
    [
      'a heading cell without words',
      [{ ...table, columns: table.columns.map((c) => ({ ...c, label: '' })) }],
      /without a heading/,
    ],
    [
      'two columns of one heading',
      [{ ...table, columns: table.columns.map((c) => ({ ...c, label: 'A' })) }],
      /one heading/,
    ],
    ['an empty cell', [{ ...table, rows: [['Dignity', '']] }], /row 1: an empty cell/],
    ['a row that is too short', [{ ...table, rows: [['Dignity']] }], /row 1: 1 cells/],
    [
      'column widths that do not add up',
      [{ ...table, columns: table.columns.map((c) => ({ ...c, width: 0.4 })) }],
      /add to 0.8/,
    ],
    ['a skipped heading level', [heading('a', 3)], /skips from level 1 to 3/],
    ['a heading without words', [heading('a', 2, '')], /heading a has no words/],
    ['an id used twice', [heading('a', 2), heading('a', 2)], /id a is used twice/],
    [
      'an id used again inside a callout',
      [heading('a', 2), { block: 'callout', title: 'T', blocks: [heading('a', 3)] }],
      /used twice/,
    ],
    ['an id that not every format can hold', [heading('A b', 2)], /“A b”/],
    ['an empty paragraph', [text(' ')], /paragraph has no words/],
    ['an empty list', [{ block: 'list', ordered: false, items: [] }], /list has no items/],
    ['an empty list item', [{ block: 'list', ordered: false, items: [[]] }], /list item has no words/],
    ['a callout without a title', [{ block: 'callout', title: '', blocks: [] }], /callout has no title/],
    ['a fill-in without lines', [{ block: 'fill-in', prompt: 'Who', lines: 0 }], /fill-in/],
    [
      'a reference to nowhere',
      [{ block: 'paragraph', runs: [{ inline: 'reference', text: 'there', to: 'x' }] }],
      /points to x/,
    ],
  ];

  it.each(faulty)('stops at %s', (_, blocks, message) => {
    expect(() => validateReport(withBlocks(blocks))).toThrow(message);
  });

  it('stops at a report without a title, and names every fault at once', () => {
    expect(() => validateReport({ ...good, title: '', blocks: [heading('a', 3)] })).toThrow(
      /no title; heading a skips/,
    );
  });
});
