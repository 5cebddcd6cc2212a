import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyOf } from '../../src/disclose/disclose.js';
import { addTallies, type Tally, tallyBatch } from '../../src/tally/tally.js';
import { inOrder, printTrend, trendOf, type Wave } from '../../src/trend/trend.js';
import { batchOf, madeSet, type Person } from '../tally/made-batch.js';

const open = policyOf('public');
const internal = policyOf('internal');
const person: Person = {
  health: 0,
  safety: -1,
  dignity: -1,
  views: -1,
  age: 0,
  homeCare: 0,
  dayService: 0,
  wrote: 0,
  month: '',
};

const answers = (n: number, good: number, month = ''): Person[] =>
  Array.from({ length: n }, (_, i) => ({ ...person, month, health: i < good ? 0 : 3 }));

const tallyOf = (people: readonly Person[]): Tally => tallyBatch(batchOf(people));

const wave = (name: string, score: number, n: number, good: number): Wave => ({
  name,
  score,
  questionSet: madeSet,
  tally: tallyOf(answers(n, good)),
});

const over = (waves: readonly Wave[], rules = open) =>
  trendOf(waves, { tally: tallyOf([]), questionSet: madeSet }, [], rules);

const health = (waves: readonly Wave[], rules = open) => over(waves, rules).items[0];

describe('the same question in three surveys', () => {
  const rising = [wave('2023', 2023, 120, 50), wave('2024', 2024, 118, 62), wave('2026', 2026, 125, 78)];

  it('rises steadily: Cochran–Armitage at the years of the surveys', () => {
    const item = health(rising);
    // R: prop.trend.test(c(50, 62, 78), c(120, 118, 125), c(2023, 2024, 2026)); prop.test for heterogeneity.
    expect(item?.p).toBeCloseTo(0.001506034291039, 12);
    expect((item?.z ?? 0) ** 2).toBeCloseTo(10.071218135192535, 9);
    expect(item?.heterogeneity).toBeCloseTo(0.0051092101051966, 12);
    expect(item?.verdict).toBe('rising');
    expect(item?.change.points).toBeCloseTo(100 * (78 / 125 - 50 / 120), 10);
    expect(item?.points.map(({ wave: name, base }) => [name, base])).toEqual([
      ['2023', 120],
      ['2024', 118],
      ['2026', 125],
    ]);
  });

  it('moves, but not steadily', () => {
    const item = health([wave('a', 1, 120, 50), wave('b', 2, 120, 80), wave('c', 3, 120, 52)]);
    expect(item?.p).toBeCloseTo(0.79624111368561, 12);
    expect(item?.verdict).toBe('moved-not-steadily');
  });

  it('shows no trend in few answers', () => {
    expect(health([wave('a', 1, 30, 15), wave('b', 2, 30, 16)])?.verdict).toBe('no-detectable-trend');
  });

  it('leaves out a survey that may not be shown, and says why', () => {
    const item = health([wave('a', 1, 120, 50), wave('b', 2, 9, 5), wave('c', 3, 120, 80)]);
    expect(item?.points[1]).toMatchObject({ percent: null, base: null, hidden: 'base-below-minimum' });
    expect(item?.p).toBeCloseTo(health([wave('a', 1, 120, 50), wave('c', 3, 120, 80)])?.p ?? 9, 14);
  });

  it('says nothing where fewer than two surveys can be shown', () => {
    const item = health([wave('a', 1, 120, 50), wave('b', 2, 120, 118)]);
    expect(item).toMatchObject({ verdict: null, p: null, change: { points: null } });
    expect(health([wave('a', 1, 120, 50), wave('b', 2, 120, 118)], internal)?.verdict).toBe('rising');
  });

  it('adjusts over all questions that are tested', () => {
    const { items, family } = over(rising);
    expect(family).toBe(1);
    expect(items.filter((item) => item.p === null).map((item) => item.points[0]?.hidden)).toEqual([
      'no-answers',
      'no-answers',
      'no-answers',
    ]);
  });

  it('takes from an earlier questionnaire only what is declared to mean the same', () => {
    const before = { ...madeSet, id: 'made@0' };
    const now = { ...madeSet, comparableWith: { 'made@0': ['safety'] } };
    const [first, ...rest] = rising as [Wave, ...Wave[]];
    const item = health([
      { ...first, questionSet: before },
      ...rest.map((each) => ({ ...each, questionSet: now })),
    ]);
    expect(item?.points[0]?.hidden).toBe('not-comparable');
    expect(item?.points[1]?.hidden).toBeNull();
  });
});

