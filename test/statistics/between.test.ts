import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digamma, trigamma } from '../../src/statistics/between/digamma.js';
import { randomBeta } from '../../src/statistics/between/random-beta.js';
import {
  bandEdges,
  betaBinomialFit,
  clusterDesignEffect,
  funnelLimits,
  funnelPosition,
  overdispersedLimits,
  overdispersion,
  positionBands,
  positionByEdges,
  seededRandom,
  shrunkenProportion,
  wilsonInterval,
} from '../../src/statistics/statistics.js';

const authorities = [
  [70, 100],
  [55, 100],
  [62, 90],
  [30, 60],
  [88, 110],
  [41, 70],
  [90, 120],
  [33, 65],
  [77, 95],
  [52, 80],
  [25, 50],
  [61, 75],
  [48, 85],
  [9, 12],
].map(([x = 0, n = 1]) => ({ x, n }));

describe('funnel limits', () => {
  it('are where a Wilson interval just touches the baseline', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        fc.integer({ min: 60, max: 5000 }),
        (baseline, n) => {
          const { low, high } = funnelLimits(baseline, n, 0.95);
          expect(wilsonInterval(low * n, n).high).toBeCloseTo(baseline, 9);
          expect(wilsonInterval(high * n, n).low).toBeCloseTo(baseline, 9);
        },
      ),
    );
  });

  it('narrow with answers, are kept from 0 to 1, and close on a baseline of 0 or 1', () => {
    expect(funnelLimits(0.9, 3, 0.998)).toMatchObject({ high: 1 });
    expect(funnelLimits(0, 10, 0.95)).toEqual({ low: 0, high: 0 });
    expect(() => funnelLimits(1.2, 10, 0.95)).toThrow(/baseline/);
    expect(() => funnelLimits(0.5, 0, 0.95)).toThrow(/n above zero/);
    expect(() => funnelLimits(0.5, 10, 99.8)).toThrow(/confidence/);
  });
});

describe('overdispersion', () => {
  it('is nothing when authorities differ less than chance would make them', () => {
    const alike = Array.from({ length: 15 }, (_, i) => ({ x: 60 + (i % 2), n: 100 }));
    expect(overdispersion(alike)).toMatchObject({ tauSquared: 0, adjusted: true });
    expect(overdispersion(alike).adjustedZ).toEqual(overdispersion(alike).z);
  });

  it('pulls distances in when they differ more, and gives wider limits', () => {
    const spread = overdispersion(authorities);
    expect(spread.tauSquared).toBeGreaterThan(0);
    spread.adjustedZ.forEach((value, i) => {
      expect(Math.abs(value)).toBeLessThanOrEqual(Math.abs(spread.z[i] ?? 0));
    });
    const wide = overdispersedLimits(spread.baseline, spread.tauSquared, 100, 0.95);
    const narrow = overdispersedLimits(spread.baseline, 0, 100, 0.95);
    expect(wide.low).toBeLessThan(narrow.low);
    expect(wide.high).toBeGreaterThan(narrow.high);
  });

  it('is not allowed for with fewer than ten authorities', () => {
    const few = overdispersion(authorities.slice(0, 9));
    expect(few).toMatchObject({ adjusted: false, tauSquared: 0 });
    expect(few.phi).toBeGreaterThan(1);
  });

  it('puts distances into words', () => {
    expect([0, 1.96, 1.97, -2, 3.09, 3.1, -4].map(funnelPosition)).toEqual([
      'usual',
      'usual',
      'high',
      'low',
      'high',
      'very-high',
      'very-low',
    ]);
  });

  it('does not fall over when everyone says yes, or nobody does', () => {
    const all = overdispersion(Array.from({ length: 12 }, () => ({ x: 20, n: 20 })));
    expect(all).toMatchObject({ baseline: 1, tauSquared: 0, homogeneityP: null });
    expect(all.positions.every((position) => position === 'usual')).toBe(true);
    expect(overdispersion([{ x: 3, n: 10 }])).toMatchObject({ homogeneityP: null, tauSquared: 0 });
    expect(overdispersedLimits(1, 0.01, 20, 0.95).high).toBe(1);
  });

  it('refuses impossible counts', () => {
    expect(() => overdispersion([])).toThrow(/at least one/);
    expect(() => overdispersion([{ x: 1, n: 0 }])).toThrow(/n above zero/);
    expect(() => overdispersion([{ x: 5, n: 4 }])).toThrow(/x from zero to n/);
    expect(() => overdispersion(authorities, 0.5)).toThrow(/winsorise/);
    expect(() => overdispersedLimits(2, 0, 10, 0.95)).toThrow(RangeError);
    expect(() => overdispersedLimits(0.5, -1, 10, 0.95)).toThrow(RangeError);
  });
});

