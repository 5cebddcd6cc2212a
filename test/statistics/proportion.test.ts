import { describe, expect, it } from 'vitest';
import {
  agrestiCoullInterval,
  clopperPearsonInterval,
  clusteredProportion,
  effectiveCounts,
  finitePopulationSize,
  finitePopulationStandardError,
  jeffreysInterval,
  kornGraubardInterval,
  logitInterval,
  marginOfError,
  midPInterval,
  netScoreInterval,
  netScoreStandardError,
  waldInterval,
  wilsonInterval,
  wilsonIntervalCorrected,
  wilsonIntervalOfPopulation,
  wilsonIntervalWithDesignEffect,
} from '../../src/statistics/statistics.js';

const methods = {
  wilsonInterval,
  wilsonIntervalCorrected,
  clopperPearsonInterval,
  agrestiCoullInterval,
  jeffreysInterval,
  midPInterval,
  waldInterval,
};

describe('an interval for one proportion', () => {
  for (const [name, method] of Object.entries(methods)) {
    it(`${name} refuses counts that cannot be, and says which`, () => {
      expect(() => method(1, 0)).toThrow(new RangeError(`${name} requires n above zero`));
      expect(() => method(1, -3)).toThrow(new RangeError(`${name} requires n above zero`));
      expect(() => method(-1, 3)).toThrow(new RangeError(`${name} requires x of zero or above`));
      expect(() => method(Number.NaN, 3)).toThrow(new RangeError(`${name} requires x of zero or above`));
      expect(() => method(4, 3)).toThrow(new RangeError(`${name} requires x to be at most n`));
      expect(() => method(1, Number.NaN)).toThrow(RangeError);
      expect(() => method(1, Number.POSITIVE_INFINITY)).toThrow(RangeError);
    });

    it(`${name} refuses a confidence below 0.9, of 1, or written as a percentage`, () => {
      for (const confidence of [0.7, 0.89999, 1, 14, 95, Number.NaN]) {
        expect(() => method(1, 3, confidence)).toThrow(/requires confidence from 0\.9/);
      }
      expect(method(1, 3, 0.9).low).toBeGreaterThanOrEqual(0);
      expect(method(1, 3, 0.9999).high).toBeLessThanOrEqual(1);
    });
  }

  it('is exactly 0 below when no one says yes, and exactly 1 above when everyone does', () => {
    for (const method of [wilsonInterval, wilsonIntervalCorrected, clopperPearsonInterval, midPInterval]) {
      for (const n of [1, 7, 12, 999, 0.4]) {
        expect(method(0, n).low).toBe(0);
        expect(method(n, n).high).toBe(1);
      }
    }
  });

  it('Wilson keeps its digits next to 0, where subtraction would lose them', () => {
    const { low, high } = wilsonInterval(1e-6, 1000);
    const z = 1.959963984540054;
    expect((low * high) / (1e-12 / (1000 * (1000 + z * z)))).toBeCloseTo(1, 12);
  });

  it('Wilson takes weighted counts as they are', () => {
    expect(wilsonInterval(0.445, 1).low).toBeCloseTo(0.0438174477205882, 12);
  });

  it('Wald has no width when everyone agrees, which is why it is not used', () => {
    expect(waldInterval(12, 12)).toEqual({ low: 1, high: 1 });
    expect(wilsonInterval(12, 12).low).toBeCloseTo(0.7575, 4);
  });
});

