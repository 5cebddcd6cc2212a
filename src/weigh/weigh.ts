import type { AudienceWeights, ItemScore, WeightedShare } from '../analysis/analysis.js';
import type { QuestionSet } from '../question-set/question-set.js';
import {
  kishEffectiveSize,
  type Margin,
  mergeCategories,
  proposeMerges,
  rake,
  weightingGate,
  wilsonInterval,
} from '../statistics/statistics.js';
import type { WeightingTable } from '../tally/tally.js';
import { type FittedMargin, fitPopulation } from './fit.js';
import type { Population } from './model.js';

export { fitPopulation, isMeantFor } from './fit.js';
export type { Population } from './model.js';
export { parsePopulation } from './parse.js';

type Tone = 'positive' | 'neutral' | 'negative';

/** The weighted shares of an item, tone by tone. */
export type WeightedTones = Readonly<Record<Tone, WeightedShare>>;

export interface Weighed {
  /** Item → weighted shares; an item for which too little would be left is not here. */
  readonly items: ReadonlyMap<string, WeightedTones>;
  readonly report: AudienceWeights;
}

/** A characteristic that fewer people answered than this cannot be weighted by. */
const fewestAnswered = 10;
/** A gap between respondents and budget holders of this many points is said. */
const gapToSay = 10;

/**
 * Weights the answers so that respondents look like the council's own budget holders (raking, methods 5.1 to 5.3):
 * categories with less than 5% of the target or fewer than 10 respondents are put together with a neighbour, weights
 * are capped at 5 times their mean, and each weighted share has Wilson's interval at Kish's effective size. Refused,
 * with the reason, when less than half of the sample or fewer than 30 effective answers would be left. All of it from
 * counts by joint category; nobody's answers are needed.
 *
 * Throws a PoetError when the population does not fit the question set.
 */
export function weigh(
  table: WeightingTable,
  items: readonly ItemScore[],
  set: QuestionSet,
  population: Population,
): Weighed {
  const fitted = fitPopulation(population, set);
  const lines = Object.entries(table.cells).map(([key, cell]) => ({ places: key.split('|'), ...cell }));
  const counts = lines.map(({ people }) => people);
  const respondents = counts.reduce((sum, people) => sum + people, 0);
  const margins = fitted.map((margin): Margin => {
    const at = table.questions.indexOf(margin.question.id);
    return {
      name: margin.question.id,
      targets: margin.targets,
      values: lines.map(({ places }) => margin.question.choices[Number(places[at])]?.label ?? null),
    };
  });
  const profile = fitted.flatMap((margin, i) => profileOf(margin, margins[i]?.values ?? [], counts));
  const facts = { margins: fitted.map(({ question }) => question.id), respondents, profile };
  const refuse = (because: string[]): Weighed => ({
    items: new Map(),
    report: { ...facts, ...noFit, used: false, because },
  });
  const unanswered = margins.filter((margin) => answeredOf(margin, counts) < fewestAnswered);
  if (respondents === 0 || unanswered.length > 0)
    return refuse(unanswered.map(({ name }) => `fewer-than-10-answered-${name}`));
  const merges = margins.map((margin) => proposeMerges(margin, counts));
  const ready = margins.map((margin, i) => withoutEmpty(mergeCategories(margin, merges[i] ?? []), counts));
  const raked = rake({ margins: ready, counts });
  const size = kishEffectiveSize(raked.weights, counts);
  const objections = size === null ? [] : weightingGate(size.n, size.effectiveN, margins.length);
  const fit = {
    merged: margins.flatMap(({ name }, i) =>
      (merges[i] ?? []).map(({ from, into }) => ({ question: name, from, into })),
    ),
    effectiveBase: size?.effectiveN ?? null,
    designEffect: size?.designEffect ?? null,
    cappedRounds: raked.cappedRounds,
    largestError: raked.largestError,
    converged: raked.converged,
    unknown: raked.unknown.map(({ margin, share, flagged }) => ({
      question: margin,
      percent: 100 * share,
      flagged,
    })),
  };
  if (objections.length > 0)
    return { items: new Map(), report: { ...facts, ...fit, used: false, because: objections } };
  return {
    items: new Map(
      items.flatMap((item) => {
        const tones = weightedTones(item, lines, raked.weights);
        return tones === null ? [] : [[item.question, tones] as const];
      }),
    ),
    report: { ...facts, ...fit, used: true, because: [] },
  };
}

const noFit = {
  merged: [],
  effectiveBase: null,
  designEffect: null,
  cappedRounds: 0,
  largestError: null,
  converged: false,
  unknown: [],
};

function answeredOf(margin: Margin, counts: readonly number[]): number {
  return counts.reduce((sum, people, i) => sum + (margin.values[i] === null ? 0 : people), 0);
}

/** A category of nobody there and nobody here is no category; respondents whom the population lacks are not moved. */
function withoutEmpty(margin: Margin, counts: readonly number[]): Margin {
  const targets = Object.entries(margin.targets).filter(([, people]) => people > 0);
  const known = new Set(targets.map(([category]) => category));
  return {
    ...margin,
    targets: Object.fromEntries(targets),
    values: margin.values.map((value, i) =>
      value !== null && (known.has(value) || counts[i] === 0) ? value : null,
    ),
  };
}

function weightedTones(
  item: ItemScore,
  lines: readonly { readonly rated: Readonly<Record<string, readonly number[]>> }[],
  weights: readonly number[],
): WeightedTones | null {
  const tones = Object.values(item.tones);
  const answers = lines.map((line) => line.rated[item.question] ?? []);
  const valid = answers.map((counts) => counts.reduce((sum, people) => sum + people, 0));
  const size = kishEffectiveSize(weights, valid);
  if (size === null || weightingGate(size.n, size.effectiveN, 1).length > 0) return null;
  const whole = valid.reduce((sum, people, i) => sum + people * (weights[i] ?? 0), 0);
  const shareOf = (tone: Tone): WeightedShare => {
    const part = answers.reduce(
      (sum, counts, i) =>
        sum +
        (weights[i] ?? 0) * counts.reduce((all, people, j) => all + (tones[j] === tone ? people : 0), 0),
      0,
    );
    const p = Math.min(1, Math.max(0, part / whole));
    const { low, high } = wilsonInterval(p * size.effectiveN, size.effectiveN);
    return {
      percent: 100 * p,
      low: 100 * low,
      high: 100 * high,
      effectiveBase: size.effectiveN,
      designEffect: size.designEffect,
    };
  };
  return { positive: shareOf('positive'), neutral: shareOf('neutral'), negative: shareOf('negative') };
}

/** Respondents beside budget holders, category by category. */
function profileOf(
  margin: FittedMargin,
  values: readonly (string | null)[],
  counts: readonly number[],
): AudienceWeights['profile'] {
  const holders = Object.values(margin.targets).reduce((sum, people) => sum + people, 0);
  const answered = counts.reduce((sum, people, i) => sum + (values[i] === null ? 0 : people), 0);
  return Object.entries(margin.targets).map(([choice, target]) => {
    const people = counts.reduce((sum, count, i) => sum + (values[i] === choice ? count : 0), 0);
    const respondents = answered === 0 ? null : (100 * people) / answered;
    const population = (100 * target) / holders;
    const gap = respondents === null ? null : respondents - population;
    return {
      question: margin.question.id,
      choice,
      respondents,
      population,
      gap,
      flagged: gap !== null && Math.abs(gap) >= gapToSay,
    };
  });
}
