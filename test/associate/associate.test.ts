import { describe, expect, it } from 'vitest';
import { type AssociateSettings, associate } from '../../src/associate/associate.js';
import type { QuestionSet } from '../../src/question-set/question-set.js';
import { tallyBatch } from '../../src/tally/tally.js';
import { batchOf, madeSet, type Person } from '../tally/made-batch.js';

const person: Person = {
  health: 0,
  safety: 0,
  dignity: 0,
  views: 0,
  age: 0,
  homeCare: 0,
  dayService: 0,
  wrote: 0,
  month: '',
};

/** `views` becomes a process condition; `health` stays the outcome. */
const set = {
  ...madeSet,
  questions: madeSet.questions.flatMap((question) => {
    if (question.id === 'views' && question.form === 'rated')
      return [{ ...question, kind: 'process' as const }];
    return question.id === 'health' ? [question] : [];
  }),
};

/** 20 included of whom 15 do well; 10 not included of whom 4 do well. */
const people: Person[] = [
  ...Array.from({ length: 15 }, () => ({ ...person, views: 0, health: 1 })),
  ...Array.from({ length: 5 }, () => ({ ...person, views: 0, health: 3 })),
  ...Array.from({ length: 4 }, () => ({ ...person, views: 2, health: 0 })),
  ...Array.from({ length: 6 }, () => ({ ...person, views: 1, health: 2 })),
  { ...person, views: -1, health: 0 },
];

const settings: AssociateSettings = { importance: null, comparisons: [], hidden: () => false };

/** The links of single outcomes, without overall outcomes. */
function single(of: readonly Person[], questions: QuestionSet = set) {
  const { links } = associate(tallyBatch(batchOf(of, questions)), questions, settings);
  return links.filter((each) => each.outcomeIs === 'question');
}

describe('what goes with better outcomes', () => {
  const [link] = single(people);

  it('gives the share who do well of those for whom the condition went well, and of the others', () => {
    expect(link).toMatchObject({
      condition: 'views',
      outcome: 'health',
      withCondition: { percent: 75, base: 20, count: 15 },
      withoutCondition: { percent: 40, base: 10, count: 4 },
    });
    expect(link?.difference.points).toBe(35);
  });

  it('leaves out people who did not answer both', () => {
    expect((link?.withCondition.base ?? 0) + (link?.withoutCondition.base ?? 0)).toBe(30);
  });

  it('reads both scales from worst to best, whichever order the question set lists', () => {
    const backwards = {
      ...set,
      questions: set.questions.map((question) => {
        if (question.form !== 'rated' || question.id !== 'health') return question;
        return { ...question, scale: { ...question.scale, answers: [...question.scale.answers].reverse() } };
      }),
    };
    const turned = people.map((each) => ({
      ...each,
      health: each.health < 0 ? each.health : 4 - each.health,
    }));
    const [other] = single(turned, backwards);
    expect(other?.gamma).toBeCloseTo(link?.gamma ?? 9, 12);
    expect(other?.rho).toBeCloseTo(link?.rho ?? 9, 12);
  });

  it('gives nothing where nobody answered both', () => {
    const [none] = single([{ ...person, views: -1 }]);
    expect(none).toMatchObject({ gamma: null, rho: null, withCondition: { percent: null, base: 0 } });
  });
});
