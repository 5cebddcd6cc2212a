import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ExportBytes, openExport } from '../../src/intake/intake.js';
import { held, readAll, rowsOf } from './support.js';

/** A file made while it is read: nothing of it is held. */
function made(rows: number, row: (i: number) => string, headings: string): ExportBytes {
  return {
    file: 'export.csv',
    size: 0,
    async *bytes() {
      yield Buffer.from(`${headings}\n`);
      for (let at = 0; at < rows; at += 1000) {
        const lines = Array.from({ length: Math.min(1000, rows - at) }, (_, i) => row(at + i));
        yield Buffer.from(`${lines.join('\n')}\n`);
      }
    },
  };
}

describe('blocks', () => {
  it('give each different cell once, the blank one first', async () => {
    const table = await openExport(held('Reference,Dignity\n1,Good\n2,\n3,Poor\n4,Good\n'));
    const blocks = [];
    for await (const block of table.blocks()) blocks.push(block);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.columns[1]?.dictionary.cells).toEqual(['', 'Good', 'Poor']);
    expect([...(blocks[0]?.columns[1]?.codes ?? [])]).toEqual([1, 0, 2, 1]);
  });

  it('share the dictionary of a column of answers, and renew that of a column of ids', async () => {
    const table = await openExport(
      made(20_000, (i) => `id ${i},${i % 3 ? 'Good' : 'Poor'}`, 'Reference,Dignity'),
    );
    const ids = new Set();
    const answers = new Set();
    let rows = 0;
    for await (const block of table.blocks()) {
      expect(block.rows).toBeLessThanOrEqual(4096);
      rows += block.rows;
      ids.add(block.columns[0]?.dictionary);
      answers.add(block.columns[1]?.dictionary);
      expect(rowsOf(block)[0]?.[1]).toBe(`id ${rows - block.rows}`);
    }
    expect(rows).toBe(20_000);
    expect(answers.size).toBe(1);
    expect(ids.size).toBeGreaterThan(3);
  });

  it('keep memory bounded over 200,000 rows of ids and comments', async () => {
    const row = (i: number): string => `R${i},"Comment ${i}, written at length",${i % 5}`;
    const table = await openExport(made(200_000, row, 'Reference,Comment,Answer'));
    let rows = 0;
    let most = 0;
    for await (const block of table.blocks()) {
      rows += block.rows;
      most = Math.max(most, ...block.columns.map((c) => c.dictionary.cells.length));
    }
    expect(rows).toBe(200_000);
    expect(table.end().rows).toEqual({ read: 200_000, setAside: {} });
    // A shared dictionary is given up at the end of the block in which it passes 5,000 cells.
    expect(most).toBeLessThanOrEqual(5000 + 4096 + 1);
  }, 60_000);

  it('end early when their text is long', async () => {
    const long = 'word '.repeat(4000);
    const table = await openExport(made(2000, (i) => `${i},${i} ${long}`, 'Reference,Comment'));
    const sizes = [];
    for await (const block of table.blocks()) sizes.push(block.rows);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((a, b) => a + b)).toBe(2000);
  });

  it('are read once, and the end is known after them', async () => {
    const table = await openExport(held('Reference,Dignity\n1,Good\n'));
    expect(() => table.end()).toThrow(TypeError);
    for await (const _ of table.blocks());
    expect(table.end().rows.read).toBe(1);
    await expect(table.blocks()[Symbol.asyncIterator]().next()).rejects.toThrow(TypeError);
  });
});

describe('the end', () => {
  it('has the size and the SHA-256 of the file, small or large', async () => {
    const small = await readAll(held('Reference,Dignity\n1,Good\n'));
    expect(small.end.bytes).toBe(25);
    expect(small.end.sha256).toBe('1791def89ad9ed59202086d139ebd35c31b09047af27ebc7be3caf9ee38fdb2b');
    const content = `Reference,Dignity\n${'1,Good\n'.repeat(400_000)}`;
    const large = await readAll(held(content));
    expect(large.end.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(large.end.bytes).toBe(content.length);
    expect(large.rows).toHaveLength(400_000);
  });
});

describe('signs of a spreadsheet', () => {
  it('are found by column: rounded ids, columns too narrow', async () => {
    const { end } = await readAll(
      held('Reference,Date\n1.23E+11,########\n1.24E+11,2026-04-01\nN3,########\n'),
    );
    const damage = end.findings.filter((f) => f.code === 'spreadsheet-damage');
    expect(damage.map((f) => [f.column, f.count, f.details['sign']])).toEqual([
      ['A', 2, 'rounded-number'],
      ['B', 2, 'hashes'],
    ]);
  });

  it('a cell longer than a spreadsheet can hold is a warning', async () => {
    const { end } = await readAll(
      held(`Reference,Comment\n1,${'x'.repeat(32_768)}\n2,${'x'.repeat(32_767)}\n`),
    );
    expect(end.findings.find((f) => f.code === 'cell-very-long')).toMatchObject({
      column: 'B',
      count: 1,
      rows: [2],
      details: { characters: 32_768 },
    });
  });
});
