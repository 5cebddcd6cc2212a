import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseRidgePenalty,
  firthLogistic,
  likelihoodRatioTest,
  logisticRegression,
  mergeSparseCategories,
  proportionalityCheck,
  proportionalOdds,
  proportionalOddsInterval,
  ridgeLogistic,
  seededRandom,
} from '../../src/statistics/statistics.js';

const ease = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 2, 3, 3, 4, 4, 1, 5, 2, 3, 5];
const outcome = [1, 2, 2, 3, 3, 2, 1, 3, 3, 2, 1, 2, 3, 3, 2, 1, 3, 2, 1, 3];
const people = { outcome, predictors: ease.map((value) => [value]) };
const yes = { outcome: outcome.map((value) => (value > 2 ? 1 : 0)), predictors: people.predictors };
const parted = { outcome: [0, 0, 0, 0, 1, 1, 1, 1], predictors: [1, 2, 3, 4, 5, 6, 7, 8].map((x) => [x]) };

function grouped(all: { outcome: readonly number[]; predictors: readonly (readonly number[])[] }) {
  const cells = new Map<string, { y: number; x: readonly number[]; n: number }>();
  all.outcome.forEach((y, i) => {
    const x = all.predictors[i] ?? [];
    const cell = cells.get(`${y}|${x.join()}`) ?? { y, x, n: 0 };
    cells.set(`${y}|${x.join()}`, { ...cell, n: cell.n + 1 });
  });
  const lines = [...cells.values()];
  return {
    outcome: lines.map(({ y }) => y),
    predictors: lines.map(({ x }) => x),
    weights: lines.map(({ n }) => n),
  };
}

describe('proportional odds', () => {
  it('is the same from people and from groups of people alike', () => {
    const one = proportionalOdds(people);
    const other = proportionalOdds(grouped(people));
    expect(other.coefficients[0]).toBeCloseTo(one.coefficients[0] ?? 0, 10);
    expect(other.logLikelihood).toBeCloseTo(one.logLikelihood, 10);
    expect(other.standardErrors?.[0]).toBeCloseTo(one.standardErrors?.[0] ?? 0, 10);
  });

  it('flips its coefficients when the answers are turned round', () => {
    const one = proportionalOdds(people);
    const other = proportionalOdds({ ...people, outcome: outcome.map((value) => 4 - value) });
    expect(other.coefficients[0]).toBeCloseTo(-(one.coefficients[0] ?? 0), 9);
    expect(other.thresholds[0]).toBeCloseTo(-(one.thresholds[1] ?? 0), 9);
  });

  it('without predictors has the marginal log-odds as thresholds', () => {
    const fit = proportionalOdds({ outcome: [1, 1, 2, 3], predictors: [[], [], [], []] });
    expect(fit.thresholds[0]).toBeCloseTo(0, 12);
    expect(fit.thresholds[1]).toBeCloseTo(Math.log(3), 12);
    expect(fit.converged).toBe(true);
  });

  it('with two answers is logistic regression', () => {
    const ordinal = proportionalOdds(yes);
    const logistic = logisticRegression(yes);
    expect(ordinal.coefficients[0]).toBeCloseTo(logistic.coefficients[1] ?? 0, 9);
    expect(ordinal.thresholds[0]).toBeCloseTo(-(logistic.coefficients[0] ?? 0), 9);
    expect(ordinal.standardErrors?.[0]).toBeCloseTo(logistic.standardErrors?.[1] ?? 0, 9);
  });

  it('skips answers nobody gave and lines nobody is on', () => {
    const gapped = proportionalOdds({ ...people, outcome: outcome.map((value) => value * 10) });
    expect(gapped.levels).toEqual([10, 20, 30]);
    const padded = proportionalOdds({
      outcome: [...outcome, 7],
      predictors: [...people.predictors, [99]],
      weights: [...outcome.map(() => 1), 0],
    });
    expect(padded.levels).toEqual([1, 2, 3]);
    expect(padded.logLikelihood).toBeCloseTo(gapped.logLikelihood, 10);
  });

  it('says when the predictors part the answers', () => {
    const fit = proportionalOdds({
      outcome: [1, 1, 1, 2, 2, 2, 3, 3, 3],
      predictors: [1, 1, 2, 3, 4, 4, 5, 6, 6].map((x) => [x]),
    });
    expect(fit.separated).toBe(true);
    expect(fit.coefficients.every(Number.isFinite)).toBe(true);
    expect(proportionalOdds(people).separated).toBe(false);
  });

  it('has an interval with the estimate inside, open where the likelihood never falls', () => {
    const fit = proportionalOdds(people);
    const { low, high } = proportionalOddsInterval(people, 0);
    expect(low).toBeLessThan(fit.coefficients[0] ?? 0);
    expect(high).toBeGreaterThan(fit.coefficients[0] ?? 0);
    const narrower = proportionalOddsInterval(people, 0, 0.9);
    expect(narrower.low).toBeGreaterThan(low);
    const open = proportionalOddsInterval(parted, 0);
    expect(open.high).toBe(Infinity);
    expect(open.low).toBeGreaterThan(0);
    expect(() => proportionalOddsInterval(people, 1)).toThrow(/position of a predictor/);
  });

  it('refuses one answer, predictors that do not vary or repeat each other, and shapes that do not match', () => {
    expect(() => proportionalOdds({ outcome: [2, 2], predictors: [[1], [2]] })).toThrow(
      /two different answers/,
    );
    expect(() => proportionalOdds({ outcome, predictors: ease.map(() => [4]) })).toThrow(/vary/);
    expect(() => proportionalOdds({ outcome, predictors: ease.map((x) => [x, 2 * x + 1]) })).toThrow(/sums/);
    expect(() => proportionalOdds({ outcome, predictors: [[1]] })).toThrow(/for every line/);
    expect(() => proportionalOdds({ outcome: [], predictors: [] })).toThrow(/at least one/);
    expect(() => proportionalOdds({ ...people, weights: outcome.map(() => -1) })).toThrow(/zero or more/);
    expect(() => proportionalOdds({ ...people, offsets: [1] })).toThrow(/offset/);
    expect(() => proportionalOdds({ outcome: [1, 2], predictors: [[1], [1, 2]] })).toThrow(/same predictors/);
  });
});

