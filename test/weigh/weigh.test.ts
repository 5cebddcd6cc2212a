import { describe, expect, it } from 'vitest';
import { scoreTally } from '../../src/score/score.js';
import { addTallies, tallyBatch } from '../../src/tally/tally.js';
import { isMeantFor, type Population, weigh } from '../../src/weigh/weigh.js';
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

/** `n` people of an age group, of whom `good` are positive about their health. */
const people = (age: number, n: number, good: number): Person[] =>
  Array.from({ length: n }, (_, i) => ({ ...person, age, health: i < good ? 0 : 3 }));

const population = (margins: Population['margins']): Population => ({ questionSet: null, margins });
const half = population({ age: { 'Under 65': 500, '65 and over': 500 } });

function weighted(of: readonly Person[], to: Population) {
  const tally = tallyBatch(batchOf(of), { weightBy: Object.keys(to.margins) });
  const { items } = scoreTally(tally, madeSet, { by: [] });
  return weigh(tally.weighting ?? { questions: [], cells: {} }, items, madeSet, to);
}

describe('weighting to the council’s own budget holders', () => {
  // 100 under 65, of whom 80 do well; 50 over 65, of whom 20 do. Half of the budget holders are over 65.
  const answers = [...people(0, 100, 80), ...people(1, 50, 20)];

  it('gives each group the part it has among budget holders', () => {
    const health = weighted(answers, half).items.get('health')?.positive;
    expect(health?.percent).toBeCloseTo((80 + 40) / 2, 10);
    // Kish: weights 0.75 and 1.5, (100 × 0.75 + 50 × 1.5)² / (100 × 0.75² + 50 × 1.5²).
    expect(health?.effectiveBase).toBeCloseTo(150 ** 2 / 168.75, 10);
    expect(health?.designEffect).toBeCloseTo(150 / (150 ** 2 / 168.75), 10);
  });

  it('says how respondents differ from budget holders, and flags a gap of 10 points', () => {
    const { profile } = weighted(answers, half).report;
    expect(profile[0]).toMatchObject({ question: 'age', choice: 'Under 65', population: 50, flagged: true });
    expect(profile[0]?.gap).toBeCloseTo(100 / 1.5 - 50, 10);
  });

  it('is refused when less than half of the answers would be left, and says so', () => {
    const lopsided = [...people(0, 180, 100), ...people(1, 20, 6)];
    const { items, report } = weighted(
      lopsided,
      population({ age: { 'Under 65': 500, '65 and over': 500 } }),
    );
    expect(report).toMatchObject({ used: false, because: ['effective-size-below-half'] });
    expect(report.effectiveBase).not.toBeNull();
    expect(items.size).toBe(0);
  });

  it('is refused when fewer than 30 effective answers would be left', () => {
    const { report } = weighted([...people(0, 15, 9), ...people(1, 12, 5)], half);
    expect(report).toMatchObject({ used: false, because: ['effective-size-below-30'] });
  });

  it('leaves out an item that too few answered, and weights the others', () => {
    const few = answers.map((each, i) => (i % 10 === 0 ? each : { ...each, safety: -1 }));
    const { items } = weighted(few, half);
    expect(items.has('health')).toBe(true);
    expect(items.has('safety')).toBe(false);
  });

  it('puts a category of fewer than 10 respondents together with its neighbour', () => {
    const three = weighted([...people(0, 100, 50), ...people(1, 4, 2)], half);
    expect(three.report.merged).toEqual([{ question: 'age', from: '65 and over', into: 'Under 65' }]);
    expect(three.report.largestError).toBeCloseTo(0, 12);
  });

  it('is refused where nearly nobody answered the characteristic', () => {
    const unknown = people(-1, 100, 60);
    expect(weighted(unknown, half).report).toMatchObject({
      used: false,
      because: ['fewer-than-10-answered-age'],
    });
    expect(weighted([], half).report.used).toBe(false);
  });

  it('does not move people whose category is not known, and flags them above 5%', () => {
    const some = [...answers, ...people(-1, 20, 20)];
    const { report } = weighted(some, half);
    expect(report.unknown).toMatchObject([{ question: 'age', flagged: true }]);
    expect(report.unknown[0]?.percent).toBeCloseTo((100 * 20) / 170, 10);
  });

  it('gives the same from tallies added up as from everyone together', () => {
    const settings = { weightBy: ['age'] };
    const parts = [answers.slice(0, 70), answers.slice(70)].map((some) =>
      tallyBatch(batchOf(some), settings),
    );
    const sum = parts.reduce(addTallies);
    expect(JSON.stringify(sum.weighting)).toBe(
      JSON.stringify(tallyBatch(batchOf(answers), settings).weighting),
    );
  });

  it('is not counted unless it is asked for', () => {
    expect(tallyBatch(batchOf(answers)).weighting).toBeUndefined();
  });
});

describe('a population that does not fit', () => {
  it('is refused with every fault and what was meant', () => {
    const wrong = population({
      agee: { 'Under 65': 10, '65 and over': 20 },
      age: { 'Under 66': 100, '65 and over': 200 },
    });
    expect(() => weighted(people(0, 50, 20), wrong)).toThrow(
      /"agee" is not a question.*did you mean "age"[\s\S]*"Under 66" is not a choice of "age"; did you mean "Under 65"[\s\S]*adds up to 30 people and "age" to 300/,
    );
  });

  it('is refused when it adds up to nobody', () => {
    const nobody = population({ age: { 'Under 65': 0, '65 and over': 0 } });
    expect(() => weighted(people(0, 50, 20), nobody)).toThrow('adds up to nobody');
  });

  it('is meant for the set it names, else for any that asks its questions', () => {
    expect(isMeantFor({ ...half, questionSet: 'made@1' }, madeSet)).toBe(true);
    expect(isMeantFor({ ...half, questionSet: 'other@1' }, madeSet)).toBe(false);
    expect(isMeantFor(population({ height: { Short: 1, Tall: 2 } }), madeSet)).toBe(false);
  });
});