describe('design effects and finite populations', () => {
  it('a design effect of 1 changes nothing, and 4 is worth a quarter of the answers', () => {
    expect(wilsonIntervalWithDesignEffect(60, 203, 1)).toEqual(wilsonInterval(60, 203));
    expect(effectiveCounts(60, 200, 4)).toEqual({ x: 15, n: 50 });
    expect(() => effectiveCounts(60, 200, 0)).toThrow('effectiveCounts requires designEffect above zero');
  });

  it('asking everyone leaves no uncertainty', () => {
    expect(finitePopulationSize(40, 40)).toBe(Number.POSITIVE_INFINITY);
    expect(wilsonIntervalOfPopulation(10, 40, 40)).toEqual({ low: 0.25, high: 0.25 });
    expect(finitePopulationStandardError(10, 40, 40)).toBe(0);
    expect(marginOfError(40, 40)).toBe(0);
    expect(wilsonIntervalOfPopulation(1, 1, 1)).toEqual({ low: 1, high: 1 });
  });

  it('refuses more answers than there are people', () => {
    const message = /requires n to be at most the population/;
    expect(() => finitePopulationSize(41, 40)).toThrow(message);
    expect(() => wilsonIntervalOfPopulation(10, 41, 40)).toThrow(message);
    expect(() => marginOfError(41, 40)).toThrow(message);
    expect(() => finitePopulationSize(0, 40)).toThrow('finitePopulationSize requires n above zero');
  });

  it('has no standard error for a single answer', () => {
    expect(finitePopulationStandardError(1, 1, 40)).toBeNull();
  });

  it('the margin at one half is half the width of the interval there', () => {
    const { low, high } = wilsonIntervalOfPopulation(60, 120, 400);
    expect(marginOfError(120, 400)).toBeCloseTo((high - low) / 2, 14);
    expect(marginOfError(380)).toBeLessThan(0.051);
    expect(marginOfError(300)).toBeGreaterThan(0.05);
  });

  it('the logit and Korn and Graubard intervals have nothing to add when everyone agrees', () => {
    expect(logitInterval(1, 0, 5)).toEqual({ low: 1, high: 1 });
    expect(kornGraubardInterval(0, 0, 30, 29).low).toBe(0);
    expect(kornGraubardInterval(0, 0, 30, 29).high).toBeCloseTo(clopperPearsonInterval(0, 30).high, 12);
    expect(kornGraubardInterval(0.5, 0, 30, 29)).toEqual({ low: 0.5, high: 0.5 });
    expect(() => logitInterval(1.2, 0.1, 5)).toThrow(RangeError);
    expect(() => logitInterval(0.2, -0.1, 5)).toThrow(RangeError);
    expect(() => logitInterval(0.2, 0.1, 0)).toThrow(RangeError);
    expect(() => kornGraubardInterval(0.2, 0.1, 1, 5)).toThrow(RangeError);
  });
});

describe('a proportion from whole clusters', () => {
  // Worked by hand: p = 30/60, e = (3, -2, -1), variance = 3/2 (9 + 4 + 1) / 3600, simple variance = 0.25 / 60.
  const clusters = [
    { x: 13, n: 20 },
    { x: 8, n: 20 },
    { x: 9, n: 20 },
  ];

  it('has the variance of the cluster totals', () => {
    const result = clusteredProportion(clusters);
    expect(result.proportion).toBe(0.5);
    expect(result.standardError ** 2).toBeCloseTo((1.5 * 14) / 3600, 14);
    expect(result.designEffect).toBeCloseTo(1.4, 12);
    expect(result.effectiveN).toBeCloseTo(60 / 1.4, 10);
    expect(result.wilson).toEqual(wilsonIntervalWithDesignEffect(30, 60, result.designEffect));
    expect(result.logit).toEqual(logitInterval(0.5, result.standardError, 2));
  });

  it('leaves out clusters with no answers', () => {
    expect(clusteredProportion([...clusters, { x: 0, n: 0 }])).toEqual(clusteredProportion(clusters));
  });

  it('falls back to a simple sample when clusters are alike or everyone agrees', () => {
    expect(
      clusteredProportion([
        { x: 5, n: 10 },
        { x: 10, n: 20 },
      ]).designEffect,
    ).toBe(1);
    expect(
      clusteredProportion([
        { x: 10, n: 10 },
        { x: 20, n: 20 },
      ]).wilson,
    ).toEqual(wilsonInterval(30, 30));
  });

  it('needs two clusters', () => {
    expect(() => clusteredProportion([{ x: 5, n: 10 }])).toThrow(/at least two clusters/);
    expect(() =>
      clusteredProportion([
        { x: 5, n: 10 },
        { x: 5, n: 4 },
      ]),
    ).toThrow(RangeError);
  });
});

describe('a net score', () => {
  it('is 51.5 to 100 when all of 12 are positive, where the textbook says 100 to 100', () => {
    const { low, high } = netScoreInterval(12, 0, 12);
    expect(low).toBeCloseTo(0.515, 3);
    expect(high).toBe(1);
    expect(netScoreInterval(0, 12, 12).low).toBe(-1);
    expect(netScoreStandardError(12, 0, 12)).toBe(0);
  });

  it('is as wide either way when no one is positive or negative', () => {
    const { low, high } = netScoreInterval(0, 0, 30);
    expect(high).toBeCloseTo(0.113513393173969, 12);
    expect(low).toBeCloseTo(-high, 14);
  });

  it('has an interval but no standard error for one answer', () => {
    expect(netScoreStandardError(1, 0, 1)).toBeNull();
    expect(netScoreInterval(1, 0, 1).high).toBe(1);
  });

  it('refuses more answers than people', () => {
    expect(() => netScoreInterval(7, 6, 12)).toThrow(
      new RangeError('netScoreInterval requires positive plus negative to be at most n'),
    );
    expect(() => netScoreInterval(0, 0, 0)).toThrow('netScoreInterval requires n above zero');
    expect(() => netScoreInterval(-1, 0, 4)).toThrow(RangeError);
  });
});
