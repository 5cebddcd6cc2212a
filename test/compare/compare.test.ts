import { describe, expect, it } from 'vitest';
import type { ItemScore } from '../../src/analysis/analysis.js';
import type { Benchmark, BenchmarkFigure } from '../../src/benchmark/benchmark.js';
import { compareWithBenchmark } from '../../src/compare/compare.js';
import { scoreItem } from '../../src/score/score-item.js';
import { madeSet, ratedQuestion } from '../tally/made-batch.js';

const source = { title: 'A made-up report', url: 'https://example.org', year: 2020, note: '' };

function item(id: string, answers: readonly number[]): ItemScore {
  const counts = { answers, missing: 0, doesNotApply: 0, dontKnow: 0, preferNotToSay: 0 };
  return scoreItem(ratedQuestion(id), counts);
}

function printed(percent: number, base = 4300): BenchmarkFigure {
  return {
    kind: 'percent',
    tone: 'positive',
    percent,
    precision: 'whole-percent',
    base,
    baseIs: 'wave',
    source,
  };
}

function benchmark(questions: Record<string, BenchmarkFigure[]>, change: Partial<Benchmark> = {}): Benchmark {
  return {
    schema: 'poet-benchmark/1',
    id: 'national/made@1',
    version: '1.0.0',
    kind: 'published',
    title: 'Made up',
    questionSet: 'made@1',
    name: 'the made-up data set',
    year: 2020,
    authorities: 18,
    members: null,
    respondents: 4300,
    synthetic: true,
    questions,
    notes: [],
    ...change,
  };
}

function compare(
  items: readonly ItemScore[],
  figures: Benchmark,
  change: { authority?: string; suppressed?: string[] } = {},
) {
  return compareWithBenchmark(items, madeSet, figures, {
    with: 'national',
    benchmarkSha256: 'x',
    authority: change.authority ?? null,
    minimumBase: 10,
    suppressed: new Set(change.suppressed ?? []),
  });
}

describe('a comparison with a printed whole percentage', () => {
  it('is higher when adjusted p is at most 0.05 and the interval leaves out 0, at half a point either side too', () => {
    const [row] = compare(
      [item('health', [300, 100, 40, 30, 30])],
      benchmark({ health: [printed(72)] }),
    ).items;
    expect(row).toMatchObject({
      verdict: 'higher',
      test: 'two-proportion-z',
      method: 'newcombe',
      tone: 'positive',
    });
    // R: prop.test(c(400, 3096), c(500, 4300), correct = FALSE) gives this p.
    expect(row?.p).toBeCloseTo(0.00014104970723091, 14);
    expect(row?.difference.points).toBeCloseTo(8, 10);
    expect(row?.there).toMatchObject({
      percent: 72,
      low: null,
      high: null,
      base: 4300,
      precision: 'whole-percent',
    });
  });

  it('goes one step down when rounding of the printed figure could undo it', () => {
    const near = compare([item('health', [200, 181, 60, 30, 29])], benchmark({ health: [printed(72)] }))
      .items[0];
    expect(near?.p).toBeLessThan(0.05);
    expect(near?.verdict).toBe('may-be-higher');
    expect(near?.because).toContain('printed figure');
  });

  it('adjusts all comparisons of the table together', () => {
    const one = compare([item('health', [210, 176, 60, 25, 29])], benchmark({ health: [printed(72)] }))
      .items[0];
    const others = ['safety', 'dignity', 'views'].map((id) => item(id, [180, 180, 80, 30, 30]));
    const figures = benchmark({
      health: [printed(72)],
      safety: [printed(72)],
      dignity: [printed(72)],
      views: [printed(72)],
    });
    const many = compare([item('health', [210, 176, 60, 25, 29]), ...others], figures);
    expect(many.family).toBe(4);
    expect(many.items[0]?.p).toBe(one?.p);
    expect(many.items[0]?.q).toBeCloseTo(4 * (one?.p ?? 0), 12);
  });

  it('leaves suppressed questions out of the family', () => {
    const items = [item('health', [200, 100, 40, 30, 30]), item('safety', [200, 100, 40, 30, 30])];
    const figures = benchmark({ health: [printed(72)], safety: [printed(72)] });
    const comparison = compare(items, figures, { suppressed: ['safety'] });
    expect(comparison.family).toBe(1);
    expect(comparison.items[1]?.verdict).toBe('too-few');
  });

  it('says "no detectable difference" with the gap it could have seen', () => {
    const [row] = compare([item('health', [15, 8, 5, 2, 1])], benchmark({ health: [printed(72)] })).items;
    expect(row?.verdict).toBe('no-detectable-difference');
    expect(row?.detectable.down).toBeGreaterThan(20);
    expect(row?.smallBase).toBe(false);
  });

  it('says "similar" only when the 90% interval lies within 10 points', () => {
    const [row] = compare(
      [item('health', [700, 740, 300, 200, 60])],
      benchmark({ health: [printed(72)] }),
    ).items;
    expect(row?.verdict).toBe('similar');
  });

  it('uses Fisher mid-p where an expected count is below 5', () => {
    const [row] = compare([item('health', [10, 2, 0, 0, 0])], benchmark({ health: [printed(84)] })).items;
    expect(row?.test).toBe('fisher-mid-p');
    expect(row?.smallBase).toBe(true);
  });
});