describe('check of proportional odds', () => {
  it('passes where every cut point points the same way', () => {
    const check = proportionalityCheck(people);
    expect(check.cutPoints.map(({ above }) => above)).toEqual([1, 2]);
    expect(check.proportional).toBe(true);
  });

  it('fails where a slope changes sign between cut points', () => {
    const x = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1];
    const y = [1, 2, 2, 2, 2, 2, 2, 3, 1, 1, 1, 2, 2, 3, 3, 3];
    const check = proportionalityCheck({ outcome: y, predictors: x.map((value) => [value]) });
    expect(check.sameSign).toEqual([false]);
    expect(check.proportional).toBe(false);
  });

  it('leaves out a cut point at which the answers are parted, and fails with none left', () => {
    expect(proportionalityCheck(parted)).toMatchObject({ proportional: false, leftOut: [0] });
    expect(() => proportionalityCheck({ outcome: [1, 1], predictors: [[1], [2]] })).toThrow(RangeError);
  });
});

describe('putting sparse answers together', () => {
  it('joins a short answer to its smaller neighbour until none is short', () => {
    expect(mergeSparseCategories([2, 10, 30, 40, 8])).toEqual([0, 0, 1, 2, 3]);
    expect(mergeSparseCategories([20, 1, 30])).toEqual([0, 0, 1]);
    expect(mergeSparseCategories([1, 1, 1, 1])).toEqual([0, 0, 0, 0]);
    expect(mergeSparseCategories([9, 9, 9])).toEqual([0, 1, 2]);
    expect(mergeSparseCategories([0, 4])).toEqual([0, 0]);
  });

  it('leaves no category short unless one is left, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 7 }), (counts) => {
        const merged = mergeSparseCategories(counts);
        const totals = new Map<number, number>();
        merged.forEach((group, i) => {
          totals.set(group, (totals.get(group) ?? 0) + (counts[i] ?? 0));
          expect(group - (merged[i - 1] ?? group)).toBeOneOf([0, 1]);
        });
        if (totals.size > 1) expect([...totals.values()].every((total) => total >= 5)).toBe(true);
      }),
    );
    expect(() => mergeSparseCategories([])).toThrow(RangeError);
    expect(() => mergeSparseCategories([-1])).toThrow(RangeError);
  });
});

