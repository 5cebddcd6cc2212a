import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concordance,
  correlation,
  correlationFromTable,
  crossTabulate,
  gammaFromTable,
  goodmanKruskalGamma,
  kendallTauB,
  kendallTauBFromTable,
  kendallTauBStandardError,
  kendallTest,
  linearByLinear,
  midranks,
  midranksOfCounts,
  spearmanRho,
  spearmanRhoFromTable,
  spearmanTest,
} from '../../src/statistics/statistics.js';

const ease = [
  [9, 4, 1],
  [5, 12, 6],
  [2, 7, 15],
];
const reversed = (table: readonly (readonly number[])[]) => table.map((row) => [...row].reverse());
const turned = (table: readonly (readonly number[])[]) =>
  (table[0] ?? []).map((_, j) => table.map((row) => row[j] ?? 0));

const tables = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 30 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
  minLength: 1,
  maxLength: 40,
});

describe('concordant and discordant pairs', () => {
  it('count each pair of people once', () => {
    const { concordant, discordant } = concordance([
      [2, 1],
      [3, 4],
    ]);
    expect(concordant).toBe(2 * 4);
    expect(discordant).toBe(1 * 3);
  });
});

describe('gamma', () => {
  it('is 1 or -1 when no pair goes the other way, with nothing left to chance', () => {
    expect(
      goodmanKruskalGamma([
        [5, 0],
        [0, 5],
      ]),
    ).toMatchObject({ gamma: 1, standardError: 0, low: 1, high: 1 });
    expect(
      goodmanKruskalGamma([
        [0, 5],
        [5, 0],
      ])?.gamma,
    ).toBe(-1);
  });

  it('is the same number alone as with its standard errors', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(gammaFromTable(table)).toBe(goodmanKruskalGamma(table)?.gamma ?? null);
      }),
    );
    expect(gammaFromTable([[4, 5, 6]])).toBeNull();
    expect(() => gammaFromTable([[1, 2], [3]])).toThrow('gammaFromTable requires rows of the same length');
  });

  it('is null when no two people differ on both questions', () => {
    expect(goodmanKruskalGamma([[4, 5, 6]])).toBeNull();
    expect(
      goodmanKruskalGamma([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      goodmanKruskalGamma([
        [0, 7],
        [0, 2],
      ]),
    ).toBeNull();
  });

  it('keeps its interval inside -1 to 1', () => {
    const table = [
      [6, 1],
      [0, 3],
    ];
    expect(goodmanKruskalGamma(table)?.high).toBe(1);
    expect(goodmanKruskalGamma(table, 0.99)?.low).toBeGreaterThanOrEqual(-1);
  });

  it('flips its sign when one question is turned round, and not when both are or the two change places', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const one = goodmanKruskalGamma(table);
        const other = goodmanKruskalGamma(reversed(table));
        if (one === null) {
          expect(other).toBeNull();
          return;
        }
        expect(other?.gamma).toBeCloseTo(-one.gamma, 12);
        expect(other?.standardError).toBeCloseTo(one.standardError, 12);
        expect(goodmanKruskalGamma(reversed(table).reverse())?.gamma).toBeCloseTo(one.gamma, 12);
        expect(goodmanKruskalGamma(turned(table))?.gamma).toBeCloseTo(one.gamma, 12);
      }),
    );
  });

  it('refuses what is not a table of counts', () => {
    expect(() => goodmanKruskalGamma([])).toThrow(/requires a table/);
    expect(() => goodmanKruskalGamma([[]])).toThrow(RangeError);
    expect(() => goodmanKruskalGamma([[1, 2], [3]])).toThrow(/same length/);
    expect(() => goodmanKruskalGamma([[1, -2]])).toThrow(/zero or more/);
    expect(() => goodmanKruskalGamma([[1, Number.NaN]])).toThrow(RangeError);
    expect(() => goodmanKruskalGamma(ease, 95)).toThrow(/confidence/);
  });
});