describe('figures that are not points', () => {
  it('shows a bound in words and tests nothing', () => {
    const bound: BenchmarkFigure = {
      kind: 'bound',
      tone: 'positive',
      bound: 'over',
      percent: 70,
      to: null,
      base: 2022,
      source,
    };
    const comparison = compare([item('health', [200, 100, 40, 30, 30])], benchmark({ health: [bound] }));
    expect(comparison.family).toBe(0);
    expect(comparison.items[0]).toMatchObject({
      verdict: 'no-figure',
      p: null,
      there: { percent: null, words: 'over 70%' },
    });
  });

  it('says when no figure was published, and invents none', () => {
    const [row] = compare([item('health', [200, 100, 40, 30, 30])], benchmark({})).items;
    expect(row).toMatchObject({ verdict: 'no-figure', there: { percent: null, words: null } });
  });
});

describe('a comparison with counts', () => {
  const pool = { 'A lot better': 2000, Better: 1500, 'No difference': 800, Worse: 400, 'A lot worse': 300 };
  const here = [200, 100, 40, 30, 30];
  const counts = (members: string[] | null) =>
    benchmark({ health: [{ kind: 'counts', answers: pool }] }, { kind: 'counts', members });

  it('takes the local people out when they are part of it', () => {
    const [row] = compare([item('health', here)], counts(['Northshire']), { authority: 'Northshire' }).items;
    expect(row?.there.base).toBe(5000 - 400);
    expect(row?.there.percent).toBeCloseTo((100 * (3500 - 300)) / 4600, 12);
    expect(row?.spreadDiffers).not.toBeNull();
  });

  it('compares directly when they are not', () => {
    const comparison = compare([item('health', here)], counts(['Southmere']), { authority: 'Northshire' });
    expect(comparison.benchmark.includesThisAuthority).toBe('no');
    expect(comparison.items[0]?.there.base).toBe(5000);
  });

  it('tests the whole scale from worst to best, whichever way the question set lists it', () => {
    const backwards = {
      ...madeSet,
      questions: madeSet.questions.map((question) =>
        question.form === 'rated'
          ? { ...question, scale: { ...question.scale, answers: [...question.scale.answers].reverse() } }
          : question,
      ),
    };
    const listed = item('health', here);
    const turned = { ...listed, counts: Object.fromEntries(Object.entries(listed.counts).reverse()) };
    const settings = {
      with: 'national',
      benchmarkSha256: 'x',
      authority: null,
      minimumBase: 10,
      suppressed: new Set<string>(),
    };
    const one = compareWithBenchmark([listed], madeSet, counts(null), settings).items[0];
    const other = compareWithBenchmark(
      [{ ...turned, tones: Object.fromEntries(Object.entries(listed.tones).reverse()) }],
      backwards,
      counts(null),
      settings,
    ).items[0];
    expect(other?.spreadDiffers).toBe(one?.spreadDiffers);
    expect(other?.p).toBeCloseTo(one?.p ?? 9, 12);
  });

  it('refuses a benchmark that cannot contain these data', () => {
    const figures = benchmark(
      { health: [{ kind: 'counts', answers: { ...pool, 'A lot worse': 10 } }] },
      { kind: 'counts', members: ['Northshire'] },
    );
    expect(() => compare([item('health', here)], figures, { authority: 'Northshire' })).toThrow(
      'does not contain these data',
    );
  });
});

describe('question sets that differ', () => {
  it('refuses another questionnaire by name', () => {
    expect(() => compare([], benchmark({}, { questionSet: 'other@1' }))).toThrow('other@1');
  });

  it('compares only the questions declared to mean the same', () => {
    const set = { ...madeSet, comparableWith: { 'other@1': ['health'] } };
    const items = [item('health', [200, 100, 40, 30, 30]), item('safety', [200, 100, 40, 30, 30])];
    const figures = benchmark({ health: [printed(72)], safety: [printed(72)] }, { questionSet: 'other@1' });
    const comparison = compareWithBenchmark(items, set, figures, {
      with: 'national',
      benchmarkSha256: 'x',
      authority: null,
      minimumBase: 10,
      suppressed: new Set(),
    });
    expect(comparison.items.map((row) => row.verdict)).toEqual(['similar', 'not-comparable']);
  });
});
