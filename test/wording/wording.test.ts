import { describe, expect, it } from 'vitest';
import {
  capitalised,
  countWords,
  dateWords,
  fixedPlaces,
  gapCell,
  gapRange,
  gapSentence,
  inWords,
  lintSentences,
  listWords,
  outOfTen,
  percentWithRange,
  percentWords,
  plural,
  roundHalfAway,
  sentence,
  splitSentences,
} from '../../src/wording/wording.js';

describe('rounding', () => {
  it('rounds halves away from zero, on both sides', () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5, -2.5].map((value) => roundHalfAway(value))).toEqual([
      1, 2, 3, -1, -2, -3,
    ]);
  });

  it('rounds up a half that binary arithmetic stores a hair below', () => {
    expect(roundHalfAway(1.005, 2)).toBe(1.01);
    expect(roundHalfAway(100 * 0.145)).toBe(15);
  });

  it('leaves anything truly below a half alone', () => {
    expect(roundHalfAway(14.4999)).toBe(14);
    expect(roundHalfAway(0.49999, 0)).toBe(0);
  });

  it('never gives minus zero', () => {
    expect(Object.is(roundHalfAway(-0.2), 0)).toBe(true);
    expect(fixedPlaces(-0.04, 1)).toBe('0.0');
  });

  it('keeps the decimals of a data table', () => {
    expect(fixedPlaces(44.68, 1)).toBe('44.7');
    expect(fixedPlaces(-3, 1)).toBe('-3.0');
  });
});

describe('percentages in words', () => {
  it('are whole numbers with a sign', () => {
    expect(percentWords(69.2)).toBe('69%');
    expect(percentWithRange(69.2, 60.6, 76.4)).toBe('69% (range 61% to 76%)');
    expect(percentWithRange(69.2, null, null)).toBe('69%');
  });

  it('never call a few people nobody, or most people everybody', () => {
    expect(percentWords(0.3)).toBe('less than 1%');
    expect(percentWords(99.8)).toBe('more than 99%');
    expect([percentWords(0), percentWords(100)]).toEqual(['0%', '100%']);
  });
});

describe('differences in words', () => {
  it('count people in every hundred', () => {
    expect(gapSentence(8.3)).toBe('8 more in every 100');
    expect(gapSentence(-5.4)).toBe('5 fewer in every 100');
    expect(gapSentence(0.4)).toBe('less than 1 in every 100 apart');
  });

  it('give the likely gap, the smaller end first, and both directions where it spans none', () => {
    expect(gapRange(1.2, 14.4)).toBe('1 to 14 more');
    expect(gapRange(-9.4, -2.2)).toBe('2 to 9 fewer');
    expect(gapRange(-3, 5)).toBe('3 fewer to 5 more');
    expect(gapRange(-0.2, 5)).toBe('0 to 5 more');
    expect(gapRange(-5, 0.2)).toBe('0 to 5 fewer');
  });

  it('are short in a table', () => {
    expect([gapCell(8.3), gapCell(-5), gapCell(-0.2), gapCell(0)]).toEqual([
      '8 more',
      '5 fewer',
      'under 1',
      'none',
    ]);
  });
});

describe('numbers, lists and dates in words', () => {
  it('put commas in thousands', () => {
    expect([999, 4300, 1234567, -1200].map(countWords)).toEqual(['999', '4,300', '1,234,567', '−1,200']);
  });

  it('write small numbers as words where asked, and one before a noun', () => {
    expect([inWords(3), inWords(12)]).toEqual(['three', '12']);
    expect([plural(1, 'question'), plural(2, 'question'), plural(3, 'person', 'people')]).toEqual([
      'one question',
      '2 questions',
      '3 people',
    ]);
  });

  it('join a list with “and”', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listWords)).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });

  it('write a date out, whatever the time zone', () => {
    expect(dateWords('2026-11-22')).toBe('22 November 2026');
    expect(dateWords('2026-01-05T23:59:59Z')).toBe('5 January 2026');
    expect(dateWords('2026-13-05')).toBe('2026-13-05');
    expect(dateWords('soon')).toBe('soon');
  });

  it('say a share out of ten', () => {
    expect([69, 52, 97, 3, 0, 100].map((percent) => outOfTen(percent))).toEqual([
      '7 out of 10 people',
      'Half of people',
      'Almost everyone',
      'Hardly anyone',
      'Nobody',
      'Everyone',
    ]);
    expect([69, 52, 97, 3, 0, 100].map((percent) => outOfTen(percent, 'carers'))).toEqual([
      '7 out of 10 carers',
      'Half of carers',
      'Almost all carers',
      'Hardly any carers',
      'No carers',
      'All carers',
    ]);
  });
});

describe('sentences', () => {
  it('start with a capital, letters outside English too', () => {
    expect(capitalised('être')).toBe('Être');
    expect(capitalised('ŵyl')).toBe('Ŵyl');
    expect(capitalised('')).toBe('');
  });

  it('end with one full stop', () => {
    expect(sentence('ask Ann')).toBe('Ask Ann.');
    expect(sentence('Why?')).toBe('Why?');
    expect(sentence('  ')).toBe('');
  });

  it('are split at their ends, and not inside a number or a name', () => {
    expect(splitSentences('One is 3.5 long. Two? “Three.” 4 is last.')).toEqual([
      'One is 3.5 long.',
      'Two?',
      '“Three.”',
      '4 is last.',
    ]);
  });
});

describe('the lint of plain words', () => {
  const faults = (text: string, rules = {}) => lintSentences(text, rules).map(({ fault }) => fault);

  it('passes a plain sentence', () => {
    expect(faults('The range covers chance only.')).toEqual([]);
  });

  it('finds a sentence of more than 25 words', () => {
    expect(faults(`${'word '.repeat(26)}end.`)).toEqual(['27 words: at most 25']);
    expect(faults(`${'word '.repeat(24)}end.`)).toEqual([]);
    expect(faults(`${'word '.repeat(15)}end.`, { maxWords: 15 })).toHaveLength(1);
  });

  it.each([
    'A significant gap.',
    'An invalid row.',
    '40 per cent.',
    '40 percent.',
    'A failing council.',
    'NaN%.',
  ])('finds a banned word in “%s”', (text) => {
    expect(faults(text)).toHaveLength(1);
  });

  it.each([
    'The impact of planning.',
    'It leads to more.',
    'Easier because of help.',
    'Planning drives outcomes.',
  ])('finds a word of cause in “%s”, in text about what goes with what only', (text) => {
    expect(faults(text, { association: true })).toHaveLength(1);
    expect(faults(text)).toEqual([]);
  });
});
