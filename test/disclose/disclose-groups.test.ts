import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupScores } from '../../src/analysis/analysis.js';
import { policyOf } from '../../src/disclose/disclose.js';
import { discloseGroups } from '../../src/disclose/disclose-groups.js';
import { scoreItem } from '../../src/score/score-item.js';
import { ratedQuestion } from '../tally/made-batch.js';

const question = ratedQuestion('health');
const open = policyOf('public');

const item = (positive: number, other: number) =>
  scoreItem(question, {
    answers: [positive, 0, other, 0, 0],
    missing: 0,
    doesNotApply: 0,
    dontKnow: 0,
    preferNotToSay: 0,
  });

function groupsOf(groups: readonly (readonly [number, number])[]): GroupScores[] {
  return groups.map(([positive, other], i) => ({
    by: 'age',
    label: 'age',
    choice: `group ${i}`,
    respondents: positive + other,
    items: [item(positive, other)],
    hidden: null,
  }));
}

function published(groups: readonly (readonly [number, number])[]) {
  const total = item(
    groups.reduce((sum, [positive]) => sum + positive, 0),
    groups.reduce((sum, [, other]) => sum + other, 0),
  );
  return discloseGroups(groupsOf(groups), [total], () => 'positive', open).map(
    (group) => group.items[0] ?? null,
  );
}

describe('groups of people, made safe to publish', () => {
  it('shows the base and the headline share only', () => {
    const [first] = published([
      [60, 40],
      [50, 30],
    ]);
    expect(first?.positive.percent).toBe(60);
    expect(Object.values(first?.counts ?? {})).toEqual([null, null, null, null, null]);
    expect(first?.mean.value).toBeNull();
  });

  it('hides a second group when one hidden group could be worked out by subtraction', () => {
    const shown = published([
      [60, 40],
      [20, 15],
      [4, 3],
    ]);
    expect(shown.map((each) => each?.positive.percent ?? null)).toEqual([60, null, null]);
  });

  it('hides a group in which everyone said the same', () => {
    const shown = published([
      [60, 40],
      [20, 15],
      [12, 0],
    ]);
    expect(shown[2]?.hidden).toBe('everyone-or-no-one');
    expect(shown[2]?.base).toBeNull();
  });

  it('hides a group when those outside it are too few', () => {
    const shown = published([
      [60, 40],
      [4, 3],
    ]);
    expect(shown[0]?.positive.percent).toBeNull();
  });

  it('never leaves fewer than two groups, 10 people or a small count behind the total', () => {
    const size = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 6 }), (groups) => {
        const shown = published(groups);
        const hidden = groups.filter(
          ([p, o], i) => p + o > 0 && (shown[i]?.positive.percent ?? null) === null,
        );
        const visible = groups.filter((_, i) => (shown[i]?.positive.percent ?? null) !== null);
        for (const [positive, other] of visible) {
          expect(positive === 0 || positive >= 5).toBe(true);
          expect(other === 0 || other >= 5).toBe(true);
          expect(positive + other).toBeGreaterThanOrEqual(10);
        }
        if (hidden.length === 0 || visible.length === 0) return;
        const positive = hidden.reduce((sum, [p]) => sum + p, 0);
        const other = hidden.reduce((sum, [, o]) => sum + o, 0);
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(positive + other).toBeGreaterThanOrEqual(10);
        for (const count of [positive, other]) expect(count === 0 || count >= 5).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