describe('the order of surveys', () => {
  it('is by the years in their names where each has another', () => {
    const ordered = inOrder([{ name: 'poet-2026' }, { name: 'poet-2024' }]);
    expect(ordered.map(({ name, score }) => [name, score])).toEqual([
      ['poet-2024', 2024],
      ['poet-2026', 2026],
    ]);
  });

  it('is the order given where some have none, or two have the same', () => {
    expect(inOrder([{ name: 'second 2025' }, { name: 'first' }]).map(({ score }) => score)).toEqual([1, 2]);
    expect(inOrder([{ name: '2025a 2025' }, { name: '2025' }]).map(({ score }) => score)).toEqual([1, 2]);
  });
});

/** Months of routine reviews: answers and positive answers of each. */
const reviews = (months: readonly (readonly [number, number])[], rules = open) => {
  const tally = months
    .map(([n, good], i) =>
      tallyOf(answers(n, good, `20${24 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`)),
    )
    .reduce(addTallies);
  const trend = trendOf([], { tally, questionSet: madeSet }, [], rules);
  return { months: trend.months, item: trend.months?.items[0] };
};

describe('routine reviews by month', () => {
  const steady = Array.from({ length: 14 }, (_, i) => [60, 36 + (i % 3)] as const);

  it('show everyday variation while the process is as it was', () => {
    const { months, item } = reviews(steady);
    expect(months?.length).toBe('month');
    expect(item).toMatchObject({ chart: 'p', latest: 'common-cause', trialLimits: false, hidden: null });
    expect(item?.points).toHaveLength(14);
    // P ± 3 √(P (1 − P)/n), all of the first 14 together.
    const centre = steady.reduce((sum, [, good]) => sum + good, 0) / (14 * 60);
    expect(item?.centre).toBeCloseTo(100 * centre, 10);
    expect(item?.points[0]?.high).toBeCloseTo(
      100 * (centre + 3 * Math.sqrt((centre * (1 - centre)) / 60)),
      10,
    );
  });

  it('show a special cause, better or worse, by the rules of Making Data Count', () => {
    const better = [...steady, [60, 58], [60, 20]] as const;
    const { item } = reviews([...better.slice(0, 14), [60, 55], [60, 12]]);
    expect(item?.points.at(-2)).toMatchObject({ rule: 'outside-limits', variation: 'improvement' });
    expect(item?.points.at(-1)).toMatchObject({ rule: 'outside-limits', variation: 'concern' });
    expect(item?.latest).toBe('concern');
  });

  it('show seven rises in a row as a trend, though every month is within the limits', () => {
    const rise = Array.from({ length: 12 }, (_, i) => [100, i < 4 ? 52 : 45 + i] as const);
    const { item } = reviews(rise);
    expect(item?.points.at(-1)).toMatchObject({ rule: 'trend', variation: 'improvement' });
  });

  it('are quarters where the median month has fewer than 30 answers', () => {
    const { months, item } = reviews(Array.from({ length: 12 }, () => [12, 6] as const));
    expect(months?.length).toBe('quarter');
    expect(item?.points.map(({ from }) => from)).toEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']);
    expect(item?.trialLimits).toBe(true);
  });

  it('are nothing below three months', () => {
    expect(
      reviews([
        [60, 30],
        [60, 30],
      ]).months,
    ).toBeNull();
  });

  it('start later where the few without a date would follow from the whole', () => {
    const months = ['2025-01', '2025-02', '2025-03', '2025-04'];
    const with3 = [...months.flatMap((month) => answers(60, 36, month)), ...answers(3, 1)];
    const chart = (people: readonly Person[], rules = open) =>
      trendOf([], { tally: tallyOf(people), questionSet: madeSet }, [], rules);
    const { months: shown, notes } = chart(with3);
    expect(shown?.items[0]?.points.map(({ from }) => from)).toEqual(months.slice(1));
    expect(notes).toEqual(['first-periods-left-out']);
    expect(chart(with3.slice(0, -3)).months?.items[0]?.points).toHaveLength(4);
    expect(chart([...with3, ...answers(20, 9)]).months?.items[0]?.points).toHaveLength(4);
    expect(chart(with3, internal).months?.items[0]?.points).toHaveLength(4);
  });

  it('are not charted where months less surveys would tell of one that is hidden, or of its few without a date', () => {
    const dated = (name: string, score: number, people: readonly Person[]): Wave => ({
      ...{ name, score, questionSet: madeSet },
      tally: tallyOf(people),
    });
    const year = (from: number): Person[] =>
      [1, 2, 3, 4].flatMap((month) => answers(50, 20 + month, `${from}-0${month}`));
    const hiddenOf = (...waves: readonly Wave[]) => {
      const tally = waves.map((each) => each.tally).reduce(addTallies);
      return trendOf(waves, { tally, questionSet: madeSet }, [], open).months?.items[0]?.hidden;
    };
    const [first, second] = [dated('2024', 2024, year(2024)), dated('2025', 2025, year(2025))];
    expect(hiddenOf(first, second)).toBeNull();
    expect(hiddenOf(first, dated('2025', 2025, answers(8, 3, '2025-01')))).toBe('protects-another-group');
    expect(hiddenOf(first, dated('2025', 2025, [...year(2025), ...answers(4, 1)]))).toBe(
      'protects-another-group',
    );
  });

  it('never give away the few without a date, whatever is shown', () => {
    const month = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(month, { minLength: 3, maxLength: 8 }), month, (months, [good, other]) => {
        const people = [
          ...months.flatMap(([a, b], i) => answers(a + b, a, `2025-0${i + 1}`)),
          ...answers(good + other, good),
        ];
        const trend = trendOf([], { tally: tallyOf(people), questionSet: madeSet }, [], open);
        const points = trend.months?.items[0]?.points ?? [];
        if (points.length === 0) return;
        const shown = points.map(({ base, percent }) => Math.round(((base ?? 0) * (percent ?? 0)) / 100));
        const positive = people.filter(({ health: answer }) => answer === 0).length;
        const rest = [
          positive - shown.reduce((sum, n) => sum + n, 0),
          people.length -
            positive -
            points.reduce((sum, { base }, i) => sum + (base ?? 0) - (shown[i] ?? 0), 0),
        ] as const;
        const left = rest[0] + rest[1];
        if (left === 0) return;
        expect(left).toBeGreaterThanOrEqual(10);
        for (const side of rest) expect(side === 0 ? left >= 30 : side >= 5).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never show a point of few people or a small count, and lose nobody', () => {
    const month = fc
      .integer({ min: 0, max: 60 })
      .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })));
    fc.assert(
      fc.property(fc.array(month, { minLength: 3, maxLength: 20 }), (months) => {
        const { item } = reviews(months);
        if (item === undefined || item.hidden !== null) return;
        let total = 0;
        for (const { base, percent } of item.points) {
          const good = Math.round(((base ?? 0) * (percent ?? 0)) / 100);
          total += base ?? 0;
          expect(base).toBeGreaterThanOrEqual(10);
          for (const people of [good, (base ?? 0) - good]) expect(people === 0 || people >= 5).toBe(true);
        }
        expect(total).toBe(months.reduce((sum, [n]) => sum + n, 0));
      }),
      { numRuns: 300 },
    );
  });
});

describe('change over time, printed', () => {
  it('is a table a question to a line, in plain words', () => {
    const waves = [wave('2024', 2024, 120, 50), wave('2025', 2025, 9, 5), wave('2026', 2026, 120, 80)];
    const text = printTrend([{ title: 'Made up', trend: over(waves) }]);
    expect(text).toContain('| about health | 42% | too few to show | 67% | 12 to 36 more | rising |');
    expect(text).toContain('different people');
    expect(text).not.toMatch(/null|NaN|undefined|significant/);
  });
});
