import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../../src/render/pdf/text/clean.js';

describe('cleaning a text for the page', () => {
  it('puts it on one line, with a space for each gap', () => {
    expect(cleanText('one\r\ntwo\tthree\u2028four\u0085five')).toBe('one two three four five');
  });

  it('takes out what draws nothing', () => {
    const nothing = [
      '\u0000',
      '\u0007',
      '\u00ad',
      '\u200b',
      '\u200d',
      '\u200e',
      '\u202e',
      '\u2066',
      '\ufeff',
      '\ufe0f',
      '\u{1f3fd}',
    ];
    for (const sign of nothing) expect(cleanText(`a${sign}b`)).toBe('ab');
  });

  it('makes odd spaces and the no-break hyphen plain', () => {
    for (const space of ['\u2007', '\u2009', '\u200a', '\u202f', '\u3000'])
      expect(cleanText(`a${space}b`)).toBe('a b');
    expect(cleanText('a\u2011b')).toBe('a-b');
  });

  it('keeps a no-break space, where a line must not end', () => {
    expect(cleanText('10\u00a0km')).toBe('10\u00a0km');
  });

  it('joins letters and their accents', () => {
    expect(cleanText('Ọlá'.normalize('NFD'))).toBe('Ọlá');
  });

  it('shows half a surrogate pair as a mark of something lost', () => {
    expect(cleanText('a\ud83db')).toBe('a\ufffdb');
  });
});
