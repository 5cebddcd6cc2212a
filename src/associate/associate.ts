import type { Association, Comparison } from '../analysis/analysis.js';
import type { QuestionSet, RatedQuestion } from '../question-set/question-set.js';
import {
  benjaminiHochberg,
  gammaFromTable,
  linearByLinear,
  newcombeDifference,
  spearmanRhoFromTable,
} from '../statistics/statistics.js';
import type { Tally } from '../tally/tally.js';
import { compositeTable, goodOutcomes, goodOverall } from './composite-table.js';
import { type Importances, importances, type KnownImportance } from './importance.js';
import { priorityOf } from './priority.js';

export { type CommissioningSettings, commissioning } from './commissioning.js';
export type { KnownImportance } from './importance.js';

export interface AssociateSettings {
  /** LMG shares with intervals that a benchmark holds; null when none does. */
  readonly importance: KnownImportance | null;
  /** Comparisons with others; the first gives each condition its verdict in the priority matrix. */
  readonly comparisons: readonly Comparison[];
  /** Whether disclosure control will hide a link: then it is not in the family either. */
  readonly hidden: (link: Association) => boolean;
}

export interface Associations {
  /** Every condition with overall outcomes first, then with each outcome; in the order of the question set. */
  readonly links: Association[];
  /** Codes of what must be said beside them, every time. */
  readonly cautions: string[];
}

type Table = readonly (readonly number[])[];

/** Methods 7.6: what every table of links is printed with. */
const always = [
  'same-people-same-sitting',
  'easier-cases-easier-process',
  'dissatisfied-may-not-answer',
  'not-what-a-change-would-do',
] as const;

/**
 * What goes with better outcomes, the question POET exists for: every process condition and every quality of the
 * support against overall outcomes and against every outcome. Of the people who rated the condition positively and
 * of those who did not, how many did well; the ordinal association over all answers (gamma, Spearman's rho); and a
 * test of it (linear by linear), adjusted over the table (Benjamini–Hochberg), overall outcomes and single outcomes
 * each a table. People who answered both count.
 *
 * Nothing here says what causes what: the same people answered both questions on the same day.
 */
export function associate(tally: Tally, set: QuestionSet, settings: AssociateSettings): Associations {
  const rated = set.questions.filter((question): question is RatedQuestion => question.form === 'rated');
  const conditions = rated.filter((question) => question.kind === 'process' || question.kind === 'quality');
  const outcomes = rated.filter((question) => question.kind === 'outcome');
  const known = importances(tally.outcomes, conditions, settings.importance);
  const ordered = conditions.map(worstFirst);
  const overall = ordered.flatMap((condition) => overallLink(condition, tally, known, settings));
  const orderedOutcomes = outcomes.map(worstFirst);
  const single = ordered.flatMap((condition) =>
    orderedOutcomes.map((outcome) => singleLink(condition, outcome, tableOf(tally, condition, outcome))),
  );
  const links = [...adjust(overall, settings.hidden), ...adjust(single, settings.hidden)];
  return { links, cautions: links.length === 0 ? [] : [...always, ...known.cautions] };
}

/** The answers of a question from the worst to the best, whatever order the question set lists them in. */
interface WorstFirst {
  readonly question: RatedQuestion;
  /** Positions in the scale. */
  readonly order: readonly number[];
  readonly values: readonly number[];
  readonly positive: readonly boolean[];
}

function worstFirst(question: RatedQuestion): WorstFirst {
  const answers = question.scale.answers
    .map(({ value, tone }, i) => ({ value, positive: tone === 'positive', i }))
    .sort((a, b) => a.value - b.value);
  return {
    question,
    order: answers.map(({ i }) => i),
    values: answers.map(({ value }) => value),
    positive: answers.map(({ positive }) => positive),
  };
}

/** People by answer to the condition (rows) and to the outcome (columns), each from the worst to the best. */
function tableOf(tally: Tally, condition: WorstFirst, outcome: WorstFirst): Table {
  const [a, b] = [condition.question.id, outcome.question.id];
  const straight = tally.pairs[`${a}|${b}`];
  const turned = tally.pairs[`${b}|${a}`];
  return condition.order.map((i) =>
    outcome.order.map((j) => (straight === undefined ? turned?.[j]?.[i] : straight[i]?.[j]) ?? 0),
  );
}

