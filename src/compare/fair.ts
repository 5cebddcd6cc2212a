import type { Comparison, ComparisonItem } from '../analysis/analysis.js';
import type { Benchmark, CaseMixModel, CaseMixTerm } from '../benchmark/benchmark.js';
import type { ChooseOneQuestion, QuestionSet } from '../question-set/question-set.js';
import {
  benjaminiHochberg,
  type CaseMixLine,
  type CaseMixScore,
  caseMixScore,
  differenceFromIntervals,
  observedExpected,
  wilsonInterval,
} from '../statistics/statistics.js';
import type { CaseMixTable } from '../tally/tally.js';
import { similarityOf, verdictOf } from './verdict.js';

type Fair = NonNullable<ComparisonItem['fair']>;

/**
 * A fair comparison is shown from this many answers: with fewer, what is expected of them would tell who the few
 * people were.
 */
const fewestAnswers = 30;
/** Below this many expected on either side the test's normal approximation is not trusted. */
const fewestExpected = 5;

interface Adjusted {
  readonly question: string;
  readonly score: CaseMixScore;
  /** In percent, to a tenth of a point: exact figures could be traced back to single people. */
  readonly expected: number;
  readonly p: number;
}

/**
 * The comparison with a fair one beside each of its rows: what these people say against what people of the same age,
 * gender and main need say elsewhere, where the benchmark holds a model of that (methods 5.5). The adjusted share is the
 * share elsewhere times observed over expected, with Wilson's limits of the observed share scaled alike; the p-value is
 * that of the score test of this council in the model; all of them are adjusted together (Benjamini–Hochberg).
 *
 * The comparison as it was stays first: what differs after adjustment may still be due to what was not asked.
 */
export function withFairVerdicts(
  comparison: Comparison,
  benchmark: Benchmark,
  table: CaseMixTable | undefined,
  set: QuestionSet,
): Comparison {
  const values = benchmark.built?.expectedValues ?? null;
  if (values === null || table === undefined || benchmark.questionSet !== set.id) return comparison;
  if (table.questions.join() !== values.characteristics.join()) return comparison;
  const asked = table.questions.flatMap((id) =>
    set.questions.filter(
      (question): question is ChooseOneQuestion => question.form === 'choose-one' && question.id === id,
    ),
  );
  const inside = comparison.benchmark.includesThisAuthority === 'yes';
  const adjusted = comparison.items.flatMap((row): Adjusted[] => {
    const model = values.questions[row.question];
    const comparable = row.p !== null && row.tone === 'positive' && (row.here.base ?? 0) >= fewestAnswers;
    if (!comparable || model === undefined) return [];
    const score = caseMixScore(matrixOf(model), linesOf(model, row.question, table, asked), inside);
    const base = row.here.base ?? 0;
    if (score === null || base * Math.min(score.expected, 1 - score.expected) < fewestExpected) return [];
    return [
      {
        question: row.question,
        score,
        expected: Math.round(1000 * score.expected) / 10,
        p: Number(score.p.toPrecision(3)),
      },
    ];
  });
  const qs = benjaminiHochberg(adjusted.map(({ p }) => p));
  const fair = new Map(adjusted.map((each, i) => [each.question, { ...each, q: qs[i] ?? 1 }]));
  return {
    ...comparison,
    fairMix: {
      characteristics: asked.map(({ id, label }) => ({ question: id, label })),
      family: adjusted.length,
    },
    items: comparison.items.map((row) => {
      const each = fair.get(row.question);
      return { ...row, fair: each === undefined ? null : fairOf(row, each) };
    }),
  };
}

function fairOf(row: ComparisonItem, { score, expected, p, q }: Adjusted & { readonly q: number }): Fair {
  const base = row.here.base ?? 0;
  const elsewhere = (row.there.percent ?? 0) / 100;
  const thereBase = row.there.base ?? 1;
  const gap = (confidence: number) => {
    const here = observedExpected(
      score.observed * base,
      base,
      (expected * base) / 100,
      elsewhere,
      confidence,
    );
    const there = wilsonInterval(elsewhere * thereBase, thereBase, confidence);
    return { here, limits: differenceFromIntervals(here.adjusted, here, elsewhere, there) };
  };
  const [at95, at90] = [gap(0.95), gap(0.9)];
  const test = {
    points: 100 * (at95.here.adjusted - elsewhere),
    low95: 100 * at95.limits.low,
    high95: 100 * at95.limits.high,
    low90: 100 * at90.limits.low,
    high90: 100 * at90.limits.high,
    p,
    test: 'two-proportion-z' as const,
  };
  const verdict = verdictOf(test, q);
  return {
    expected,
    percent: 100 * at95.here.adjusted,
    low: 100 * at95.here.low,
    high: 100 * at95.here.high,
    difference: { points: test.points, low: test.low95, high: test.high95 },
    p,
    q,
    verdict,
    ...similarityOf(verdict, test),
    changes: verdict !== row.verdict,
  };
}

/** The people here by kind, as the model tells kinds apart. */
function linesOf(
  model: CaseMixModel,
  question: string,
  table: CaseMixTable,
  asked: readonly ChooseOneQuestion[],
): CaseMixLine[] {
  const isOf = ({ question: id, choice }: CaseMixTerm, places: readonly string[]): boolean => {
    const at = table.questions.indexOf(id);
    const place = places[at] ?? '-';
    return (place === '-' ? null : asked[at]?.choices[Number(place)]?.label) === choice;
  };
  return Object.entries(table.cells).flatMap(([key, counts]) => {
    const [people, yeses] = counts[question] ?? [0, 0];
    const places = key.split('|');
    return people === 0
      ? []
      : [{ predictors: model.terms.map((term) => (isOf(term, places) ? 1 : 0)), people, yeses }];
  });
}

/** The model with its covariance as a whole matrix. */
function matrixOf({ coefficients, covariance }: CaseMixModel) {
  const at = (i: number, j: number): number =>
    covariance[(Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)] ?? 0;
  return {
    coefficients,
    covariance: coefficients.map((_, i) => coefficients.map((__, j) => at(i, j))),
  };
}
