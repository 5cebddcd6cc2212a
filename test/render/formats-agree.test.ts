import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/wording/wording.js';
import { poet, scratch } from '../cli/run-cli.js';
import { figuresOf, numbersIn, strangeCells, tableRowsOf } from './figures-of.js';
import { readBack } from './pdf/read-back.js';
import { htmlWords } from './read-html.js';
import { markdownWords } from './read-markdown.js';

// What a council gets, from its export to the files: every format says the same and holds the same figures.

interface Made {
  readonly markdown: string;
  readonly html: string;
  readonly pdf: string;
  readonly analysis: Parameters<typeof figuresOf>[0];
}

async function make(journey: string, kind: string): Promise<Made> {
  const out = scratch();
  const source = `fixtures/journeys/${journey}/export.csv`;
  const ran = await poet([
    ...['analyse', source, '-o', out, '--report', kind, '--by', 'all', '--format', 'pdf,md,html,json', '-q'],
  ]);
  expect(ran.code, ran.stderr).toBe(0);
  const file = (name: string) => readFileSync(join(out, name));
  const pdf = await readBack(new Uint8Array(file('report.pdf')));
  return {
    markdown: file('report.md').toString(),
    html: htmlWords(file('report.html').toString()),
    pdf: [...pdf.read, ...pdf.alternatives].join(' '),
    analysis: JSON.parse(file('analysis.json').toString()),
  };
}

/** What the Markdown says, a sentence or a table row each. */
function saidIn(markdown: string): string[] {
  return markdown
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/\.{60}\\?/g, '')
    .replace(/:?\\$/gm, '')
    .replace(/\[((?:\\.|[^\]\\])*)\]\((?:#[^)]*|<[^>]*>)\)/g, '$1')
    .split('\n')
    .filter((line) => !/^\| -/.test(line))
    .flatMap((line) => splitSentences(markdownWords(line).trim()))
    .filter((sentence) => sentence !== '');
}

/** Line ends and the gaps between cells differ by format; the characters do not. */
const close = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

const missing = (markdown: string, words: string) => {
  const text = close(words);
  return saidIn(markdown).filter((sentence) => !text.includes(close(sentence)));
};

const reports = ['northshire', 'midmarsh'].flatMap((journey) =>
  ['short', 'detailed'].map((kind) => [kind, journey] as const),
);

describe.each(reports)('the %s report of %s', (kind, journey) => {
  it('says the same and holds the same figures in every format', async () => {
    const { markdown, html, pdf, analysis } = await make(journey, kind);
    expect(saidIn(markdown).length).toBeGreaterThan(40);
    expect(missing(markdown, html)).toEqual([]);
    expect(missing(markdown, pdf)).toEqual([]);

    const figures = figuresOf(analysis);
    const rows = tableRowsOf(markdown);
    expect(rows.length).toBeGreaterThan(10);
    expect(
      rows.flatMap((row) => strangeCells(row, figures).map((cell) => `${row.cells[0]}: ${cell}`)),
    ).toEqual([]);

    // The HTML holds the words of the charts as well.
    const known = new Set(numbersIn(html));
    expect(numbersIn(pdf).filter((number) => !known.has(number))).toEqual([]);
  });
});

describe('the check that formats agree', () => {
  it('finds a sentence that a format lost, and a figure that the analysis does not hold', async () => {
    const { markdown, pdf, analysis } = await make('northshire', 'short');
    const [lost = ''] = saidIn(markdown).filter((sentence) => sentence.startsWith('Ranges are 95%'));
    expect(lost).not.toBe('');
    expect(missing(markdown, close(pdf).replace(close(lost), ''))).toEqual([lost]);
    const figures = figuresOf(analysis);
    const row = tableRowsOf(markdown).find(({ cells }) => /\d\d%/.test(cells[1] ?? ''));
    expect(row).toBeDefined();
    const { headings, cells } = row ?? { headings: [], cells: [] };
    expect(strangeCells({ headings, cells }, figures)).toEqual([]);
    const changes = Array.from({ length: 90 }, (_, i) => ({
      headings,
      cells: cells.map((cell, at) => (at === 1 ? cell.replace(/\d\d%/, `${i + 10}%`) : cell)),
    }));
    expect(changes.filter((changed) => strangeCells(changed, figures).length === 1).length).toBeGreaterThan(
      45,
    );
  });
});
