import { describe, expect, it } from 'vitest';
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  classSizes,
  classSizesMissingMatchesAny,
  classWeights,
  distinctDiversity,
  holm,
  roundToFive,
  roundToMultiple,
} from '../../src/statistics/statistics.js';

describe('many comparisons', () => {
  it('Benjamini and Hochberg rejects 4 of their own 15, Bonferroni 3', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(benjaminiHochberg(p).filter((q) => q !== null && q <= 0.05)).toHaveLength(4);
    expect(bonferroni(p).filter((q) => q !== null && q <= 0.05)).toHaveLength(3);
  });

  it('a comparison that was not made is not counted', () => {
    expect(benjaminiHochberg([0.02, null])).toEqual([0.02, null]);
    expect(benjaminiHochberg([null, null])).toEqual([null, null]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('one comparison is left as it is', () => {
    for (const adjust of [benjaminiHochberg, benjaminiYekutieli, holm, bonferroni])
      expect(adjust([0.03])).toEqual([0.03]);
  });

  it('refuses what is not a p value', () => {
    expect(() => benjaminiHochberg([0.5, 1.2])).toThrow(
      new RangeError('benjaminiHochberg requires p values from zero to one, or null'),
    );
    expect(() => holm([Number.NaN])).toThrow(RangeError);
  });
});

describe('k-anonymity', () => {
  const records = [
    ['North', 1, null],
    ['North', 1, null],
    ['North', '1', null],
    ['South', 1, 'x'],
  ] as const;

  it('counts a missing value as a value of its own, and the number 1 apart from the text', () => {
    expect(classSizes(records)).toEqual([2, 2, 1, 1]);
    expect(classWeights(records, [1, 2, 4, 8])).toEqual([3, 3, 4, 8]);
  });

  it('a missing value that matches anything makes k look larger', () => {
    const two = [
      ['North', null],
      ['North', 'x'],
    ];
    expect(classSizes(two)).toEqual([1, 1]);
    expect(classSizesMissingMatchesAny(two)).toEqual([2, 2]);
  });

  it('of nobody is nothing, and with no key fields everyone is alike', () => {
    expect(classSizes([])).toEqual([]);
    expect(classSizes([[], [], []])).toEqual([3, 3, 3]);
  });

  it('a class in which all share an answer has one distinct value', () => {
    expect(distinctDiversity([['a'], ['a'], ['b'], ['b']], ['yes', 'yes', 'yes', null])).toEqual([
      1, 1, 2, 2,
    ]);
  });

  it('refuses records of different lengths', () => {
    expect(() => classSizes([['a'], ['a', 'b']])).toThrow(
      'classSizes requires every record to have as many key values',
    );
    expect(() => distinctDiversity([['a']], [])).toThrow(RangeError);
    expect(() => classWeights([['a']], [])).toThrow(RangeError);
  });
});

describe('rounding counts for publication', () => {
  it('0 stays 0, 1 to 7 are hidden, the rest go to the nearest 5', () => {
    expect([0, 1, 7, 8, 12, 13, 1002, 1003].map(roundToFive)).toEqual([0, '*', '*', 10, 10, 15, 1000, 1005]);
  });

  it('totals go to the nearest 10, halves up', () => {
    expect([4, 5, 14, 15, 25].map((count) => roundToMultiple(count, 10))).toEqual([0, 10, 10, 20, 30]);
  });

  it('refuses what is not a count', () => {
    expect(() => roundToFive(-1)).toThrow(RangeError);
    expect(() => roundToFive(2.5)).toThrow('roundToFive requires count to be whole numbers of zero or above');
    expect(() => roundToMultiple(4, 0)).toThrow(RangeError);
  });
});
