import { describe, expect, it } from 'vitest';
import {
  betaCumulative,
  betaQuantile,
  binomialCumulative,
  binomialProbability,
  chiSquaredQuantile,
  chiSquaredUpperTail,
  fCumulative,
  fQuantile,
  gammaCumulative,
  hypergeometricCumulative,
  hypergeometricProbability,
  logGamma,
  normalCumulative,
  normalQuantile,
  normalUpperTail,
  studentTCumulative,
  studentTQuantile,
} from '../../src/statistics/statistics.js';

describe('distributions at their edges', () => {
  it('quantiles of 0 and 1 are the ends of the distribution', () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect([studentTQuantile(0, 3), studentTQuantile(0.5, 3), studentTQuantile(1, 3)]).toEqual([
      -Infinity,
      0,
      Infinity,
    ]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect([fQuantile(0, 2, 3), fQuantile(1, 2, 3)]).toEqual([0, Infinity]);
    expect([chiSquaredQuantile(0, 3), chiSquaredQuantile(1, 3)]).toEqual([0, Infinity]);
  });

  it('cumulative probabilities at the ends are 0 and 1', () => {
    expect([normalCumulative(-Infinity), normalCumulative(Infinity), normalUpperTail(-Infinity)]).toEqual([
      0, 1, 1,
    ]);
    expect([studentTCumulative(-Infinity, 3), studentTCumulative(Infinity, 3)]).toEqual([0, 1]);
    expect([betaCumulative(0, 2, 3), betaCumulative(1, 2, 3)]).toEqual([0, 1]);
    expect([fCumulative(-1, 2, 3), fCumulative(Infinity, 2, 3)]).toEqual([0, 1]);
    expect([chiSquaredUpperTail(-1, 2), chiSquaredUpperTail(Infinity, 2)]).toEqual([1, 0]);
    expect([gammaCumulative(0, 2), gammaCumulative(Infinity, 2)]).toEqual([0, 1]);
    expect([
      binomialCumulative(-1, 5, 0.3),
      binomialCumulative(5, 5, 0.3),
      binomialCumulative(2.9, 5, 0),
    ]).toEqual([0, 1, 1]);
    expect(hypergeometricCumulative(99, 5, 6, 4)).toBe(1);
    expect(hypergeometricCumulative(-1, 5, 6, 4)).toBe(0);
  });

  it('impossible counts have no probability', () => {
    expect(binomialProbability(6, 5, 0.3)).toBe(0);
    expect(binomialProbability(1.5, 5, 0.3)).toBe(0);
    expect(hypergeometricProbability(5, 4, 6, 5)).toBe(0);
    expect(hypergeometricProbability(0, 0, 0, 0)).toBe(1);
  });

  it('infinite degrees of freedom are the normal distribution', () => {
    expect(studentTCumulative(-1.96, Infinity)).toBe(normalCumulative(-1.96));
    expect(studentTQuantile(0.975, Infinity)).toBe(normalQuantile(0.975));
    expect(studentTCumulative(-2, 1e10)).toBeCloseTo(normalCumulative(-2), 9);
  });

  it('the logarithm of the gamma function keeps its digits beside 1 and 2, where it crosses zero', () => {
    // 40-digit arithmetic at the nearest doubles to 0.999999 and 2.0000001
    expect(logGamma(0.999999) / 5.772164873855652e-7).toBeCloseTo(1, 10);
    expect(logGamma(2.0000001) / 4.227843666532498e-8).toBeCloseTo(1, 10);
    expect(logGamma(1)).toBe(0);
    expect(logGamma(2)).toBe(0);
    expect(logGamma(171) / Math.log(170)).toBeGreaterThan(100);
  });

  it('a far tail of the beta distribution keeps its digits', () => {
    // 40-digit arithmetic
    expect(betaCumulative(0.9, 7000, 29.5) / 4.089079057843792e-270).toBeCloseTo(1, 11);
  });

  it('95% is 1.959963984540054', () => {
    expect(Math.abs(normalQuantile(0.975) - 1.959963984540054)).toBeLessThan(5e-16);
  });

  it('refuses what cannot be', () => {
    expect(() => normalQuantile(1.2)).toThrow(new RangeError('normalQuantile requires p from zero to one'));
    expect(() => normalCumulative(Number.NaN)).toThrow(RangeError);
    expect(() => normalUpperTail(Number.NaN)).toThrow(RangeError);
    expect(() => logGamma(0)).toThrow(new RangeError('logGamma requires x above zero'));
    expect(() => betaCumulative(-0.1, 1, 1)).toThrow(RangeError);
    expect(() => betaCumulative(0.1, 0, 1)).toThrow(RangeError);
    expect(() => betaQuantile(0.1, 1, -1)).toThrow(RangeError);
    expect(() => betaQuantile(2, 1, 1)).toThrow(RangeError);
    expect(() => studentTCumulative(1, 0)).toThrow(RangeError);
    expect(() => studentTQuantile(0.5, -1)).toThrow(RangeError);
    expect(() => fCumulative(1, 0, 1)).toThrow(RangeError);
    expect(() => fQuantile(0.5, 1, Infinity)).toThrow(RangeError);
    expect(() => chiSquaredUpperTail(1, 0)).toThrow(RangeError);
    expect(() => chiSquaredQuantile(0.5, 0)).toThrow(RangeError);
    expect(() => gammaCumulative(-1, 1)).toThrow(RangeError);
    expect(() => binomialProbability(1, 2.5, 0.5)).toThrow(RangeError);
    expect(() => binomialCumulative(1, 2, 1.5)).toThrow(RangeError);
    expect(() => hypergeometricProbability(1, 2, 3, 6)).toThrow(RangeError);
    expect(() => hypergeometricCumulative(1, -2, 3, 1)).toThrow(RangeError);
  });
});
