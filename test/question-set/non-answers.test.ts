import { describe, expect, it } from 'vitest';
import { nonAnswerOf } from '../../src/question-set/non-answers.js';

describe('a not-counted answer', () => {
  it.each([
    ['Does not apply', 'doesNotApply'],
    ["Doesn't apply to me", 'doesNotApply'],
    ['Not applicable', 'doesNotApply'],
    ['N/A', 'doesNotApply'],
    ['NA', 'doesNotApply'],
    ['Not relevant', 'doesNotApply'],
    ["Don't know", 'dontKnow'],
    ['Don’t know', 'dontKnow'],
    ['Dont know', 'dontKnow'],
    ['I do not know', 'dontKnow'],
    ['Not sure', 'dontKnow'],
    ['Unsure', 'dontKnow'],
    ["Can't say", 'dontKnow'],
    ['Prefer not to say', 'preferNotToSay'],
    ['I would rather not say', 'preferNotToSay'],
    ['No answer', 'missing'],
    ['Not answered', 'missing'],
    ['Skipped', 'missing'],
    ['I live alone', 'doesNotApply'],
    ['Unknown territory', 'doesNotApply'],
    ['Canada', 'doesNotApply'],
  ])('%s is %s', (label, kind) => {
    expect(nonAnswerOf(label)).toBe(kind);
  });
});