describe('likelihood ratio test', () => {
  it('is nothing when both fit alike, and refuses models that are not nested', () => {
    expect(likelihoodRatioTest(-10, -10, 1)).toEqual({ statistic: 0, df: 1, p: 1 });
    expect(() => likelihoodRatioTest(-12, -10, 1)).toThrow(/fit at least as well/);
    expect(() => likelihoodRatioTest(-10, -12, 0)).toThrow(/whole number/);
  });
});

describe('logistic regression', () => {
  it('of one yes/no predictor is the log odds ratio', () => {
    const fit = logisticRegression({
      outcome: [1, 0, 1, 0],
      predictors: [[1], [1], [0], [0]],
      weights: [88, 30, 41, 61],
    });
    expect(Math.exp(fit.coefficients[1] ?? 0)).toBeCloseTo((88 * 61) / (30 * 41), 9);
    expect(fit.standardErrors?.[1]).toBeCloseTo(Math.sqrt(1 / 88 + 1 / 30 + 1 / 41 + 1 / 61), 9);
  });

  it('takes shares with their base as weight', () => {
    const shares = logisticRegression({
      outcome: [88 / 118, 41 / 102],
      predictors: [[1], [0]],
      weights: [118, 102],
    });
    expect(Math.exp(shares.coefficients[1] ?? 0)).toBeCloseTo((88 * 61) / (30 * 41), 9);
    expect(shares.deviance).toBeCloseTo(0, 8);
  });

  it('says when a predictor parts the outcomes, wholly or nearly', () => {
    expect(logisticRegression(parted).separated).toBe(true);
    const nearly = {
      outcome: [1, 1, 1, 0, 1, 0, 0, 1],
      predictors: [1, 1, 1, 0, 0, 0, 0, 0].map((x) => [x]),
    };
    expect(logisticRegression(nearly).separated).toBe(true);
    expect(logisticRegression({ outcome: [1, 1, 1], predictors: [[1], [2], [4]] })).toMatchObject({
      separated: true,
      converged: false,
    });
    expect(logisticRegression(yes).separated).toBe(false);
  });

  it('refuses outcomes outside 0 to 1', () => {
    expect(() => logisticRegression({ outcome: [0, 2], predictors: [[1], [2]] })).toThrow(/zero to one/);
    expect(() => logisticRegression({ outcome: [0, Number.NaN], predictors: [[1], [2]] })).toThrow(
      RangeError,
    );
  });
});

describe("Firth's logistic regression", () => {
  it('stays finite where ordinary logistic regression does not, and close to it elsewhere', () => {
    const fit = firthLogistic(parted);
    expect(fit.converged).toBe(true);
    expect(Math.abs(fit.coefficients[1] ?? 0)).toBeLessThan(3);
    const plain = logisticRegression(yes);
    expect(firthLogistic(yes).coefficients[1]).toBeCloseTo(plain.coefficients[1] ?? 0, 0);
  });

  it('gives everyone-said-yes the log-odds of n and a half to a half', () => {
    const fit = firthLogistic({ outcome: [1, 1, 1, 1], predictors: [[], [], [], []] });
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(4.5 / 0.5), 8);
  });

  it('reaches the top in small samples, parted or not', () => {
    const random = seededRandom(42).share;
    let fitted = 0;
    for (let sample = 0; sample < 60; sample++) {
      const predictors = Array.from({ length: 8 + (sample % 30) }, () => [
        random() < 0.15 ? 1 : 0,
        random() * 5,
        random() < 0.5 ? 1 : 0,
      ]);
      const chance = ([a = 0, b = 0]: readonly number[]) => 1 / (1 + Math.exp(-(8 * a + b - 3)));
      const outcome = predictors.map((line) => (random() < chance(line) ? 1 : 0));
      // Without anyone at 1 a predictor does not vary, and the fit is rightly refused.
      if (![0, 2].every((j) => new Set(predictors.map((line) => line[j])).size === 2)) continue;
      expect(firthLogistic({ outcome, predictors }).converged).toBe(true);
      fitted++;
    }
    expect(fitted).toBeGreaterThan(40);
  });

  it('of any two-by-two table is the log odds ratio with a half in every cell', () => {
    const cell = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        if (a + b === 0 || c + d === 0) return;
        const fit = firthLogistic({
          outcome: [1, 0, 1, 0],
          predictors: [[1], [1], [0], [0]],
          weights: [a, b, c, d],
        });
        const wanted = Math.log(((a + 0.5) * (d + 0.5)) / ((b + 0.5) * (c + 0.5)));
        expect(fit.coefficients[1]).toBeCloseTo(wanted, 6);
      }),
      { numRuns: 40 },
    );
  });
});

