import { describe, expect, it } from 'vitest';
import type { Importance } from '../../src/associate/importance.js';
import { importances } from '../../src/associate/importance.js';
import { priorityOf } from '../../src/associate/priority.js';

const above: Importance = {
  share: 0.4,
  low: 0.35,
  high: 0.45,
  from: 'elsewhere',
  group: 'above-average',
  people: null,
};
const about: Importance = { ...above, group: 'about-average' };

describe('the priority matrix', () => {
  it.each([
    ['lower', 'look-here-first'],
    ['higher', 'protect'],
    ['no-detectable-difference', 'check-with-people'],
    ['similar', 'check-with-people'],
    ['may-be-lower', 'check-with-people'],
  ] as const)('high importance and "%s": %s', (verdict, priority) => {
    expect(priorityOf(200, above, verdict)).toEqual({ priority, because: null });
  });

  it('low importance: lower priority, whatever the comparison', () => {
    expect(priorityOf(200, about, 'lower').priority).toBe('lower-priority');
  });

  it('has no place below 50 people, without importance, or without a comparison', () => {
    expect(priorityOf(49, above, 'lower')).toEqual({ priority: null, because: 'fewer-than-50-people' });
    expect(priorityOf(50, null, 'lower').because).toBe('no-importance');
    expect(priorityOf(50, { ...above, group: null }, 'lower').because).toBe(
      'importance-of-these-answers-only',
    );
    for (const verdict of [null, 'no-figure', 'too-few', 'not-comparable'] as const)
      expect(priorityOf(50, above, verdict).because).toBe('no-comparison');
  });
});

describe('importance', () => {
  const none = { items: 0, divisor: 1, conditions: {}, complete: null };

  it('comes from the benchmark where it holds shares, in groups by their intervals', () => {
    const { of } = importances(none, [], {
      from: 'the pool',
      shares: {
        a: { share: 0.6, low: 0.55, high: 0.65 },
        b: { share: 0.35, low: 0.2, high: 0.5 },
        c: { share: 0.05, low: 0.02, high: 0.1 },
      },
    });
    expect([...of.values()].map(({ group, from }) => [group, from])).toEqual([
      ['above-average', 'the pool'],
      ['about-average', 'the pool'],
      ['below-average', 'the pool'],
    ]);
  });

  it('is not worked out here from fewer than 100 complete cases', () => {
    const few = { ...none, items: 2, divisor: 4, complete: { n: 99, conditions: {}, pairs: {} } };
    expect(importances(few, [], null).of.size).toBe(0);
  });
});
