import { describe, expect, it } from 'vitest';
import type { Face } from '../../../../src/render/pdf/text/faces.js';
import { breakLines } from '../../../../src/render/pdf/text/lines.js';

const run = (text: string, face: Face = 'regular') => ({ run: { face, text, actual: null }, style: 'plain' });
const arabic = (text: string) => run(text, 'arabic-regular');
const measure = (text: string) => 10 * [...text].length;
const set = (...runs: ReturnType<typeof run>[]) =>
  breakLines(runs, 1000, measure)[0]?.fragments.map(({ text, x, actual }) => [text, x, actual]);

describe('words that run from right to left', () => {
  it('are read in order, and seen in the opposite order', () => {
    expect(set(run('by '), arabic('محمد'), run(' '), arabic('علي'), run(', too'))).toEqual([
      ['by ', 0, null],
      ['محمد', 70, 'محمد'],
      [' ', 60, null],
      ['علي', 30, 'علي'],
      [', too', 110, null],
    ]);
  });

  it('stay where they are when a word of the other direction stands between', () => {
    expect(set(arabic('محمد'), run(' and '), arabic('علي'))?.map(([, x]) => x)).toEqual([0, 40, 90]);
  });

  it('have their numbers turned before the shaper turns them back', () => {
    expect(set(arabic('٢٠١٧'))).toEqual([['٧١٠٢', 0, '٢٠١٧']]);
  });
});