describe('ridge logistic regression', () => {
  it('is pulled towards nothing as the penalty grows, and towards the plain fit as it vanishes', () => {
    const sizes = [0.001, 1, 100, 1e6].map((penalty) =>
      Math.abs(ridgeLogistic(yes, penalty).coefficients[0] ?? 0),
    );
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
    expect(sizes[3]).toBeLessThan(1e-4);
    const plain = logisticRegression(yes);
    expect(ridgeLogistic(yes, 1e-9).rawCoefficients[0]).toBeCloseTo(plain.coefficients[1] ?? 0, 6);
    expect(ridgeLogistic(yes, 1e-9).rawIntercept).toBeCloseTo(plain.coefficients[0] ?? 0, 6);
  });

  it('does not mind overlapping predictors, nor one that does not vary', () => {
    const fit = ridgeLogistic({ ...yes, predictors: ease.map((x) => [x, x, 7]) }, 1);
    expect(fit.coefficients[0]).toBeCloseTo(fit.coefficients[1] ?? 0, 10);
    expect(fit.coefficients[2]).toBe(0);
    expect(fit.converged).toBe(true);
  });

  it('refuses a penalty of nothing, and outcomes all alike', () => {
    expect(() => ridgeLogistic(yes, 0)).toThrow(/penalty above zero/);
    expect(() => ridgeLogistic({ outcome: [1, 1], predictors: [[1], [2]] }, 1)).toThrow(/both outcomes/);
  });

  it('chooses the same penalty for the same seed, from the grid', () => {
    const one = chooseRidgePenalty(yes, seededRandom(3).share, [0.1, 1, 10], 5);
    const other = chooseRidgePenalty(yes, seededRandom(3).share, [0.1, 1, 10], 5);
    expect(other).toEqual(one);
    expect([0.1, 1, 10]).toContain(one.penalty);
    const best = Math.min(...one.scores.map(({ deviance }) => deviance));
    expect(one.scores.find(({ penalty }) => penalty === one.penalty)?.deviance).toBe(best);
  });

  it('shrinks hard when predictors say nothing, and lightly when they say much', () => {
    const random = seededRandom(11).share;
    const x = Array.from({ length: 120 }, () => random() - 0.5);
    const noise = x.map(() => (random() < 0.5 ? 1 : 0));
    const signal = x.map((value) => (random() < 1 / (1 + Math.exp(-12 * value)) ? 1 : 0));
    const predictors = x.map((value) => [value]);
    const hard = chooseRidgePenalty({ outcome: noise, predictors }, seededRandom(1).share).penalty;
    const light = chooseRidgePenalty({ outcome: signal, predictors }, seededRandom(1).share).penalty;
    expect(hard).toBeGreaterThan(light);
  });

  it('refuses an empty grid, too few folds or lines, and outcomes all alike', () => {
    const random = seededRandom(1).share;
    expect(() => chooseRidgePenalty(yes, random, [])).toThrow(/at least one penalty/);
    expect(() => chooseRidgePenalty(yes, random, [1], 1)).toThrow(/two folds/);
    expect(() => chooseRidgePenalty({ outcome: [1], predictors: [[1]] }, random)).toThrow(/two lines/);
    expect(() => chooseRidgePenalty({ outcome: [1, 1], predictors: [[1], [2]] }, random)).toThrow(
      /both outcomes/,
    );
  });
});