describe('empirical Bayes', () => {
  const fit = betaBinomialFit(authorities);

  it('pulls every share towards the centre, the fewer answers the harder', () => {
    expect(fit.differ).toBe(true);
    for (const { x, n } of authorities) {
      const { mean, low, high, weight } = shrunkenProportion({ x, n }, fit);
      expect(Math.abs(mean - fit.mean)).toBeLessThanOrEqual(Math.abs(x / n - fit.mean));
      expect(mean).toBeCloseTo(weight * (x / n) + (1 - weight) * fit.mean, 12);
      expect(low).toBeLessThan(mean);
      expect(high).toBeGreaterThan(mean);
    }
    expect(shrunkenProportion({ x: 0, n: 0 }, fit)).toMatchObject({ weight: 0, mean: fit.mean });
  });

  it('is at the top of its likelihood: the slope is nothing in both directions', () => {
    const slopes = (['mean', 'precision'] as const).map((parameter) => {
      const at = (by: number) => {
        const mean = fit.mean + (parameter === 'mean' ? by : 0);
        const m = fit.precision * (1 + (parameter === 'precision' ? by : 0));
        return authorities.reduce((sum, { x, n }) => {
          const rising = (a: number, times: number) =>
            Array.from({ length: times }, (_, k) => Math.log(a + k)).reduce((all, value) => all + value, 0);
          return sum + rising(mean * m, x) + rising((1 - mean) * m, n - x) - rising(m, n);
        }, 0);
      };
      return (at(1e-4) - at(-1e-4)) / 2e-4;
    });
    for (const slope of slopes) expect(Math.abs(slope)).toBeLessThan(1e-3);
  });

  it('puts everyone at the pooled share when they do not differ', () => {
    const alike = betaBinomialFit(Array.from({ length: 15 }, () => ({ x: 60, n: 100 })));
    expect(alike).toMatchObject({ differ: false, mean: 0.6, precision: Infinity, logLikelihood: null });
    expect(shrunkenProportion({ x: 90, n: 100 }, alike)).toEqual({
      mean: 0.6,
      low: 0.6,
      high: 0.6,
      weight: 0,
      posterior: null,
    });
    expect(
      betaBinomialFit([
        { x: 5, n: 5 },
        { x: 9, n: 9 },
      ]),
    ).toMatchObject({ differ: false, mean: 1, momentRho: null });
    expect(betaBinomialFit([{ x: 3, n: 9 }]).differ).toBe(false);
  });

  it('manages authorities that are all one way or the other', () => {
    const split = betaBinomialFit([
      ...Array.from({ length: 6 }, () => ({ x: 50, n: 50 })),
      ...Array.from({ length: 6 }, () => ({ x: 0, n: 50 })),
    ]);
    expect(split.mean).toBeCloseTo(0.5, 6);
    expect(split.precision).toBeLessThan(0.5);
  });

  it('takes counts that are not whole', () => {
    const real = betaBinomialFit(authorities.map(({ x, n }) => ({ x: x / 1.5, n: n / 1.5 })));
    expect(real.mean).toBeCloseTo(fit.mean, 1);
  });

  it('refuses impossible counts', () => {
    expect(() => betaBinomialFit([])).toThrow(/at least one/);
    expect(() => betaBinomialFit([{ x: 0, n: 0 }])).toThrow(/n above zero/);
    expect(() => betaBinomialFit([{ x: 2, n: 1 }])).toThrow(/x from zero to n/);
    expect(() => shrunkenProportion({ x: 2, n: 1 }, fit)).toThrow(/x from zero to n/);
    expect(() => shrunkenProportion({ x: 1, n: 2 }, fit, 95)).toThrow(/confidence/);
  });
});

