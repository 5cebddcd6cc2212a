import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupScores, ProfileQuestion } from '../../src/analysis/analysis.js';
import { compareGroups } from '../../src/compare/compare.js';
import { policyOf } from '../../src/disclose/disclose.js';
import { discloseGroups } from '../../src/disclose/disclose-groups.js';
import { discloseProfile } from '../../src/disclose/disclose-profile.js';
import { scoreItem } from '../../src/score/score-item.js';
import { ratedQuestion } from '../tally/made-batch.js';

const question = ratedQuestion('health');
const open = policyOf('public');

type Pair = readonly [number, number];

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

function profileOf(counts: readonly number[]): ProfileQuestion {
  const base = counts.reduce((sum, count) => sum + count, 0);
  return {
    question: 'age',
    label: 'age',
    block: 'You',
    kind: 'circumstance',
    many: false,
    base,
    choices: counts.map((count, i) => ({ choice: `group ${i}`, count, percent: (100 * count) / base })),
    notCounted: null,
    hidden: null,
  };
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

  it('hides a group when the few who did not say where they belong would follow from the rest', () => {
    const groups = groupsOf([
      [20, 20],
      [30, 30],
      [40, 40],
    ]);
    const shownWith = (unsaid: Pair) =>
      discloseGroups(groups, [item(90 + unsaid[0], 90 + unsaid[1])], () => 'positive', open).map(
        (group) => group.items[0]?.positive.percent ?? null,
      );
    expect(shownWith([0, 0])).toEqual([50, 50, 50]);
    expect(shownWith([2, 1])).toEqual([null, 50, 50]);
    expect(shownWith([12, 0])).toEqual([null, 50, 50]);
    expect(shownWith([12, 9])).toEqual([50, 50, 50]);
  });

  it('hides more while the hidden groups together are of one mind', () => {
    const shown = published([
      [6, 0],
      [7, 0],
      [20, 20],
      [30, 30],
    ]);
    expect(shown.map((each) => each?.positive.percent ?? null)).toEqual([null, null, null, 50]);
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

  it('hides a group when the few who think otherwise are all outside it', () => {
    const shown = published([
      [60, 40],
      [58, 2],
    ]);
    expect(shown.map((each) => each?.positive.percent ?? null)).toEqual([null, null]);
  });

  it('shows nothing of the groups where the total may not be shown', () => {
    const shown = published([
      [60, 0],
      [50, 0],
      [40, 3],
    ]);
    expect(shown.map((each) => each?.positive.percent ?? null)).toEqual([null, null, null]);
  });

  it('says how many are in a group only where the profile does', () => {
    const groups = groupsOf([
      [60, 40],
      [20, 15],
      [2, 1],
    ]);
    const profile = discloseProfile(profileOf([100, 35, 3]), open);
    const shown = discloseGroups(groups, [item(82, 56)], () => 'positive', open, profile);
    expect(shown.map((group) => group.respondents)).toEqual([100, null, null]);
    expect(shown.map((group) => group.hidden)).toEqual([null, null, 'base-below-minimum']);
  });

  it('hides what compares a hidden result with the rest', () => {
    const groups = groupsOf([
      [60, 40],
      [20, 15],
      [14, 9],
    ]);
    const total = item(94, 64);
    const compared = compareGroups(groups, [total], { tone: () => 'positive', suppressed: new Set() });
    const shown = discloseGroups(compared, [total], () => 'positive', policyOf('public', 30));
    for (const group of shown.slice(1)) {
      for (const row of group.comparisons ?? []) {
        expect(row).toMatchObject({
          here: { percent: null, base: null },
          rest: { percent: null, base: null, low: null },
          difference: { points: null, low: null },
          p: null,
          q: null,
        });
      }
    }
    expect(shown[0]?.comparisons?.[0]?.rest.percent).not.toBeNull();
  });

  it('never lets a comparison with the rest tell what a hidden group or a few people said', () => {
    const size = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 5 }), size, (plan, [p, o]) => {
        const groups = groupsOf(plan);
        // Some did not say which group they are in.
        const total = item(
          plan.reduce((sum, [positive]) => sum + positive, p),
          plan.reduce((sum, [, other]) => sum + other, o),
        );
        const compared = compareGroups(groups, [total], { tone: () => 'positive', suppressed: new Set() });
        const shown = discloseGroups(compared, [total], () => 'positive', open);
        const hidden = plan.filter(([a, b], i) => a + b > 0 && shown[i]?.items[0]?.positive.percent == null);
        shown.forEach((group, i) => {
          const row = group.comparisons?.[0];
          if (row === undefined) return;
          const [a = 0, b = 0] = plan[i] ?? [];
          if (group.items[0]?.positive.percent == null) expect(row.rest.base).toBeNull();
          if (row.rest.base === null) return;
          const rest: Pair = [
            (total.positive.count ?? 0) - a,
            (total.base ?? 0) - (total.positive.count ?? 0) - b,
          ];
          expect(rest[0] + rest[1]).toBe(row.rest.base);
          expect(rest[0] + rest[1]).toBeGreaterThanOrEqual(10);
          for (const count of rest) expect(count === 0 || count >= 5).toBe(true);
        });
        // What no row or total gives: the hidden groups stay at least two (those who did not say are one, for a group
        // that is hidden only to protect them), or there are none shown beside them.
        const visible = shown.some((group) => group.comparisons?.[0]?.rest.base != null);
        const protectors = shown.filter(({ items }) => items[0]?.hidden === 'protects-another-group').length;
        const cells = hidden.length + (p + o > 0 && protectors === hidden.length ? 1 : 0);
        if (visible && hidden.length > 0) expect(cells).toBeGreaterThanOrEqual(2);
        const rest = hidden.reduce<Pair>(([a, b], [c, d]) => [a + c, b + d], [p, o]);
        if (!visible || rest[0] + rest[1] === 0) return;
        expect(rest[0] + rest[1]).toBeGreaterThanOrEqual(10);
        for (const count of rest) expect(count === 0 || count >= 5).toBe(true);
      }),
      { numRuns: 2000 },
    );
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
