import { describe, expect, it } from 'vitest';
import { foldText, likeness, nearest, tidyText } from '../../src/spelling/spelling.js';

describe('folding a text', () => {
  it.each([
    ['Very\u00A0good', 'very good'],
    ['\uFEFFVery  good \n', 'very good'],
    ['Don\u2019t know', "don't know"],
    ['Don@SQ@t know', "don't know"],
    ['Easy \u2013 very', 'easy - very'],
    ['<b>Good</b>', 'good'],
    ['Health &amp; care', 'health & care'],
    ['\uFB01ne', 'fine'],
    ['under\u200B65', 'under65'],
  ])('makes %j equal to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('leaves "a < b" alone: that is not a tag', () => {
    expect(tidyText('a < b and c > d')).toBe('a < b and c > d');
  });
});

describe('likeness', () => {
  it('is 1 for equal texts and 0 for texts with nothing in common', () => {
    expect(likeness('dignity', 'dignity')).toBe(1);
    expect(likeness('dignity', 'xkqz')).toBe(0);
    expect(likeness('', 'a')).toBe(0);
  });

  it('is high for a slip of the pen and for words in another order', () => {
    expect(likeness('quite satisfied', 'quite satisifed')).toBeGreaterThan(0.8);
    expect(likeness('overall satisfaction', 'satisfaction overall')).toBeGreaterThan(0.8);
  });

  it('stays bounded on very long texts', () => {
    expect(likeness('a'.repeat(1e6), 'b'.repeat(1e6))).toBe(0);
  });
});

describe('the nearest text', () => {
  it('is the most alike, with how alike', () => {
    expect(nearest('Quite satisifed', ['Very satisfied', 'Quite satisfied'])?.text).toBe('Quite satisfied');
  });

  it('is null when nothing is near enough', () => {
    expect(nearest('zebra', ['Very good', 'Good'])).toBeNull();
  });
});