describe('position among authorities', () => {
  const fit = betaBinomialFit(authorities);

  it('is a band with its chances, the same for the same seed', () => {
    const one = positionBands(authorities, fit, seededRandom(5).share, 500);
    expect(positionBands(authorities, fit, seededRandom(5).share, 500)).toEqual(one);
    for (const [i, position] of one.entries()) {
      if (i === 13) expect(position).toBeNull();
      else {
        const chances = Object.values(position?.chances ?? {});
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
      }
    }
    expect(one[4]?.band).toBe('top-quarter');
    expect(one[3]?.band).toBe('bottom-quarter');
  });

  it('is sure of a council far from the others, and of few near them', () => {
    const apart = [...authorities, { x: 590, n: 600 }];
    const position = positionBands(apart, betaBinomialFit(apart), seededRandom(1).share, 400)[14];
    expect(position).toMatchObject({
      band: 'top-quarter',
      sure: true,
      from: 'top-quarter',
      to: 'top-quarter',
    });
    const unsure = positionBands(authorities, fit, seededRandom(1).share, 400).filter(
      (one) => one?.sure === false,
    );
    expect(unsure.length).toBeGreaterThan(5);
    for (const one of unsure) expect(one?.from).not.toBe(one?.to);
  });

  it('is not given to few authorities, to few answers, or where there is nothing to tell apart', () => {
    const random = seededRandom(1).share;
    expect(positionBands(authorities.slice(0, 11), fit, random).every((one) => one === null)).toBe(true);
    const alike = Array.from({ length: 15 }, () => ({ x: 60, n: 100 }));
    expect(positionBands(alike, betaBinomialFit(alike), random).every((one) => one === null)).toBe(true);
    expect(() => positionBands(authorities, fit, random, 0)).toThrow(/draws/);
  });
});

describe('position by the edges of quarters alone', () => {
  const random = seededRandom(11).share;
  const many = Array.from({ length: 40 }, (_, i) => {
    const n = 40 + 9 * i;
    return { n, x: Math.round(n * (0.45 + 0.3 * random())) };
  });

  it.each([
    ['fifteen', [...authorities, { x: 590, n: 600 }]],
    ['forty', many],
  ])('gives the chances that drawing all of %s anew gives', (_, all) => {
    const fit = betaBinomialFit(all);
    const edges = bandEdges(all, fit);
    if (edges === null) throw new Error('no edges');
    positionBands(all, fit, seededRandom(3).share, 2000).forEach((drawn, i) => {
      const own = all[i] ?? { x: 0, n: 1 };
      const here = positionByEdges(own, true, fit, edges);
      expect(here?.band).toBe(drawn?.band);
      for (const band of ['bottom-quarter', 'middle-half', 'top-quarter'] as const)
        expect(Math.abs((here?.chances[band] ?? 0) - (drawn?.chances[band] ?? 0))).toBeLessThan(0.06);
    });
  });

  it('is not given where there is nothing to tell apart, too few authorities or too few answers', () => {
    const fit = betaBinomialFit(many);
    expect(bandEdges(many.slice(0, 11), fit)).toBeNull();
    const alike = Array.from({ length: 15 }, () => ({ x: 60, n: 100 }));
    expect(bandEdges(alike, betaBinomialFit(alike))).toBeNull();
    const edges = bandEdges(many, fit);
    if (edges === null) throw new Error('no edges');
    expect(positionByEdges({ x: 20, n: 29 }, true, fit, edges)).toBeNull();
    expect(positionByEdges({ x: 20, n: 30 }, true, fit, edges)).not.toBeNull();
    expect(() => positionByEdges({ x: 31, n: 30 }, true, fit, edges)).toThrow(/at most n/);
  });
});

describe('random shares', () => {
  it('have the mean and spread of their beta distribution', () => {
    const random = seededRandom(9).share;
    for (const [alpha, beta] of [
      [3, 7],
      [0.5, 0.5],
    ] as const) {
      const draws = Array.from({ length: 4000 }, () => randomBeta(alpha, beta, random));
      const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
      const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
      expect(mean).toBeCloseTo(alpha / (alpha + beta), 1);
      expect(variance).toBeCloseTo((alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1)), 2);
    }
    expect(() => randomBeta(0, 1, random)).toThrow(RangeError);
  });
});

describe('digamma and trigamma', () => {
  it('are what tables say', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
    expect(digamma(0.25)).toBeCloseTo(-4.227453533376265, 12);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 13);
    expect(trigamma(100.5)).toBeCloseTo(0.00999991666958, 12);
    expect(() => digamma(0)).toThrow(RangeError);
    expect(() => trigamma(-1)).toThrow(RangeError);
  });
});

describe('design effect of clusters', () => {
  it('grows with alikeness and with the size of councils', () => {
    expect(clusterDesignEffect([50, 50], 0)).toBe(1);
    expect(clusterDesignEffect([50, 50], 0.1)).toBeCloseTo(5.9, 12);
    expect(clusterDesignEffect([10, 90], 0.1)).toBeGreaterThan(5.9);
    expect(() => clusterDesignEffect([], 0.1)).toThrow(RangeError);
    expect(() => clusterDesignEffect([-1], 0.1)).toThrow(RangeError);
    expect(() => clusterDesignEffect([1], 2)).toThrow(RangeError);
  });
});