describe('rank correlations', () => {
  it('share the mean rank among ties', () => {
    expect(midranks([3, 1, 3, 2])).toEqual([3.5, 1, 3.5, 2]);
    expect(midranksOfCounts([1, 0, 3])).toEqual([1, 1.5, 3]);
    expect(midranks([])).toEqual([]);
    expect(() => midranks([1, Number.NaN])).toThrow(RangeError);
    expect(() => midranksOfCounts([-1])).toThrow(RangeError);
  });

  it('are the same from a table as from the people in it', () => {
    fc.assert(
      fc.property(pairs, (people) => {
        const x = people.map(([one]) => one);
        const y = people.map(([, other]) => other);
        const { table, rowValues, columnValues } = crossTabulate(x, y);
        const close = (a: number | null, b: number | null) =>
          a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 10);
        close(spearmanRhoFromTable(table), spearmanRho(x, y));
        close(kendallTauBFromTable(table), kendallTauB(x, y));
        close(correlationFromTable(table, rowValues, columnValues), correlation(x, y));
      }),
    );
  });

  it('are null when a question does not vary, and exactly 1 when the two agree', () => {
    expect(spearmanRho([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(kendallTauB([1, 2], [5, 5])).toBeNull();
    expect(kendallTauBStandardError([[3, 4]])).toBeNull();
    expect(spearmanTest([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(kendallTest([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(spearmanRho([1, 2, 3], [10, 20, 90])).toBe(1);
    expect(kendallTauB([1, 2, 3], [90, 20, 10])).toBe(-1);
    expect(spearmanRhoFromTable([[0]])).toBeNull();
  });

  it('have the standard errors that counts varying by chance would give them', () => {
    // For a measure that only looks at shares, the variance is the sum of count times slope squared (delta method).
    const byDelta = (measure: (table: number[][]) => number) => {
      let variance = 0;
      ease.forEach((counts, i) => {
        counts.forEach((count, j) => {
          const nudged = (by: number) =>
            measure(ease.map((row, r) => row.map((value, c) => (r === i && c === j ? value + by : value))));
          variance += count * ((nudged(1e-4) - nudged(-1e-4)) / 2e-4) ** 2;
        });
      });
      return Math.sqrt(variance);
    };
    expect(kendallTauBStandardError(ease)).toBeCloseTo(
      byDelta((table) => kendallTauBFromTable(table) ?? 0),
      7,
    );
    expect(goodmanKruskalGamma(ease)?.standardError).toBeCloseTo(
      byDelta((table) => goodmanKruskalGamma(table)?.gamma ?? 0),
      7,
    );
  });

  it('refuse samples that cannot be paired', () => {
    expect(() => spearmanRho([1, 2], [1])).toThrow(/same length/);
    expect(() => spearmanRho([], [])).toThrow(/at least one pair/);
    expect(() => kendallTauB([1, Infinity], [1, 2])).toThrow(/finite/);
    expect(() => correlationFromTable(ease, [1, 2], [1, 2, 3])).toThrow(/a score for each/);
  });

  it('test a perfect relation of many people without dividing by zero', () => {
    const many = Array.from({ length: 30 }, (_, i) => i);
    expect(spearmanTest(many, many)).toMatchObject({ rho: 1, p: 0, exact: false });
    expect(kendallTest(many, many)?.p).toBeLessThan(1e-20);
    expect(spearmanTest([1, 2], [1, 2])).toBeNull();
  });
});

describe('linear-by-linear association', () => {
  it('does not change when scores are moved or stretched, and not with the order of the axes', () => {
    const plain = linearByLinear(ease);
    expect(linearByLinear(ease, [0, 25, 50], [-10, 0, 10])?.chiSquared).toBeCloseTo(
      plain?.chiSquared ?? 0,
      10,
    );
    expect(linearByLinear(turned(ease))?.p).toBeCloseTo(plain?.p ?? 0, 12);
  });

  it('is the square of the statistic from its mean, over its variance', () => {
    const { chiSquared, statistic, nullMean, nullVariance } = linearByLinear(ease) ?? {
      chiSquared: 0,
      statistic: 0,
      nullMean: 0,
      nullVariance: 1,
    };
    expect((statistic - nullMean) ** 2 / nullVariance).toBeCloseTo(chiSquared, 9);
  });

  it('is null with one person, or when a question does not vary', () => {
    expect(
      linearByLinear([
        [0, 0],
        [0, 1],
      ]),
    ).toBeNull();
    expect(linearByLinear([[3, 4]])).toBeNull();
  });
});
