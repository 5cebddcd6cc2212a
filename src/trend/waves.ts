import type { WaveTrend } from '../analysis/analysis.js';
import type { QuestionSet, RatedQuestion } from '../question-set/question-set.js';
import {
  benjaminiHochberg,
  cochranArmitage,
  newcombeDifference,
  proportionHomogeneity,
  wilsonInterval,
} from '../statistics/statistics.js';
import type { Tally } from '../tally/tally.js';
import { type Point, pointOf, reasonToHidePoint, type TrendRules } from './rules.js';

/** One survey: what it is called, when it was (a year, or its place in the order), and what was answered. */
export interface Wave {
  readonly name: string;
  readonly score: number;
  readonly questionSet: QuestionSet;
  readonly tally: Tally;
}

interface Measured {
  readonly question: RatedQuestion;
  readonly points: WaveTrend['points'];
  readonly shown: readonly { readonly score: number; readonly point: Point }[];
}

/**
 * Every question over two waves or more, as separate groups of people (methods 8.4): Cochran–Armitage over the waves
 * that may be shown, adjusted over all questions (Benjamini–Hochberg), and whether the share moved without a steady
 * direction. Questions are those of the last wave; an earlier wave of another question set counts only where the
 * last one's set says that the question means the same.
 */
export function trendOfWaves(
  waves: readonly Wave[],
  rules: TrendRules,
): { readonly items: WaveTrend[]; readonly family: number } {
  const last = waves.at(-1);
  if (waves.length < 2 || last === undefined) return { items: [], family: 0 };
  const questions = last.questionSet.questions.filter(
    (question): question is RatedQuestion => question.form === 'rated',
  );
  const measured = questions.map((question) => measure(question, waves, last.questionSet, rules));
  const tested = measured.filter(({ shown }) => shown.length >= 2);
  const tests = tested.map(({ shown }) => {
    const [x, n, scores] = [
      shown.map(({ point }) => point.count),
      shown.map(({ point }) => point.base),
      shown.map(({ score }) => score),
    ];
    return { ...cochranArmitage(x, n, scores), heterogeneity: proportionHomogeneity(x, n).p };
  });
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p));
  return {
    family: tested.length,
    items: measured.map((each) => {
      const at = tested.indexOf(each);
      const test = at < 0 ? null : { ...(tests[at] as (typeof tests)[number]), q: adjusted[at] ?? 1 };
      return trendOf(each, test, tested.length);
    }),
  };
}

function measure(
  question: RatedQuestion,
  waves: readonly Wave[],
  set: QuestionSet,
  rules: TrendRules,
): Measured {
  const read = waves.map((wave) => {
    const there = wave.questionSet.questions.find((each) => each.id === question.id);
    const comparable =
      wave.questionSet.id === set.id ||
      (set.comparableWith[wave.questionSet.id]?.includes(question.id) ?? false);
    const answers = wave.tally.all.rated[question.id]?.answers ?? [];
    const point = comparable && there?.form === 'rated' ? pointOf(there, answers) : { count: 0, base: 0 };
    const reason = comparable ? reasonToHidePoint(point, rules) : 'not-comparable';
    return {
      wave,
      point,
      reason: reason === 'base-below-minimum' && point.base === 0 ? 'no-answers' : reason,
    };
  });
  return {
    question,
    points: read.map(({ wave, point, reason }) => ({
      wave: wave.name,
      ...(reason === null ? shareOf(point) : { base: null, percent: null, low: null, high: null }),
      hidden: reason,
    })),
    shown: read.flatMap(({ wave, point, reason }) => (reason === null ? [{ score: wave.score, point }] : [])),
  };
}

export function shareOf({ count, base }: Point) {
  const { low, high } = wilsonInterval(count, base);
  return { base, percent: (100 * count) / base, low: 100 * low, high: 100 * high };
}

type Test = { readonly z: number; readonly p: number; readonly q: number; readonly heterogeneity: number };

function trendOf({ question, points, shown }: Measured, test: Test | null, family: number): WaveTrend {
  const facts = { question: question.id, label: question.label, kind: question.kind, points };
  const [first, last] = [shown[0]?.point, shown.at(-1)?.point];
  if (test === null || first === undefined || last === undefined) {
    return {
      ...facts,
      change: { points: null, low: null, high: null },
      z: null,
      p: null,
      q: null,
      heterogeneity: null,
      verdict: null,
      because: 'fewer than two waves can be shown',
    };
  }
  const interval = newcombeDifference(last.count, last.base, first.count, first.base);
  const { verdict, because } = verdictOf(test, shown.length, family);
  return {
    ...facts,
    change: {
      points: 100 * (last.count / last.base - first.count / first.base),
      low: 100 * interval.low,
      high: 100 * interval.high,
    },
    z: test.z,
    p: test.p,
    q: test.q,
    heterogeneity: test.heterogeneity,
    verdict,
    because,
  };
}

function verdictOf(
  { z, p, q, heterogeneity }: Test,
  waves: number,
  family: number,
): { readonly verdict: WaveTrend['verdict']; readonly because: string } {
  if (q <= 0.05)
    return {
      verdict: z > 0 ? 'rising' : 'falling',
      because: `adjusted for ${family} questions q = ${q.toPrecision(2)} is 0.05 or less`,
    };
  if (p <= 0.05)
    return {
      verdict: z > 0 ? 'may-be-rising' : 'may-be-falling',
      because: `p = ${p.toPrecision(2)} is 0.05 or less, but not after adjusting for ${family} questions`,
    };
  if (waves > 2 && heterogeneity <= 0.05)
    return { verdict: 'moved-not-steadily', because: 'it moved between waves, but not steadily one way' };
  return { verdict: 'no-detectable-trend', because: 'no trend is shown by this many answers' };
}
