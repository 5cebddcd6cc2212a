import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../../src/render/pdf/layout/column-widths.js';

const need = (word: number, short: number, line: number, cells: number[][] = []) => ({
  word,
  short,
  line,
  cells,
});

describe('the widths of a table’s columns', () => {
  it('give every column its longest line where there is room, and the rest by the shares asked for', () => {
    expect(columnWidths([need(30, 40, 50), need(10, 20, 30)], [0.75, 0.25], 120)).toEqual([80, 40]);
  });

  it('keep figures on one line and wrap the column with the most to say', () => {
    expect(columnWidths([need(30, 30, 200), need(10, 80, 80)], [0.5, 0.5], 150)).toEqual([70, 80]);
  });

  it('never cut a word while whole words fit', () => {
    const widths = columnWidths([need(60, 90, 200), need(40, 90, 90)], [0.5, 0.5], 110);
    expect(widths[0]).toBeGreaterThanOrEqual(60);
    expect(widths[1]).toBeGreaterThanOrEqual(40);
    expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeCloseTo(110, 10);
  });

  it('split the room between two wrapping columns so that the table is shortest', () => {
    const label = need(40, 40, 120, [[40, 40, 40], [40]]);
    const verdict = need(40, 40, 160, [[40], [40, 40, 40, 40]]);
    // By what they ask for each row would have two lines or more: 120 for one of them spares a line.
    const [one = 0, other = 0] = columnWidths([label, verdict], [0.5, 0.5], 210);
    expect(one + other).toBeCloseTo(210, 10);
    expect(one).toBeGreaterThanOrEqual(120 - 1e-9);
    expect(other).toBeGreaterThanOrEqual(80 - 1e-9);
  });

  it('share out what there is when not even the words fit', () => {
    expect(columnWidths([need(60, 60, 60), need(120, 120, 120)], [0.5, 0.5], 90)).toEqual([30, 60]);
  });
});
