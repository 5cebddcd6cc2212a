import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../../src/render/pdf/text/lines.js';

/** Every character 10 wide. */
const measure = (text: string) => 10 * [...text].length;
const run = (text: string, style = 'plain') => ({
  run: { face: 'regular', text, actual: null } as const,
  style,
});
const broken = (width: number, ...runs: ReturnType<typeof run>[]) =>
  breakLines(runs, width, measure).map(({ fragments }) => fragments.map(({ text }) => text).join('|'));

describe('breaking lines', () => {
  it('fills each line, and leaves the space at its end', () => {
    expect(broken(70, run('one two three four'))).toEqual(['one two ', 'three ', 'four']);
  });

  it('does not count the space at the end of a line', () => {
    expect(breakLines([run('one two ')], 70, measure)[0]?.width).toBe(70);
  });

  it('keeps a word whole that changes style half way', () => {
    expect(broken(60, run('see t'), run('his', 'bold'), run(', ok'))).toEqual(['see ', 't|his|, ', 'ok']);
  });

  it('may end a line after a hyphen or slash between letters, not inside a number', () => {
    expect(broken(80, run('day-to-day 10-20-30-40'))).toEqual(['day-to-', 'day ', '10-20-30', '-40']);
  });

  it('breaks a word that is wider than the line', () => {
    expect(broken(40, run('abcdefghij k'))).toEqual(['abcd', 'efgh', 'ij k']);
  });

  it('does not end a line at a no-break space', () => {
    expect(broken(60, run('a 10\u00a0km'))).toEqual(['a ', '10\u00a0km']);
  });

  it('does not part a number from what it counts, where both fit on a line', () => {
    expect(broken(130, run('this counts 6 more here'))).toEqual(['this counts ', '6 more here']);
    expect(broken(50, run('10 fewer'))).toEqual(['10 ', 'fewer']);
  });

  it('breaks a long run of missing characters, each with what it stands for', () => {
    const missing = { run: { face: 'regular', text: '????', actual: '統計資料' } as const, style: 'plain' };
    const lines = breakLines([missing], 30, measure);
    expect(lines.map(({ fragments }) => fragments.map(({ text, actual }) => [text, actual]))).toEqual([
      [['???', '統計資']],
      [['?', '料']],
    ]);
  });

  it('gives no line for no text', () => {
    expect(breakLines([], 100, measure)).toEqual([]);
  });

  it('loses no character and never overfills a line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', 'é') }),
        fc.integer({ min: 10, max: 200 }),
        (text, width) => {
          const lines = breakLines([run(text)], width, measure);
          const all = lines.flatMap(({ fragments }) => fragments.map((fragment) => fragment.text)).join('');
          expect(all).toBe(text);
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
