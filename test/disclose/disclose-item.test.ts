import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyOf } from '../../src/disclose/disclose.js';
import { discloseItem, reasonToHide } from '../../src/disclose/disclose-item.js';
import { scoreItem } from '../../src/score/score-item.js';
import { ratedQuestion } from '../tally/made-batch.js';

const question = ratedQuestion('health');
const open = policyOf('public');

const item = (answers: readonly number[]) =>
  scoreItem(question, { answers, missing: 0, doesNotApply: 0, dontKnow: 0, preferNotToSay: 0 });
const shown = (answers: readonly number[]) => discloseItem(item(answers), 'positive', open);

describe('a result of one question, made safe to publish', () => {
  it('is left alone when no count is small', () => {
    expect(shown([200, 180, 60, 30, 10])).toEqual(item([200, 180, 60, 30, 10]));
  });

  it('is hidden when fewer than 10 people answered, and says how many did', () => {
    const hidden = shown([4, 3, 2, 0, 0]);
    expect(hidden).toMatchObject({ base: 9, hidden: 'base-below-minimum' });
    expect(hidden.positive.percent).toBeNull();
    expect(Object.values(hidden.counts)).toEqual([null, null, null, null, null]);
  });

  it('hides counts of 1 to 4 with the next smallest on the same side, and what would give them away', () => {
    const part = shown([200, 180, 60, 30, 3]);
    expect(part.counts).toEqual({
      'A lot better': 200,
      Better: 180,
      'No difference': 60,
      Worse: null,
      'A lot worse': null,
    });
    expect(part.positive).toEqual(item([200, 180, 60, 30, 3]).positive);
    expect([part.negative.percent, part.neutral.percent, part.net.value, part.mean.value]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('hides the whole result when the headline share itself gives a small count away', () => {
    expect(reasonToHide(item([40, 57, 0, 0, 3]), 'positive', open)).toBe('small-counts');
    expect(reasonToHide(item([2, 0, 50, 30, 18]), 'positive', open)).toBe('small-counts');
  });

  it('hides "everyone" and "no one" below 30 answers, because it tells what each person said', () => {
    expect(reasonToHide(item([20, 9, 0, 0, 0]), 'positive', open)).toBe('everyone-or-no-one');
    expect(reasonToHide(item([20, 10, 0, 0, 0]), 'positive', open)).toBeNull();
  });

  it('shows counts inside the council, from 5 answers', () => {
    const internal = policyOf('internal');
    expect(discloseItem(item([3, 2, 1, 0, 0]), 'positive', internal).counts['No difference']).toBe(1);
    expect(reasonToHide(item([3, 1, 0, 0, 0]), 'positive', internal)).toBe('base-below-minimum');
  });

  it('only lets a minimum base be made stricter', () => {
    expect(policyOf('public', 3).minimumBase).toBe(10);
    expect(policyOf('public', 30).minimumBase).toBe(30);
  });

  it('never lets a hidden count be worked out from the base, the headline share and the counts shown', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.tuple(count, count, count, count, count), (answers) => {
        const whole = item(answers);
        const part = shown(answers);
        if (part.hidden !== null || (part.base ?? 0) === 0) return;
        const counts = Object.values(part.counts);
        const sides = [counts.slice(0, 2), counts.slice(2)];
        const totals = [whole.positive.count ?? 0, (whole.base ?? 0) - (whole.positive.count ?? 0)];
        sides.forEach((side, i) => {
          const hidden = side.filter((value) => value === null).length;
          const left = (totals[i] ?? 0) - side.reduce<number>((sum, value) => sum + (value ?? 0), 0);
          // One unknown is known by subtraction; two that add to less than 5 are both small, and known to be.
          if (hidden > 0) expect(hidden >= 2 && left >= 5).toBe(true);
        });
        Object.values(whole.counts).forEach((value, i) => {
          if ((value ?? 0) >= 1 && (value ?? 0) <= 4) expect(counts[i]).toBeNull();
        });
      }),
      { numRuns: 2000 },
    );
  });
});
