import type { MatchedQuestion, Trend } from '../analysis/analysis.js';
import type { QuestionSet, RatedQuestion } from '../question-set/question-set.js';
import {
  benjaminiHochberg,
  mcnemar,
  pairedNewcombeInterval,
  wilcoxonSignedRank,
} from '../statistics/statistics.js';
import { caseMixAgrees, type Follower, type PeopleOfWave, pairPeople } from './people.js';
import { type Point, reasonToHidePoint, type TrendRules } from './rules.js';

type Matched = NonNullable<Trend['matched']>;

/** The people of a pair of waves by their answer the first time (rows) and the second (columns). */
interface Turnover {
  readonly question: RatedQuestion;
  readonly table: readonly (readonly number[])[];
  /** People who answered in one wave and were not found, or did not answer, in the other. */
  readonly left: { readonly earlier: Point; readonly later: Point };
}

/** What was found of people who answered twice: the figures, or why there are none. */
export type Found = { readonly matched: Matched } | { readonly why: string };

/**
 * The same people asked twice (methods 8.3): of those found in both waves by their pseudonymous id, how many were
 * positive each time, McNemar's test of the change with Newcombe's paired interval, and Wilcoxon's signed rank test
 * over the whole scale. Adjusted over all questions (Benjamini–Hochberg).
 *
 * Everyone who is in both counts, whatever they said the first time: following only those who scored low would show
 * them rising by itself. People found in both must mostly agree on what does not change (gender, need), or the ids are
 * not of the same people.
 */
export function matchedPeople(
  earlier: PeopleOfWave,
  later: PeopleOfWave,
  set: QuestionSet,
  characteristics: readonly string[],
  rules: TrendRules,
): Found {
  const pairs = pairPeople(earlier, later);
  if (pairs.length < rules.minimumBase)
    return { why: pairs.length === 0 ? 'nobody-matched' : 'too-few-matched' };
  const agreement = caseMixAgrees(pairs, earlier, later, set, characteristics);
  if (agreement === false) return { why: 'matched-people-differ' };
  if (agreement === null && earlier.serial && later.serial) return { why: 'ids-are-serial-numbers' };
  const questions = set.questions.filter((question): question is RatedQuestion => question.form === 'rated');
  const measured = questions.map((question) => {
    const turnover = turnoverOf(question, pairs, earlier, later);
    return { turnover, reason: reasonToHide(turnover, rules) };
  });
  const tested = measured.filter(({ reason }) => reason === null);
  const tests = tested.map(({ turnover }) => {
    const { became, stopped } = changesOf(turnover);
    return mcnemar(became, stopped);
  });
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p));
  return {
    matched: {
      earlier: earlier.name,
      later: later.name,
      people: pairs.length,
      unmatched: {
        earlier: unlessSmall(earlier.people - pairs.length, rules),
        later: unlessSmall(later.people - pairs.length, rules),
      },
      family: tested.length,
      items: measured.map((each) => {
        const at = tested.indexOf(each);
        return at < 0
          ? hidden(each.turnover.question, each.reason)
          : changeOf(each.turnover, tests[at] ?? mcnemar(0, 0), adjusted[at] ?? 1, rules);
      }),
    },
  };
}

const unlessSmall = (people: number, rules: TrendRules): number | null =>
  people > 0 && people < rules.hideCountsBelow ? null : people;

function turnoverOf(
  question: RatedQuestion,
  pairs: readonly Follower[],
  earlier: PeopleOfWave,
  later: PeopleOfWave,
): Turnover {
  const size = question.scale.answers.length;
  const table = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { before, now } of pairs) {
    const [i, j] = [earlier.answer(question.id, before), later.answer(question.id, now)];
    const line = i < 0 || j < 0 ? undefined : table[i];
    if (line !== undefined) line[j] = (line[j] ?? 0) + 1;
  }
  const sides = sidesOf(question, table);
  const rest = (wave: PeopleOfWave, side: Point): Point => {
    const all = wave.point(question);
    return { count: all.count - side.count, base: all.base - side.base };
  };
  return {
    question,
    table,
    left: { earlier: rest(earlier, sides.earlier), later: rest(later, sides.later) },
  };
}

const isPositive = (question: RatedQuestion, place: number): boolean =>
  question.scale.answers[place]?.tone === 'positive';

function sum(
  { question, table }: Pick<Turnover, 'question' | 'table'>,
  wanted: (before: number, now: number, question: RatedQuestion) => boolean,
): number {
  return table.reduce(
    (total, line, i) =>
      total + line.reduce((all, people, j) => all + (wanted(i, j, question) ? people : 0), 0),
    0,
  );
}

