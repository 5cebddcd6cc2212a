import type { RatedQuestion } from '../question-set/question-set.js';
import {
  correlationFromTable,
  importanceGroups,
  type Matrix,
  shapleyShareIntervals,
  shapleyShares,
  varianceInflation,
} from '../statistics/statistics.js';
import type { OutcomeTables } from '../tally/tally.js';
import { compositeTable } from './composite-table.js';

/** How much of what the conditions explain of overall outcomes goes with one of them. */
export interface Importance {
  /** 0 to 1; the shares of all conditions add to 1. */
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly from: string;
  /** Against an equal share, by the interval; null without one. */
  readonly group: 'above-average' | 'about-average' | 'below-average' | null;
  /** Complete cases behind it; null when not known. */
  readonly people: number | null;
}

/** Shares with intervals that a benchmark holds, and what it is called. */
export interface KnownImportance {
  readonly from: string;
  readonly shares: Readonly<Record<string, { share: number; low: number; high: number }>>;
}

export interface Importances {
  readonly of: ReadonlyMap<string, Importance>;
  /** Codes of what has to be said beside them. */
  readonly cautions: readonly string[];
}

/** Relative importance is worked out here only from this many people who answered everything. */
const completeCasesNeeded = 100;
const inflationOfOverlap = 5;
/** The work doubles with every condition, and so few people tell so many apart poorly. */
const mostWithInterval = 10;

/**
 * The importance of each condition: from the benchmark where it holds shares, because one council's answers carry
 * little; else, with 100 complete cases or more, LMG shares of these answers. Only counts are kept, so their interval
 * comes from the correlations (delta method) and not from drawing people again.
 */
export function importances(
  tables: OutcomeTables,
  conditions: readonly RatedQuestion[],
  known: KnownImportance | null,
): Importances {
  const shares = known === null ? [] : Object.entries(known.shares);
  if (known !== null && shares.length > 0) {
    const groups = importanceGroups(shares.map(([, share]) => share));
    return {
      of: new Map(
        shares.map(([condition, share], i) => [
          condition,
          { ...share, from: known.from, group: groups[i] ?? null, people: null },
        ]),
      ),
      cautions: ['shares-overlap'],
    };
  }
  return ofTheseAnswers(tables, conditions);
}

const nothing: Importances = { of: new Map(), cautions: [] };

function ofTheseAnswers(tables: OutcomeTables, conditions: readonly RatedQuestion[]): Importances {
  const { complete } = tables;
  if (complete === null || complete.n < completeCasesNeeded) return nothing;
  const withOutcome = conditions.flatMap((condition) => {
    const lines = complete.conditions[condition.id];
    if (lines === undefined) return [];
    const { table, scores } = compositeTable(lines, tables);
    if (table.length === 0 || scores.length === 0) return [];
    const r = correlationFromTable(table, valuesOf(condition), scores);
    return r === null ? [] : [{ condition, r }];
  });
  if (withOutcome.length < 2 || withOutcome.length > 20) return nothing;
  const between: Matrix = withOutcome.map((a, i) =>
    withOutcome.map((b, j) => (i === j ? 1 : pairCorrelation(complete.pairs, a.condition, b.condition))),
  );
  const correlations: Matrix = [
    [1, ...withOutcome.map(({ r }) => r)],
    ...between.map((line, i) => [withOutcome[i]?.r ?? 0, ...line]),
  ];
  const { shares, rSquared } = shapleyShares(correlations);
  if (!(rSquared > 0)) return nothing;
  const intervals =
    withOutcome.length > mostWithInterval ? null : shapleyShareIntervals(correlations, complete.n);
  const groups = intervals === null ? [] : importanceGroups(intervals);
  const overlap = varianceInflation(between).some((factor) => factor > inflationOfOverlap);
  return {
    of: new Map(
      withOutcome.map(({ condition }, i) => [
        condition.id,
        {
          share: shares[i] ?? 0,
          low: intervals?.[i]?.low ?? null,
          high: intervals?.[i]?.high ?? null,
          from: 'these answers',
          group: groups[i] ?? null,
          people: complete.n,
        },
      ]),
    ),
    cautions: [
      'shares-overlap',
      'importance-of-these-answers',
      ...(overlap ? ['conditions-cannot-be-separated'] : []),
    ],
  };
}

function pairCorrelation(
  pairs: NonNullable<OutcomeTables['complete']>['pairs'],
  a: RatedQuestion,
  b: RatedQuestion,
): number {
  const straight = pairs[`${a.id}|${b.id}`];
  if (straight !== undefined) return correlationFromTable(straight, valuesOf(a), valuesOf(b)) ?? 0;
  const turned = pairs[`${b.id}|${a.id}`];
  return turned === undefined ? 0 : (correlationFromTable(turned, valuesOf(b), valuesOf(a)) ?? 0);
}

const valuesOf = (question: RatedQuestion): number[] => question.scale.answers.map((answer) => answer.value);
