import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  directStandardisation,
  expectedYeses,
  kishEffectiveSize,
  mergeCategories,
  observedExpected,
  proposeMerges,
  rake,
  weightedProportion,
  weightingGate,
  wilsonInterval,
} from '../../src/statistics/statistics.js';

const repeat = (values: Readonly<Record<string, number>>): string[] =>
  Object.entries(values).flatMap(([value, times]) => new Array<string>(times).fill(value));

const age = {
  name: 'age',
  values: repeat({ younger: 30, older: 70 }),
  targets: { younger: 500, older: 500 },
};
const gender = {
  name: 'gender',
  values: Array.from({ length: 100 }, (_, i) => (i % 4 === 0 ? 'men' : 'women')),
  targets: { men: 400, women: 600 },
};

function shareOf(
  margin: { values: readonly (string | null)[] },
  weights: readonly number[],
  category: string,
): number {
  let inside = 0;
  let all = 0;
  margin.values.forEach((value, i) => {
    if (value === null) return;
    all += weights[i] ?? 0;
    if (value === category) inside += weights[i] ?? 0;
  });
  return inside / all;
}

describe('raking', () => {
  it('hits every margin, with weights of mean one', () => {
    const { weights, converged, largestError, populationTotal } = rake({ margins: [age, gender] });
    expect(converged).toBe(true);
    expect(largestError).toBeLessThan(1e-6);
    expect(shareOf(age, weights, 'younger')).toBeCloseTo(0.5, 9);
    expect(shareOf(gender, weights, 'men')).toBeCloseTo(0.4, 9);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
    expect(populationTotal).toBe(1000);
  });

  it('with one margin is target over share, and with the sample as target changes nothing', () => {
    expect(rake({ margins: [age] }).weights[0]).toBeCloseTo(0.5 / 0.3, 12);
    const same = rake({ margins: [{ ...age, targets: { younger: 30, older: 70 } }] });
    expect(same.weights.every((weight) => Math.abs(weight - 1) < 1e-12)).toBe(true);
    expect(same.cycles).toBe(0);
  });

  it('does not care whether people come one by one or as cells with counts, nor about their order', () => {
    const byPerson = rake({ margins: [age, gender] }).weights;
    const cells = new Map<string, number>();
    age.values.forEach((value, i) => {
      const key = `${value}|${gender.values[i]}`;
      cells.set(key, (cells.get(key) ?? 0) + 1);
    });
    const keys = [...cells.keys()].reverse();
    const byCell = rake({
      margins: [
        { ...age, values: keys.map((key) => key.split('|')[0] ?? null) },
        { ...gender, values: keys.map((key) => key.split('|')[1] ?? null) },
      ],
      counts: keys.map((key) => cells.get(key) ?? 0),
    }).weights;
    age.values.forEach((value, i) => {
      expect(byCell[keys.indexOf(`${value}|${gender.values[i]}`)]).toBeCloseTo(byPerson[i] ?? 0, 9);
    });
  });

  it('hits random margins whenever every pair of categories has people', () => {
    const some = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(fc.tuple(some, some, some, some), fc.tuple(some, some, some, some), (people, targets) => {
        const [a, b, c, d] = people;
        const one = {
          name: 'one',
          values: repeat({ x: a + b, y: c + d }),
          targets: { x: targets[0], y: targets[1] },
        };
        const two = {
          name: 'two',
          values: [...repeat({ p: a, q: b }), ...repeat({ p: c, q: d })],
          targets: { p: targets[2] / (targets[2] + targets[3]), q: targets[3] / (targets[2] + targets[3]) },
        };
        const total = targets[0] + targets[1];
        const scaled = { ...two, targets: { p: two.targets.p * total, q: two.targets.q * total } };
        const { weights, converged } = rake({ margins: [one, scaled], cap: null });
        expect(converged).toBe(true);
        expect(shareOf(one, weights, 'x')).toBeCloseTo(targets[0] / total, 5);
        expect(shareOf(two, weights, 'p')).toBeCloseTo(two.targets.p, 5);
      }),
    );
  });

  it('passes over people whose category is not known: they neither count nor move', () => {
    const values = [...age.values.slice(0, 95), null, null, null, null, null];
    const result = rake({ margins: [{ ...age, values }] });
    expect(shareOf({ values }, result.weights, 'younger')).toBeCloseTo(0.5, 9);
    expect(result.weights[99]).toBeCloseTo(1, 12);
    expect(result.unknown).toEqual([{ margin: 'age', share: 0.05, flagged: false }]);
    const more = rake({
      margins: [{ ...age, values: [...values.slice(0, 94), ...new Array<null>(6).fill(null)] }],
    });
    expect(more.unknown[0]?.flagged).toBe(true);
  });

  it('cuts weights to five times the mean, and says what error that leaves', () => {
    const rare = { name: 'need', values: repeat({ rare: 2, common: 98 }), targets: { rare: 30, common: 70 } };
    const cut = rake({ margins: [rare] });
    expect(Math.max(...cut.weights)).toBeCloseTo(5, 5);
    expect(cut).toMatchObject({ converged: false, cappedRounds: 10 });
    expect(cut.largestError).toBeCloseTo(0.2, 5);
    expect(rake({ margins: [rare], cap: null })).toMatchObject({ converged: true, cappedRounds: 0 });
  });

  it('refuses margins it cannot rake to, and proposes a merge', () => {
    const young = {
      name: 'age',
      values: repeat({ younger: 30, older: 70 }),
      targets: { youngest: 5, younger: 45, older: 50 },
    };
    expect(() => rake({ margins: [young] })).toThrow(
      'rake requires respondents in "youngest" of "age"; put it together with "younger"',
    );
    expect(() => rake({ margins: [] })).toThrow('rake requires at least one margin');
    expect(() => rake({ margins: [age, { ...gender, targets: { men: 400, women: 620 } }] })).toThrow(
      /agree in total/,
    );
    expect(rake({ margins: [age, { ...gender, targets: { men: 400, women: 604 } }] }).converged).toBe(true);
    expect(() => rake({ margins: [{ ...age, targets: { younger: 1 } }] })).toThrow(
      /requires a target for "older"/,
    );
    expect(() => rake({ margins: [{ ...age, targets: { younger: 1, older: 0 } }] })).toThrow(
      /above zero for "older"/,
    );
    expect(() => rake({ margins: [{ ...age, targets: { younger: -1, older: 2 } }] })).toThrow(/zero or more/);
    expect(() => rake({ margins: [{ ...age, targets: { younger: 0, older: 0 } }] })).toThrow(
      /above zero in "age"/,
    );
    expect(() => rake({ margins: [age, { ...gender, values: ['men'] }] })).toThrow(/every line in "gender"/);
    expect(() => rake({ margins: [age], baseWeights: [1] })).toThrow(/base weight for every line/);
    expect(() => rake({ margins: [age], baseWeights: age.values.map(() => 0) })).toThrow(
      /base weights above zero/,
    );
    expect(() => rake({ margins: [age], counts: age.values.map(() => -1) })).toThrow(
      /counts of zero or more/,
    );
    expect(() => rake({ margins: [age], counts: age.values.map(() => 0) })).toThrow(
      /at least one respondent/,
    );
    expect(() => rake({ margins: [age], cap: 1 })).toThrow(/cap above one/);
  });

  it('says so when margins contradict each other in the people there are', () => {
    const one = { name: 'one', values: repeat({ a: 50, b: 50 }), targets: { a: 30, b: 70 } };
    const two = { name: 'two', values: repeat({ c: 50, d: 50 }), targets: { c: 60, d: 40 } };
    const result = rake({ margins: [one, two] });
    expect(result.converged).toBe(false);
    expect(result.largestError).toBeGreaterThan(0.1);
  });
});

