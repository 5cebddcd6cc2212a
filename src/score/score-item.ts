import type { ItemScore } from '../analysis/analysis.js';
import type { RatedQuestion, Tone } from '../question-set/question-set.js';
import { meanIntervalFromCounts, netScoreInterval, wilsonInterval } from '../statistics/statistics.js';
import type { AnswerCounts } from '../tally/tally.js';

const percent = (part: number, base: number): number => (100 * part) / base;

/** The 0–100 score of each answer: the worst answer of the scale 0, the best 100, by the values in the question set. */
export function scoresOfAnswers(question: RatedQuestion): readonly number[] {
  const values = question.scale.answers.map((answer) => answer.value);
  const lowest = Math.min(...values);
  const width = Math.max(...values) - lowest;
  return values.map((value) => (100 * (value - lowest)) / width);
}

/** How many people gave an answer of this tone. */
export function countOfTone(question: RatedQuestion, counts: readonly number[], tone: Tone): number {
  return question.scale.answers.reduce(
    (sum, answer, i) => sum + (answer.tone === tone ? (counts[i] ?? 0) : 0),
    0,
  );
}

/**
 * Every figure of one rated question. The base is the number of valid answers: "does not apply", "don't know",
 * "prefer not to say" and blanks are counted beside it and never in it. With no valid answer every figure is null.
 */
export function scoreItem(question: RatedQuestion, counts: AnswerCounts): ItemScore {
  const base = counts.answers.reduce((sum, count) => sum + count, 0);
  const labels = question.scale.answers;
  return {
    question: question.id,
    kind: question.kind,
    block: question.block,
    label: question.label,
    scale: question.scale.id,
    provenance: question.provenance,
    base,
    counts: Object.fromEntries(labels.map((answer, i) => [answer.label, counts.answers[i] ?? 0])),
    tones: Object.fromEntries(labels.map((answer) => [answer.label, answer.tone])),
    notCounted: {
      missing: counts.missing,
      doesNotApply: counts.doesNotApply,
      dontKnow: counts.dontKnow,
      preferNotToSay: counts.preferNotToSay,
    },
    positive: shareOf(countOfTone(question, counts.answers, 'positive'), base),
    neutral: shareOf(countOfTone(question, counts.answers, 'neutral'), base),
    negative: shareOf(countOfTone(question, counts.answers, 'negative'), base),
    net: netOf(question, counts.answers, base),
    mean: meanOf(question, counts.answers, base),
    flags: flagsOf(counts, base),
    hidden: null,
  };
}

function shareOf(count: number, base: number): ItemScore['positive'] {
  if (base === 0) return { count: 0, percent: null, low: null, high: null };
  const { low, high } = wilsonInterval(count, base);
  return { count, percent: percent(count, base), low: 100 * low, high: 100 * high };
}

function netOf(question: RatedQuestion, counts: readonly number[], base: number): ItemScore['net'] {
  if (base === 0) return { value: null, low: null, high: null };
  const positive = countOfTone(question, counts, 'positive');
  const negative = countOfTone(question, counts, 'negative');
  const { low, high } = netScoreInterval(positive, negative, base);
  return { value: percent(positive - negative, base), low: 100 * low, high: 100 * high };
}

function meanOf(question: RatedQuestion, counts: readonly number[], base: number): ItemScore['mean'] {
  if (base === 0) return { value: null, low: null, high: null };
  const { mean, low, high } = meanIntervalFromCounts(scoresOfAnswers(question), counts);
  return { value: mean, low: clip(low), high: clip(high) };
}

/** A t interval can step outside the scale; the scale cannot. */
export function clip(bound: number | null): number | null {
  return bound === null ? null : Math.min(100, Math.max(0, bound));
}

function flagsOf(counts: AnswerCounts, base: number): string[] {
  const asked = base + counts.doesNotApply + counts.dontKnow + counts.preferNotToSay;
  const flags: string[] = [];
  if (base === 0) flags.push('no-answers');
  if (base >= 10 && base < 30) flags.push('small-base');
  if (base > 0 && counts.answers.filter((count) => count > 0).length === 1) flags.push('everyone-the-same');
  if (counts.doesNotApply > asked * 0.1) flags.push('many-not-applicable');
  if (counts.dontKnow > asked * 0.1) flags.push('many-dont-know');
  return flags;
}
