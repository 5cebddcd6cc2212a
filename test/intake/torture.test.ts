import { describe, expect, it } from 'vitest';
import { held, readAll } from './support.js';

/** Numbers from 0 up to, not including, `below`, the same each time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const fine = 'Reference,Dignity,Choice\nN1,Good,Poor\nN2,"Very good","a ""b"""\nN3,Poor,\n';

describe('whatever the file', () => {
  it('a cell of a million characters is read', async () => {
    const long = 'A long answer. '.repeat(70_000);
    const { rows, end } = await readAll(held(`Reference,Comment\nN1,"${long}"\nN2,short\n`));
    expect(rows[0]?.[2]).toHaveLength(long.length);
    expect(rows[1]).toEqual([3, 'N2', 'short']);
    expect(end.findings.map((f) => f.code)).toContain('cell-very-long');
  });

  it('a cell that swallows forty megabytes stops the reading', async () => {
    const content = `Reference,Comment\nN1,fine\nN2,"${'open '.repeat(8_000_000)}`;
    await expect(readAll(held(content, 'export.csv', 1 << 20))).rejects.toMatchObject({
      code: 'quote-not-closed',
    });
  });

  it('20,000 columns are read, and one more is refused', async () => {
    const wide = (columns: number): string => {
      const row = (cell: (i: number) => string): string =>
        Array.from({ length: columns }, (_, i) => cell(i)).join(',');
      return `${row((i) => `item ${i}`)}\n${row((i) => (i % 2 ? 'Good' : 'Poor'))}\n${row(() => 'Good')}\n`;
    };
    const { table, rows } = await readAll(held(wide(20_000)));
    expect(table.headings.at(-1)?.letter).toBe('ACOF');
    expect(rows.map((row) => row.length)).toEqual([20_001, 20_001]);
    await expect(readAll(held(wide(20_001)))).rejects.toMatchObject({ code: 'too-many-columns' });
  });

  it('a million blank rows are counted and set aside', async () => {
    const { rows, end } = await readAll(held(`Reference,Dignity\nN1,Good\n${',\n'.repeat(1_000_000)}`));
    expect(rows).toHaveLength(1);
    expect(end.rows).toEqual({ read: 1_000_001, setAside: { 'blank-row': 1_000_000 } });
  });

  it('a million commas in one row are refused or set aside', async () => {
    const { rows, end } = await readAll(
      held(`Reference,Dignity\nN1,Good\n${'x,'.repeat(1_000_000)}\nN2,Poor\n`),
    );
    expect(rows.map((r) => r[1])).toEqual(['N1', 'N2']);
    expect(end.rows.setAside).toEqual({ 'row-length-differs': 1 });
  });

  it('any byte changed, left out or put in ends in rows or in a clear stop', async () => {
    const roll = dice(7);
    const odd = [0x00, 0x22, 0x0a, 0x0d, 0x2c, 0x3b, 0x09, 0x80, 0x92, 0xc3, 0xff, 0xef, 0x1a, 0x3c, 0x25];
    for (let run = 0; run < 600; run += 1) {
      const bytes = [...Buffer.from(fine)];
      for (let n = roll(4); n >= 0; n -= 1) {
        bytes.splice(
          roll(bytes.length),
          roll(2),
          ...Array.from({ length: roll(3) }, () => odd[roll(odd.length)] ?? 0),
        );
      }
      await expectRowsOrStop(Uint8Array.from(bytes));
    }
  });

  it('bytes of any kind end in rows or in a clear stop', async () => {
    const roll = dice(11);
    for (let run = 0; run < 200; run += 1) {
      await expectRowsOrStop(Uint8Array.from({ length: roll(400) }, () => roll(256)));
    }
  });

  async function expectRowsOrStop(bytes: Uint8Array): Promise<void> {
    try {
      const { rows, end } = await readAll(held(bytes));
      const aside = Object.values(end.rows.setAside).reduce((a, b) => a + b, 0);
      expect(rows.length + aside).toBe(end.rows.read);
    } catch (error) {
      expect(error).toMatchObject({ name: 'PoetError', hint: expect.stringMatching(/./) });
    }
  }
});

describe('the same file', () => {
  it('is read the same in pieces of any size', async () => {
    const whole = await readAll(held(fine));
    for (const piece of [1, 2, 3, 7, 19]) {
      const { rows, end } = await readAll(held(fine, 'export.csv', piece));
      expect(rows).toEqual(whole.rows);
      expect(end).toEqual(whole.end);
    }
  });

  it('is read the same twice', async () => {
    expect((await readAll(held(fine))).end).toEqual((await readAll(held(fine))).end);
  });
});