describe('putting categories together before raking', () => {
  const need = {
    name: 'need',
    values: repeat({ 'learning disability': 60, 'mental health': 4, sensory: 20, other: 16 }),
    targets: { 'learning disability': 50, 'mental health': 20, sensory: 27, other: 3 },
  };

  it('joins those under 5% or with fewer than ten people to their smaller neighbour', () => {
    expect(proposeMerges(need)).toEqual([
      { from: 'mental health', into: 'sensory' },
      { from: 'other', into: 'sensory' },
    ]);
    expect(proposeMerges(gender)).toEqual([]);
  });

  it('moves people and targets, through merges of merges too', () => {
    const merged = mergeCategories(need, [
      { from: 'other', into: 'sensory' },
      { from: 'sensory', into: 'mental health' },
    ]);
    expect(merged.targets).toEqual({ 'learning disability': 50, 'mental health': 50 });
    expect(merged.values.filter((value) => value === 'mental health')).toHaveLength(40);
    expect(rake({ margins: [merged] }).converged).toBe(true);
    expect(() => mergeCategories(need, [{ from: 'unknown', into: 'other' }])).toThrow(RangeError);
    expect(() => mergeCategories(need, [{ from: 'other', into: 'other' }])).toThrow(RangeError);
  });

  it('ends with one category when all together are too few', () => {
    const tiny = { name: 'age', values: repeat({ a: 1, b: 2, c: 3 }), targets: { a: 1, b: 1, c: 1 } };
    expect(proposeMerges(tiny)).toHaveLength(2);
  });
});

