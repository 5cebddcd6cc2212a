import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionSet } from '../../src/question-set/question-set.js';
import { addTallies, tallyBatch } from '../../src/tally/tally.js';
import { batchOf, madeSet, type Person } from './made-batch.js';

const answer = fc.integer({ min: -4, max: 4 });
const flag = fc.integer({ min: 0, max: 1 });
const person: fc.Arbitrary<Person> = fc.record({
  health: answer,
  safety: answer,
  dignity: answer,
  views: fc.integer({ min: -4, max: 2 }),
  age: fc.integer({ min: -4, max: 1 }),
  homeCare: flag,
  dayService: flag,
  wrote: flag,
  month: fc.constantFrom('', '2026-01', '2026-02', '2025-12'),
});

const anna: Person = {
  health: 0,
  safety: 1,
  dignity: -2,
  views: 0,
  age: 1,
  homeCare: 1,
  dayService: 0,
  wrote: 1,
  month: '2026-01',
};
const bela: Person = {
  health: 4,
  safety: -1,
  dignity: -3,
  views: 2,
  age: 0,
  homeCare: 0,
  dayService: 0,
  wrote: 0,
  month: '',
};

/** `dignity` and `views` become conditions of the two outcomes. */
const withCondition: QuestionSet = {
  ...madeSet,
  questions: madeSet.questions.map((question) =>
    question.id === 'views' || question.id === 'dignity'
      ? { ...question, kind: question.id === 'views' ? ('process' as const) : ('quality' as const) }
      : question,
  ),
};

describe('a tally', () => {
  it('counts each answer and keeps the four non-answers apart', () => {
    const { all } = tallyBatch(batchOf([anna, bela]));
    expect(all.respondents).toBe(2);
    expect(all.rated['health']).toEqual({
      answers: [1, 0, 0, 0, 1],
      missing: 0,
      doesNotApply: 0,
      dontKnow: 0,
      preferNotToSay: 0,
    });
    expect(all.rated['dignity']).toMatchObject({ answers: [0, 0, 0, 0, 0], doesNotApply: 1, dontKnow: 1 });
    expect(all.rated['safety']?.missing).toBe(1);
    expect(all.chooseMany['support']).toEqual({ answered: 1, choices: [1, 0] });
    expect(all.comments['words']).toBe(1);
  });

  it('counts a pair of questions only where both were answered', () => {
    const { pairs } = tallyBatch(batchOf([anna, bela]));
    expect(pairs['health|views']).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 1],
    ]);
    expect(pairs['health|safety']?.flat().reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('keeps the composite as whole units that fit a five-point and a three-point scale', () => {
    const { composites } = tallyBatch(batchOf([anna, bela])).all;
    // Anna: 100, 75 and 100 of 100, in quarters 4 + 3 + 4; Bela: 0 and 0.
    expect(composites['outcomes']).toMatchObject({ divisor: 4, histogram: { '2:0': 1, '3:11': 1 } });
  });

  it('counts a question without a column as missing for everyone', () => {
    const batch = batchOf([anna, bela]);
    const { all } = tallyBatch({ ...batch, answers: {} });
    expect(all.rated['health']).toMatchObject({ answers: [0, 0, 0, 0, 0], missing: 2 });
  });

  it('keeps the outcomes composite by the answer to a condition, in whole units', () => {
    const { outcomes } = tallyBatch(batchOf([anna, bela, anna], withCondition));
    // Health and safety: Anna 4 + 3 of 8 quarters; Bela 0 of 4.
    expect(outcomes).toMatchObject({ items: 2, divisor: 4 });
    expect(outcomes.conditions['views']).toEqual([{ '2:7': 2 }, {}, { '1:0': 1 }]);
  });

  it('keeps those who answered every condition apart, for relative importance', () => {
    const { complete } = tallyBatch(batchOf([anna, bela, anna], withCondition)).outcomes;
    // Bela did not answer dignity; Anna said it does not apply.
    expect(complete?.n).toBe(0);
    const again = tallyBatch(batchOf([{ ...anna, dignity: 1 }, bela, anna], withCondition)).outcomes;
    expect(again.complete?.n).toBe(1);
    expect(again.complete?.pairs['dignity|views']?.[1]).toEqual([1, 0, 0]);
  });

  it('counts a way of commissioning as it counts a characteristic', () => {
    const { by } = tallyBatch(batchOf([anna, bela]));
    expect(by['support']?.['Home care']?.respondents).toBe(1);
    expect(by['support']?.['Home care']?.rated['health']?.answers).toEqual([1, 0, 0, 0, 0]);
  });

  it('splits by a declared characteristic and by month', () => {
    const tally = tallyBatch(batchOf([anna, bela]));
    expect(tally.by['age']?.['65 and over']?.respondents).toBe(1);
    expect(tally.months['2026-01']?.['health']?.answers).toEqual([1, 0, 0, 0, 0]);
    expect(Object.keys(tally.months)).toEqual(['2026-01']);
    expect(tally.joint.cells).toEqual({ '0': 1, '1': 1 });
  });

  it('gives every person one place: answers and non-answers add up to the respondents', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), (people) => {
        const { all } = tallyBatch(batchOf(people));
        for (const counts of Object.values(all.rated)) {
          const answers = counts.answers.reduce((sum, count) => sum + count, 0);
          const rest = counts.missing + counts.doesNotApply + counts.dontKnow + counts.preferNotToSay;
          expect(answers + rest).toBe(people.length);
        }
      }),
    );
  });
});

describe('adding tallies', () => {
  it('gives the tally of everyone together, byte for byte, in either order', () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 25 }),
        fc.array(person, { maxLength: 25 }),
        (some, others) => {
          const all = tallyBatch(batchOf([...some, ...others], withCondition));
          const together = JSON.stringify(all);
          const a = tallyBatch(batchOf(some, withCondition));
          const b = tallyBatch(batchOf(others, withCondition));
          expect(JSON.stringify(addTallies(a, b))).toBe(together);
          expect(JSON.stringify(addTallies(b, a))).toBe(together);
          expect(all.all.composites['outcomes']?.divisor).toBe(4);
        },
      ),
    );
  });

  it('refuses tallies of different question sets', () => {
    const a = tallyBatch(batchOf([anna]));
    expect(() => addTallies(a, { ...a, questionSet: 'other@1' })).toThrow('made@1 and other@1');
  });

  it('does not count one person twice by carrying a key called __proto__', () => {
    const a = tallyBatch(batchOf([anna]));
    const odd = { ...a, context: { authority: Object.fromEntries([['__proto__', 1]]) } };
    const sum = addTallies(odd, odd);
    expect(Object.getOwnPropertyDescriptor(sum.context['authority'], '__proto__')?.value).toBe(2);
    expect(madeSet.questions).toHaveLength(7);
  });
});
