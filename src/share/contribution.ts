import type { QuestionSet, RatedQuestion } from '../question-set/question-set.js';
import type {
  CaseMixTable,
  SharedTable,
  SharedTally,
  Tally,
  TallyAuthority,
  TallyContent,
} from '../tally/tally.js';
import { importanceMoments, type Moments, momentsFromCorrelations, scoresOf, spreadOf } from './moments.js';
import { each, mapValues } from './records-of.js';
import { scoredPeople } from './share-composite.js';

/** Counts of one question in one council: positive answers of all, and every answer where they are told apart. */
export interface QuestionCounts {
  readonly base: number;
  readonly positive: number;
  readonly answers: readonly number[] | null;
}

/**
 * What one council brings to a benchmark, in one form whether it came as an export, a whole Tally or a shared one.
 * Null is what was hidden. Moments of a shared Tally are worked back from rounded correlations.
 */
export interface Contribution {
  readonly authority: TallyAuthority;
  readonly wave: string | null;
  readonly profile: 'whole' | 'partner' | 'public';
  readonly synthetic: boolean;
  readonly respondents: number;
  readonly questions: Readonly<Record<string, QuestionCounts | null>>;
  /** Composite → people scored, sum and sum of squares of their scores. */
  readonly composites: Readonly<Record<string, Moments | null>>;
  /** Composite → moments of its items over people who answered all of them. */
  readonly items: Readonly<
    Record<string, { readonly items: readonly string[]; readonly moments: Moments | null }>
  >;
  /** `a|b` → moments of the two over people who answered both. */
  readonly pairs: Readonly<Record<string, Moments | null>>;
  /** The outcomes composite, then each condition. */
  readonly importance: { readonly conditions: readonly string[]; readonly moments: Moments } | null;
  /** Breakdown question → choice → question. */
  readonly groups: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, QuestionCounts | null>>>>>
  >;
  /** Positive answers by what people are; null in a shared Tally, which never holds joint categories of answers. */
  readonly caseMix: CaseMixTable | null;
}

type Parts = Omit<Contribution, 'authority' | 'wave' | 'profile' | 'synthetic'>;

/** The contribution that a Tally file's content makes. */
export function contributionOf(content: TallyContent, set: QuestionSet): Contribution {
  const { authority, wave, synthetic } = content;
  const rated = set.questions.filter((question): question is RatedQuestion => question.form === 'rated');
  const facts = { authority, wave, synthetic };
  return content.profile === 'internal'
    ? { ...facts, profile: 'whole', ...fromWhole(content.tally, rated) }
    : { ...facts, profile: content.profile, ...fromShared(content.tally, rated) };
}

function fromWhole(tally: Tally, rated: readonly RatedQuestion[]): Parts {
  const known = new Map(rated.map((question) => [question.id, question]));
  const conditions = rated.filter(({ id }) => Object.hasOwn(tally.outcomes.conditions, id));
  const importance = importanceMoments(tally.outcomes, conditions);
  return {
    respondents: tally.all.respondents,
    questions: each(rated, (question) => countsOf(question, tally.all.rated[question.id]?.answers)),
    composites: mapValues(tally.all.composites, (counts) => {
      const scored = scoredPeople(counts);
      const sum = (of: (score: number) => number): number =>
        scored.reduce((total, { score, people }) => total + people * of(score), 0);
      return { n: sum(() => 1), sums: [sum((score) => score)], products: [[sum((score) => score * score)]] };
    }),
    items: mapValues(tally.all.composites, ({ items, complete, divisor }) => ({
      items,
      moments:
        complete === null
          ? null
          : {
              n: complete.n,
              sums: complete.sums.map((sum) => (100 * sum) / divisor),
              products: complete.products.map((row) =>
                row.map((product) => (10_000 * product) / divisor ** 2),
              ),
            },
    })),
    pairs: mapValues(tally.pairs, (table, key) => {
      const [a = '', b = ''] = key.split('|');
      return pairMoments(known.get(a), known.get(b), table);
    }),
    importance:
      importance === null ? null : { conditions: conditions.map(({ id }) => id), moments: importance },
    groups: mapValues(tally.by, (choices) =>
      mapValues(choices, (cell) =>
        each(rated, (question) => countsOf(question, cell.rated[question.id]?.answers)),
      ),
    ),
    caseMix: tally.caseMix ?? null,
  };
}