function overallLink(
  { question: condition, order, values }: WorstFirst,
  tally: Tally,
  known: Importances,
  settings: AssociateSettings,
): Association[] {
  const lines = tally.outcomes.conditions[condition.id];
  if (lines === undefined) return [];
  const sides = condition.scale.answers.map((answer, i) => ({
    tone: answer.tone,
    ...goodOutcomes(lines[i] ?? {}, tally.outcomes),
  }));
  const side = (positive: boolean): Association['withCondition'] => {
    const chosen = sides.filter(({ tone }) => (tone === 'positive') === positive);
    return sideOf(total(chosen.map(({ count }) => count)), total(chosen.map(({ base }) => base)));
  };
  const { table, scores } = compositeTable(
    order.map((i) => lines[i] ?? {}),
    tally.outcomes,
  );
  const importance = known.of.get(condition.id) ?? null;
  const people = total(sides.map(({ base }) => base));
  const verdict =
    settings.comparisons[0]?.items.find((item) => item.question === condition.id)?.verdict ?? null;
  const { priority, because } = priorityOf(people, importance, verdict);
  return [
    {
      ...linkOf(condition, side(true), side(false), table, values, scores),
      outcome: 'outcomes',
      outcomeLabel: 'Outcomes, taken together',
      outcomeIs: 'score',
      goodFrom: goodOverall,
      importance,
      priority,
      priorityBecause: because,
    },
  ];
}

function singleLink(
  condition: WorstFirst,
  { question: outcome, ...other }: WorstFirst,
  table: Table,
): Association {
  const met = { count: 0, base: 0 };
  const unmet = { count: 0, base: 0 };
  table.forEach((row, i) => {
    const side = condition.positive[i] === true ? met : unmet;
    row.forEach((people, j) => {
      side.base += people;
      if (other.positive[j] === true) side.count += people;
    });
  });
  return {
    ...linkOf(
      condition.question,
      sideOf(met.count, met.base),
      sideOf(unmet.count, unmet.base),
      table,
      condition.values,
      other.values,
    ),
    outcome: outcome.id,
    outcomeLabel: outcome.label,
    outcomeIs: 'question',
    goodFrom: null,
    importance: null,
    priority: null,
    priorityBecause: null,
  };
}

function linkOf(
  condition: RatedQuestion,
  withCondition: Association['withCondition'],
  withoutCondition: Association['withCondition'],
  table: Table,
  rowScores: readonly number[],
  columnScores: readonly number[],
) {
  const someone = table.some((row) => row.some((people) => people > 0));
  const test = someone ? linearByLinear(table, rowScores, columnScores) : null;
  return {
    condition: condition.id,
    conditionLabel: condition.label,
    people: total(table.map(total)),
    withCondition,
    withoutCondition,
    difference: differenceOf(withCondition, withoutCondition),
    gamma: someone ? gammaFromTable(table) : null,
    rho: someone ? spearmanRhoFromTable(table) : null,
    test: test === null ? null : ('linear-by-linear' as const),
    p: test?.p ?? null,
    q: null,
    hidden: null,
  };
}

/** The links with q: those that are tested and will be shown, adjusted together. */
function adjust(links: readonly Association[], hidden: AssociateSettings['hidden']): Association[] {
  const family = links.filter((link) => typeof link.p === 'number' && !hidden(link));
  const adjusted = benjaminiHochberg(family.map((link) => link.p ?? 1));
  const qOf = new Map(family.map((link, i) => [link, adjusted[i] ?? 1]));
  return links.map((link) => ({ ...link, q: qOf.get(link) ?? null, family: family.length }));
}

function sideOf(count: number, base: number): Association['withCondition'] {
  return { percent: base === 0 ? null : (100 * count) / base, base, count };
}

function differenceOf(
  a: Association['withCondition'],
  b: Association['withCondition'],
): Association['difference'] {
  if (a.percent === null || b.percent === null) return { points: null, low: null, high: null };
  const interval = newcombeDifference(a.count ?? 0, a.base ?? 0, b.count ?? 0, b.base ?? 0);
  return { points: a.percent - b.percent, low: 100 * interval.low, high: 100 * interval.high };
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