describe('effective size', () => {
  it('is the number of people when weights are equal, and never more', () => {
    expect(kishEffectiveSize([2, 2, 2])).toEqual({ n: 3, effectiveN: 3, designEffect: 1 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 40 }), (weights) => {
        const size = kishEffectiveSize(weights);
        expect(size?.effectiveN).toBeLessThanOrEqual(weights.length * (1 + 1e-12));
        expect(size?.designEffect).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(kishEffectiveSize(weights.map((weight) => weight * 7))?.effectiveN).toBeCloseTo(
          size?.effectiveN ?? 0,
          8,
        );
      }),
    );
  });

  it('counts cells as the people in them', () => {
    expect(kishEffectiveSize([1, 3], [2, 1])).toEqual(kishEffectiveSize([1, 1, 3]));
  });

  it('is null for nobody, and refuses negative weights', () => {
    expect(kishEffectiveSize([])).toBeNull();
    expect(kishEffectiveSize([0, 0])).toBeNull();
    expect(() => kishEffectiveSize([-1])).toThrow(RangeError);
    expect(() => kishEffectiveSize([1], [1, 2])).toThrow(/count for every weight/);
  });
});

describe('weighted share', () => {
  it('uses valid answers only, with an interval at their effective size', () => {
    const result = weightedProportion([1, 0, null, 1], [1, 2, 50, 1]);
    expect(result).toMatchObject({ proportion: 0.5, n: 3, effectiveN: 16 / 6 });
    const wilson = wilsonInterval(0.5 * (16 / 6), 16 / 6);
    expect(result?.low).toBeCloseTo(wilson.low, 12);
    expect(weightedProportion([null], [1])).toBeNull();
    expect(() => weightedProportion([2], [1])).toThrow(RangeError);
    expect(() => weightedProportion([1], [1, 2])).toThrow(RangeError);
  });

  it('with equal weights is the plain share and its Wilson interval', () => {
    const { low, high } = weightedProportion([1, 1, 0, 1], [3, 3, 3, 3]) ?? { low: 0, high: 0 };
    expect(low).toBeCloseTo(wilsonInterval(3, 4).low, 12);
    expect(high).toBeCloseTo(wilsonInterval(3, 4).high, 12);
  });
});

describe('whether weighting may be used', () => {
  it('is refused below half the sample, below thirty, and with many margins in few people', () => {
    expect(weightingGate(100, 60, 3)).toEqual([]);
    expect(weightingGate(100, 50, 3)).toEqual([]);
    expect(weightingGate(100, 49, 3)).toEqual(['effective-size-below-half']);
    expect(weightingGate(40, 29, 3)).toEqual(['effective-size-below-30']);
    expect(weightingGate(199, 150, 4)).toEqual(['too-many-margins']);
    expect(weightingGate(200, 150, 4)).toEqual([]);
    expect(() => weightingGate(0, 0, 1)).toThrow(RangeError);
    expect(() => weightingGate(10, 11, 1)).toThrow(RangeError);
    expect(() => weightingGate(10, 9, 1.5)).toThrow(RangeError);
  });
});

