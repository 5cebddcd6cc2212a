import { describe, expect, it } from 'vitest';
import type { Coverage, Face } from '../../../../src/render/pdf/text/faces.js';
import { missingIn, splitRuns } from '../../../../src/render/pdf/text/runs.js';

const latin = /^[\p{Script=Latin}\p{Script=Common}]$/u;
const second = /^[\p{Script=Cyrillic}\p{Script=Latin}\p{M}]$/u;
const coverage: Coverage = {
  has: (face: Face, code) => {
    const character = String.fromCodePoint(code);
    if (/\p{Emoji_Presentation}/u.test(character)) return false;
    return face.startsWith('fallback') ? second.test(character) : latin.test(character);
  },
};

describe('splitting a text over fonts', () => {
  it('leaves a text whole that the first font has', () => {
    expect(splitRuns('Plain text', 'bold', coverage)).toEqual([
      { face: 'bold', text: 'Plain text', actual: null },
    ]);
  });

  it('takes neighbouring characters of the second font together', () => {
    expect(splitRuns('and Юлія.', 'regular', coverage)).toEqual([
      { face: 'regular', text: 'and ', actual: null },
      { face: 'fallback-regular', text: 'Юлія', actual: null },
      { face: 'regular', text: '.', actual: null },
    ]);
  });

  it('draws a character with its accents in one font', () => {
    expect(splitRuns('ax\u0323\u0301b', 'regular', coverage).map(({ face, text }) => [face, text])).toEqual([
      ['regular', 'a'],
      ['fallback-regular', 'x\u0323\u0301'],
      ['regular', 'b'],
    ]);
  });

  it('stands ? for each character no font has, and keeps what was meant', () => {
    const runs = splitRuns('ok 👍🏽😀!', 'regular', coverage);
    expect(runs[1]).toEqual({ face: 'regular', text: '??', actual: '👍😀' });
    expect(missingIn(runs)).toBe(2);
  });

  it('gives no runs for nothing', () => {
    expect(splitRuns('\u200b', 'regular', coverage)).toEqual([]);
  });
});