function fromShared(tally: SharedTally, rated: readonly RatedQuestion[]): Parts {
  const known = new Map(rated.map((question) => [question.id, question]));
  const spread = (id: string) => {
    const question = known.get(id);
    const table = tally.rated[id]?.table ?? null;
    return question === undefined || table?.grain !== 'answers' ? null : spreadOf(question, table.counts);
  };
  const back = (ids: readonly string[], n: number, correlations: readonly (readonly number[])[]) => {
    const spreads = ids.map(spread);
    return spreads.some((each) => each === null)
      ? null
      : momentsFromCorrelations(
          n,
          spreads.filter((each) => each !== null),
          correlations,
        );
  };
  const importance = importanceBack(tally, spread);
  return {
    respondents: tally.respondents,
    questions: each(rated, (question) => fromTable(question, tally.rated[question.id]?.table ?? null)),
    composites: mapValues(tally.composites, (shared) => {
      if (shared === null) return null;
      const { base: n, mean, standardDeviation } = shared;
      return { n, sums: [n * mean], products: [[(n - 1) * standardDeviation ** 2 + n * mean * mean]] };
    }),
    items: mapValues(tally.composites, (shared) => ({
      items: shared?.items ?? [],
      moments:
        shared?.complete == null ? null : back(shared.items, shared.complete.n, shared.complete.correlations),
    })),
    pairs: mapValues(tally.pairs, (pair, key) => {
      if (pair?.correlation == null) return null;
      const r = pair.correlation;
      return back(key.split('|'), pair.n, [
        [1, r],
        [r, 1],
      ]);
    }),
    importance,
    groups: mapValues(tally.by, (choices) =>
      mapValues(choices, (tables) => mapValues(tables, (table, id) => fromTable(known.get(id), table))),
    ),
    caseMix: null,
  };
}

function importanceBack(
  tally: SharedTally,
  spread: (id: string) => { mean: number; deviation: number } | null,
): Contribution['importance'] {
  const { importance, composites } = tally;
  const outcomes = composites['outcomes'] ?? null;
  if (importance === null || outcomes === null) return null;
  const spreads = [
    { mean: outcomes.mean, deviation: outcomes.standardDeviation },
    ...importance.conditions.map(spread),
  ];
  const known = spreads.filter((each) => each !== null);
  if (known.length < spreads.length) return null;
  return {
    conditions: importance.conditions,
    moments: momentsFromCorrelations(importance.n, known, importance.correlations),
  };
}

function countsOf(question: RatedQuestion, answers: readonly number[] | undefined): QuestionCounts {
  const counts = answers ?? question.scale.answers.map(() => 0);
  const positive = question.scale.answers.reduce(
    (sum, { tone }, i) => sum + (tone === 'positive' ? (counts[i] ?? 0) : 0),
    0,
  );
  return { base: counts.reduce((sum, count) => sum + count, 0), positive, answers: counts };
}

function fromTable(question: RatedQuestion | undefined, table: SharedTable | null): QuestionCounts | null {
  if (table === null || question === undefined) return null;
  if (table.grain === 'answers') return countsOf(question, table.counts);
  return { base: table.base, positive: table.counts[0] ?? 0, answers: null };
}

function pairMoments(
  first: RatedQuestion | undefined,
  second: RatedQuestion | undefined,
  table: readonly (readonly number[])[],
): Moments | null {
  if (first === undefined || second === undefined) return null;
  const [a, b] = [scoresOf(first), scoresOf(second)];
  const sum = (of: (x: number, y: number) => number): number =>
    table.reduce(
      (total, row, i) =>
        total + row.reduce((inner, people, j) => inner + people * of(a[i] ?? 0, b[j] ?? 0), 0),
      0,
    );
  const xy = sum((x, y) => x * y);
  return {
    n: sum(() => 1),
    sums: [sum((x) => x), sum((_, y) => y)],
    products: [
      [sum((x) => x * x), xy],
      [xy, sum((_, y) => y * y)],
    ],
  };
}