describe('direct standardisation', () => {
  const strata = [
    { name: 'younger', x: 30, n: 40, share: 0.6 },
    { name: 'older', x: 20, n: 60, share: 0.4 },
  ];

  it('weights each stratum by the population', () => {
    const result = directStandardisation(strata);
    expect(result?.proportion).toBeCloseTo(0.6 * 0.75 + 0.4 / 3, 12);
    const variance = (0.36 * 0.75 * 0.25) / 40 + (0.16 * (1 / 3) * (2 / 3)) / 60;
    expect(result?.variance).toBeCloseTo(variance, 12);
    expect(result?.effectiveN).toBeCloseTo(
      ((result?.proportion ?? 0) * (1 - (result?.proportion ?? 0))) / variance,
      8,
    );
    expect(result).toMatchObject({ collapsed: [], sparse: [], fewEvents: false });
  });

  it('with the sample as population is the plain share', () => {
    expect(directStandardisation(strata.map((s) => ({ ...s, share: s.n })))?.proportion).toBeCloseTo(0.5, 12);
  });

  it('puts a stratum without answers together with its neighbour, and warns of small ones', () => {
    const result = directStandardisation([...strata, { name: 'oldest', x: 0, n: 0, share: 0.5 }]);
    expect(result?.collapsed).toEqual([{ from: 'oldest', into: 'older' }]);
    expect(result?.proportion).toBeCloseTo((0.6 * 0.75 + 0.9 / 3) / 1.5, 12);
    expect(
      directStandardisation([
        { name: 'a', x: 1, n: 4, share: 1 },
        { name: 'b', x: 2, n: 9, share: 1 },
      ]),
    ).toMatchObject({
      sparse: ['a'],
      fewEvents: true,
    });
  });

  it('is not computable with one stratum left', () => {
    expect(
      directStandardisation([
        { name: 'a', x: 3, n: 9, share: 1 },
        { name: 'b', x: 0, n: 0, share: 1 },
      ]),
    ).toBeNull();
    expect(directStandardisation([{ name: 'a', x: 0, n: 0, share: 1 }])).toBeNull();
  });

  it('uses the number of answers where everyone in every stratum agrees', () => {
    const unanimous = directStandardisation(strata.map((s) => ({ ...s, x: s.n })));
    expect(unanimous).toMatchObject({ proportion: 1, effectiveN: 100, high: 1 });
    expect(unanimous?.low).toBeCloseTo(wilsonInterval(100, 100).low, 12);
  });

  it('refuses impossible strata', () => {
    expect(() => directStandardisation([])).toThrow(RangeError);
    expect(() => directStandardisation([{ name: 'a', x: 2, n: 1, share: 1 }])).toThrow(/x from zero to n/);
    expect(() => directStandardisation([{ name: 'a', x: 1, n: 1, share: -1 }])).toThrow(
      /shares of zero or more/,
    );
    expect(() => directStandardisation([{ name: 'a', x: 1, n: 1, share: 0 }])).toThrow(/more than zero/);
  });
});

describe('observed over expected', () => {
  it('is the national share when as many said yes as expected', () => {
    const result = observedExpected(66, 100, 66, 0.64);
    expect(result).toMatchObject({ ratio: 1, adjusted: 0.64, observed: 0.66, expected: 0.66 });
    expect(result.low).toBeCloseTo((0.64 * wilsonInterval(66, 100).low) / 0.66, 12);
  });

  it('stays from 0 to 1', () => {
    expect(observedExpected(20, 20, 5, 0.9)).toMatchObject({ adjusted: 1, high: 1 });
    expect(observedExpected(0, 20, 5, 0.9)).toMatchObject({ adjusted: 0, low: 0 });
  });

  it('refuses an expected number of nothing, or more than everyone', () => {
    expect(() => observedExpected(1, 10, 0, 0.5)).toThrow(/expected above zero/);
    expect(() => observedExpected(1, 10, 11, 0.5)).toThrow(RangeError);
    expect(() => observedExpected(1, 10, 5, 1.5)).toThrow(/national share/);
    expect(() => observedExpected(11, 10, 5, 0.5)).toThrow(RangeError);
  });

  it('sums chances under the model', () => {
    expect(expectedYeses([0], [[], [], []])).toBeCloseTo(1.5, 12);
    expect(expectedYeses([0, Math.log(3)], [[1], [0]], [4, 2])).toBeCloseTo(4 * 0.75 + 1, 12);
    expect(() => expectedYeses([0, 1], [[]])).toThrow(/as many predictors/);
    expect(() => expectedYeses([0, 1], [[Number.NaN]])).toThrow(/finite/);
  });
});