function sidesOf(question: RatedQuestion, table: Turnover['table']) {
  const of = { question, table };
  const base = sum(of, () => true);
  return {
    earlier: { base, count: sum(of, (i) => isPositive(question, i)) },
    later: { base, count: sum(of, (_, j) => isPositive(question, j)) },
  };
}

function changesOf(turnover: Turnover) {
  const count = (before: boolean, now: boolean) =>
    sum(turnover, (i, j, question) => isPositive(question, i) === before && isPositive(question, j) === now);
  return {
    bothYes: count(true, true),
    became: count(false, true),
    stopped: count(true, false),
    bothNo: count(false, false),
  };
}

/** Neither time's share may tell of a few, nor what is left of a whole wave when the people in both are taken away. */
function reasonToHide({ question, table, left }: Turnover, rules: TrendRules): string | null {
  const { earlier, later } = sidesOf(question, table);
  const own = reasonToHidePoint(earlier, rules) ?? reasonToHidePoint(later, rules);
  if (own !== null) return earlier.base === 0 ? 'no-answers' : own;
  const tells = (point: Point): boolean => point.base > 0 && reasonToHidePoint(point, rules) !== null;
  return tells(left.earlier) || tells(left.later) ? 'protects-another-group' : null;
}

function hidden(question: RatedQuestion, reason: string | null): MatchedQuestion {
  return {
    ...factsOf(question),
    base: null,
    earlier: null,
    later: null,
    ...noDetail,
    change: { points: null, low: null, high: null },
    q: null,
    verdict: null,
    hidden: reason,
  };
}

const noDetail = {
  became: null,
  stopped: null,
  improved: null,
  same: null,
  worsened: null,
  test: null,
  p: null,
  wholeScale: null,
} as const;

const factsOf = ({ id, label, kind }: RatedQuestion) => ({ question: id, label, kind });

function changeOf(
  turnover: Turnover,
  test: ReturnType<typeof mcnemar>,
  q: number,
  rules: TrendRules,
): MatchedQuestion {
  const { question, table } = turnover;
  const { earlier, later } = sidesOf(question, table);
  const counts = changesOf(turnover);
  const interval = pairedNewcombeInterval({
    bothYes: counts.bothYes,
    yesNo: counts.became,
    noYes: counts.stopped,
    bothNo: counts.bothNo,
  });
  const share = (count: number): number => (100 * count) / earlier.base;
  const points = share(counts.became - counts.stopped);
  const verdict = verdictOf(points, test.p, q, interval);
  const few = Object.values(counts).some((count) => count > 0 && count < rules.hideCountsBelow);
  const facts = {
    ...factsOf(question),
    base: earlier.base,
    earlier: share(earlier.count),
    later: share(later.count),
    verdict,
    hidden: null,
  };
  // The test and its interval follow from the four counts, and the counts from them.
  if (few) return { ...facts, ...noDetail, change: { points, low: null, high: null }, q: null };
  const moved = movesOf(turnover);
  const small = moved.counts.some((count) => count > 0 && count < rules.hideCountsBelow);
  const [improved = null, same = null, worsened = null] = small ? [] : moved.counts;
  return {
    ...facts,
    became: counts.became,
    stopped: counts.stopped,
    improved,
    same,
    worsened,
    change: { points, low: 100 * interval.low, high: 100 * interval.high },
    test: test.test === 'mid-p' ? 'mcnemar-mid-p' : 'mcnemar',
    p: test.p,
    q,
    wholeScale: small ? null : wilcoxonSignedRank(moved.differences).p,
  };
}

/** How far each person moved on the scale, and how many moved up, stayed and moved down. */
function movesOf({ question, table }: Turnover) {
  const values = question.scale.answers.map(({ value }) => value);
  const differences = table.flatMap((line, i) =>
    line.flatMap((people, j) => new Array<number>(people).fill((values[j] ?? 0) - (values[i] ?? 0))),
  );
  const count = (of: (difference: number) => boolean): number => differences.filter(of).length;
  return { differences, counts: [count((d) => d > 0), count((d) => d === 0), count((d) => d < 0)] };
}

function verdictOf(
  points: number,
  p: number,
  q: number,
  { low, high }: { readonly low: number; readonly high: number },
): MatchedQuestion['verdict'] {
  if (q <= 0.05 && (low > 0 || high < 0)) return points > 0 ? 'rising' : 'falling';
  if (p <= 0.05) return points > 0 ? 'may-be-rising' : 'may-be-falling';
  return 'no-detectable-change';
}
