import type { Publishable } from '../disclose/disclose.js';
import type { QuestionSet, RatedQuestion } from '../question-set/question-set.js';
import type { SharedQuestion, SharedTable, SharedTally, Tally } from '../tally/tally.js';
import { shareTotal } from './grains.js';
import type { SharePolicy } from './policy.js';
import { each, mapValues } from './records-of.js';
import { shareChoices, shareTicks } from './share-choices.js';
import { shareComposite } from './share-composite.js';
import { shareGroups } from './share-groups.js';
import { shareImportance } from './share-importance.js';
import { shareJoint } from './share-joint.js';
import { sharePair } from './share-pair.js';
import { sharePeriods } from './share-periods.js';

/**
 * A Tally as it may leave the council under a policy: totals, merged tables and rounded figures; what would tell about
 * a group smaller than the minimum base, by itself or by taking one table from another, is null. Context columns
 * (which may hold names), months and joint cells of small groups are not in it.
 *
 * `withheld` names results of groups that a report for the same readers hides, as `characteristic/choice/question`.
 */
export function shareTally(
  tally: Tally,
  set: QuestionSet,
  policy: SharePolicy,
  withheld: ReadonlySet<string> = new Set(),
): Publishable<SharedTally> {
  const rated = set.questions.filter((question): question is RatedQuestion => question.form === 'rated');
  const shared: SharedTally = {
    respondents: tally.all.respondents,
    rated: each(rated, (question) => shareQuestion(question, tally, policy)),
    chooseOne: mapValues(tally.all.chooseOne, (counts) => shareChoices(counts, policy)),
    chooseMany: mapValues(tally.all.chooseMany, (counts) => shareTicks(counts, policy)),
    comments: mapValues(tally.all.comments, (count) =>
      policy.wholeTotals || count === 0 || count >= policy.smallestCount ? count : null,
    ),
    composites: mapValues(tally.all.composites, (counts) => shareComposite(counts, policy)),
    by: mapValues(tally.by, (_, breakdown) => shareBreakdown(tally, set, breakdown, rated, policy, withheld)),
    pairs: sharePairs(tally, rated, policy),
    importance: shareImportance(tally.outcomes, rated, policy),
    periods: sharePeriods(tally, rated, policy),
    joint: shareJoint(tally.joint, policy),
  };
  return shared as Publishable<SharedTally>;
}

function shareQuestion(question: RatedQuestion, tally: Tally, policy: SharePolicy): SharedQuestion {
  const counts = tally.all.rated[question.id];
  const table = counts === undefined ? null : shareTotal(question, counts.answers, policy);
  if (counts === undefined || table === null || !policy.wholeTotals) return { table, notCounted: null };
  const { missing, doesNotApply, dontKnow, preferNotToSay } = counts;
  return { table, notCounted: { missing, doesNotApply, dontKnow, preferNotToSay } };
}

function shareBreakdown(
  tally: Tally,
  set: QuestionSet,
  breakdown: string,
  rated: readonly RatedQuestion[],
  policy: SharePolicy,
  withheld: ReadonlySet<string>,
): SharedTally['by'][string] {
  const choices = Object.entries(tally.by[breakdown] ?? {});
  const overlap = set.questions.find(({ id }) => id === breakdown)?.form === 'choose-many';
  const columns = rated.map((question) => {
    const none = question.scale.answers.map(() => 0);
    const groups = choices.map(([, cell]) => cell.rated[question.id]?.answers ?? none);
    const total = tally.all.rated[question.id]?.answers ?? none;
    const hidden = choices.map(([choice]) => withheld.has(`${breakdown}/${choice}/${question.id}`));
    return [question.id, shareGroups(question, groups, total, overlap, policy, hidden)] as const;
  });
  return Object.fromEntries(
    choices.map(([choice], i) => [
      choice,
      Object.fromEntries(
        columns.map(([id, tables]): [string, SharedTable | null] => [id, tables[i] ?? null]),
      ),
    ]),
  );
}

function sharePairs(
  tally: Tally,
  rated: readonly RatedQuestion[],
  policy: SharePolicy,
): SharedTally['pairs'] {
  const known = new Map(rated.map((question) => [question.id, question]));
  const base = (id: string): number =>
    (tally.all.rated[id]?.answers ?? []).reduce((sum, count) => sum + count, 0);
  return mapValues(tally.pairs, (table, key) => {
    const [a = '', b = ''] = key.split('|');
    const [first, second] = [known.get(a), known.get(b)];
    if (first === undefined || second === undefined) return null;
    return sharePair(first, second, table, [base(a), base(b)], policy);
  });
}
