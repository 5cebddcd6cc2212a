import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commissioning } from '../../src/analysis/analysis.js';
import { policyOf } from '../../src/disclose/disclose.js';
import {
  discloseCommissioning,
  keyOf,
  reasonsForCommissioning,
} from '../../src/disclose/disclose-commissioning.js';
import { wayOf } from './way-of.js';

type Pair = readonly [good: number, other: number];

function rowsOf(choices: readonly Pair[], [g, o]: Pair = [0, 0]): Commissioning[] {
  const total: Pair = [choices.reduce((sum, [a]) => sum + a, g), choices.reduce((sum, [, b]) => sum + b, o)];
  return choices.map((choice, i) => wayOf(`way ${i}`, choice, total));
}

function published(rows: readonly Commissioning[], notShown: ReadonlySet<string> = new Set()) {
  const reasons = reasonsForCommissioning(rows, notShown, policyOf('public'));
  return rows.map((row) => discloseCommissioning(row, reasons.get(keyOf(row)) ?? null));
}

describe('ways of commissioning, made safe to publish', () => {
  it('hides a small way together with another, so that the total does not give it away', () => {
    const shown = published(
      rowsOf([
        [60, 40],
        [30, 20],
        [4, 3],
      ]),
    );
    expect(shown.map((row) => row.withChoice.base)).toEqual([100, null, null]);
    expect(shown[2]).toMatchObject({ hidden: 'base-below-minimum', p: null, others: { base: null } });
  });

  it('hides a way when the few who did not say how their support is arranged would follow from the rest', () => {
    const shownWith = (unsaid: Pair) =>
      published(
        rowsOf(
          [
            [60, 40],
            [30, 20],
          ],
          unsaid,
        ),
      ).map((row) => row.hidden);
    expect(shownWith([0, 0])).toEqual([null, null]);
    expect(shownWith([2, 1])).toEqual([null, 'protects-another-group']);
  });

  it('shows nothing of an outcome whose positive share is not shown', () => {
    const shown = published(
      rowsOf([
        [60, 40],
        [30, 20],
      ]),
      new Set(['outcomes']),
    );
    expect(shown.every((row) => row.hidden !== null)).toBe(true);
  });

  it('never leaves a small count, or fewer than two hidden ways, behind the total', () => {
    const size = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 6 }), size, (choices, unknown) => {
        const shown = published(rowsOf(choices, unknown));
        const visible = choices.filter(
          (_, i) => shown[i]?.hidden === null && shown[i]?.withChoice.base !== 0,
        );
        const hidden = choices.flatMap(([a, b], i) => (a + b > 0 ? (shown[i]?.hidden ?? []) : []));
        const protectors = hidden.filter((reason) => reason === 'protects-another-group').length;
        shown.forEach((row) => {
          for (const { count, base } of [row.withChoice, row.others]) {
            if (count === null || base === null) continue;
            expect(base >= 10).toBe(true);
            for (const people of [count, base - count]) expect(people === 0 || people >= 5).toBe(true);
          }
        });
        // Those who did not say are one more, for a way that is hidden only to protect them.
        const cells = hidden.length + (unknown[0] + unknown[1] > 0 && protectors === hidden.length ? 1 : 0);
        if (visible.length > 0 && hidden.length > 0) expect(cells).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });
});
