import { describe, expect, it } from 'vitest';
import { policyOf, suppressedQuestions } from '../../src/disclose/disclose.js';
import { scoreItem } from '../../src/score/score-item.js';
import { ratedQuestion } from '../tally/made-batch.js';

const counts = (answers: readonly number[]) => ({
  answers: [...answers],
  missing: 0,
  doesNotApply: 0,
  dontKnow: 0,
  preferNotToSay: 0,
});

describe('questions whose result will be hidden', () => {
  it('are told by the share they are shown by', () => {
    const items = [
      scoreItem(ratedQuestion('few-negative'), counts([10, 10, 17, 1, 2])),
      scoreItem(ratedQuestion('few-positive'), counts([1, 2, 17, 10, 10])),
    ];
    const policy = policyOf('public');
    expect([...suppressedQuestions(items, policy)]).toEqual(['few-positive']);
    expect([...suppressedQuestions(items, policy, () => 'negative')]).toEqual(['few-negative']);
  });
});
