import type {
  Analysis,
  Association,
  AudienceAnalysis,
  AudienceWeights,
  Commissioning,
  Comparison,
  GroupScores,
  ItemScore,
  ProfileQuestion,
} from '../analysis/analysis.js';
import { coarsen } from './coarse.js';
import { discloseAssociation, reasonToHideLink } from './disclose-association.js';
import { discloseComment } from './disclose-comment.js';
import { discloseCommissioning, keyOf, reasonsForCommissioning } from './disclose-commissioning.js';
import { discloseGroups, reasonsInGroups } from './disclose-groups.js';
import { discloseItem, type HeadlineTone, reasonToHide } from './disclose-item.js';
import { discloseComposite, discloseProfile } from './disclose-profile.js';
import type { DisclosurePolicy } from './policy.js';

export type { HiddenReason } from './disclose-item.js';
export { type DisclosurePolicy, policyOf, type ReleaseProfile } from './policy.js';

declare const publishable: unique symbol;

/** What may leave: only disclosure control can make one, so an unsuppressed number cannot reach a report. */
export type Publishable<T> = T & { readonly [publishable]: true };

/**
 * The questions whose result will be hidden whole. Comparison asks first, so that what is not shown is not
 * counted in the family of comparisons either; `headline` says by which share each question is shown.
 */
export function suppressedQuestions(
  items: readonly ItemScore[],
  policy: DisclosurePolicy,
  headline: (question: string) => HeadlineTone = () => 'positive',
): ReadonlySet<string> {
  return new Set(
    items
      .filter((item) => reasonToHide(item, headline(item.question), policy) !== null)
      .map((item) => item.question),
  );
}

/**
 * The results of groups that will be hidden whole, by `characteristic/choice/question`. Comparison asks first, as
 * with `suppressedQuestions`.
 */
export function suppressedInGroups(
  groups: readonly GroupScores[],
  totals: readonly ItemScore[],
  comparisons: readonly Comparison[],
  policy: DisclosurePolicy,
): ReadonlySet<string> {
  const headline = headlineTones(comparisons);
  const hidden = new Set<string>();
  for (const by of new Set(groups.map((group) => group.by))) {
    const table = groups.filter((group) => group.by === by);
    reasonsInGroups(table, totals, headline, policy).forEach((reasons, i) => {
      for (const question of reasons.keys()) hidden.add(`${by}/${table[i]?.choice ?? ''}/${question}`);
    });
  }
  return hidden;
}

/** The questions whose positive share will not be shown. */
export function notShownPositive(
  items: readonly ItemScore[],
  comparisons: readonly Comparison[],
  policy: DisclosurePolicy,
): ReadonlySet<string> {
  const headline = headlineTones(comparisons);
  const shown = items.map((item) => discloseItem(item, headline(item.question), policy));
  return new Set(shown.filter((item) => item.positive.percent === null).map((item) => item.question));
}

/** Whether a link between a condition and an outcome will be hidden. */
export function hidesLink(
  link: Association,
  notShown: ReadonlySet<string>,
  policy: DisclosurePolicy,
): boolean {
  return reasonToHideLink(link, notShown, policy) !== null;
}

/** The rows of the table of commissioning that will be hidden, as `question/choice/outcome`. */
export function suppressedCommissioning(
  rows: readonly Commissioning[],
  notShown: ReadonlySet<string>,
  policy: DisclosurePolicy,
): ReadonlySet<string> {
  return new Set(reasonsForCommissioning(rows, notShown, policy).keys());
}

/**
 * The analysis as it may be published under a policy: every figure that could tell what a person said is null,
 * with the reason beside it, and the list of what is hidden is at the end. The policy is the toolkit's own; no
 * suppression rule of POET's is published.
 */
export function disclose(analysis: Analysis, policy: DisclosurePolicy): Publishable<Analysis> {
  const audiences = analysis.audiences.map((audience) => coarsen(discloseAudience(audience, policy)));
  const published = {
    ...analysis,
    audiences,
    disclosure: {
      profile: policy.profile,
      minimumBase: policy.minimumBase,
      hidden: audiences.flatMap((audience) => listHidden(audience)),
    },
  };
  return published as Publishable<Analysis>;
}

function discloseAudience(audience: AudienceAnalysis, policy: DisclosurePolicy): AudienceAnalysis {
  const headline = headlineTones(audience.comparisons);
  const items = audience.items.map((item) => discloseItem(item, headline(item.question), policy));
  const profile = audience.profile.map((question) => discloseProfile(question, policy));
  const notShown = notShownPositive(audience.items, audience.comparisons, policy);
  const ways = reasonsForCommissioning(audience.commissioning ?? [], notShown, policy);
  const byCharacteristic = [...new Set(audience.groups.map((group) => group.by))];
  return {
    ...audience,
    items,
    profile,
    comments: audience.comments.map((comment) => discloseComment(comment, policy)),
    scores: audience.scores.map((score) => discloseComposite(score, policy)),
    comparisons: audience.comparisons.map((comparison) => discloseComparison(comparison, items)),
    associations: audience.associations.map((link) => discloseAssociation(link, notShown, policy)),
    ...(audience.commissioning === undefined
      ? {}
      : {
          commissioning: audience.commissioning.map((row) =>
            discloseCommissioning(row, ways.get(keyOf(row)) ?? null),
          ),
        }),
    ...(audience.weights === undefined || audience.weights === null
      ? {}
      : { weights: discloseWeights(audience.weights, profile) }),
    groups: byCharacteristic.flatMap((by) =>
      discloseGroups(
        audience.groups.filter((group) => group.by === by),
        audience.items,
        headline,
        policy,
        // The published profile, not the counted one: a group's size is hidden where it is hidden there.
        profile.find((question) => question.question === by),
      ),
    ),
  };
}

/** The share of respondents in a category is shown only where the profile shows how many they are. */
function discloseWeights(weights: AudienceWeights, profile: readonly ProfileQuestion[]): AudienceWeights {
  return {
    ...weights,
    profile: weights.profile.map((row) => {
      const question = profile.find((each) => each.question === row.question);
      const choice = question?.choices.find((each) => each.choice === row.choice);
      return choice === undefined || choice.count === null
        ? { ...row, respondents: null, gap: null, flagged: false }
        : row;
    }),
  };
}

/** An item is shown by the tone it is compared on: positive, unless only a negative figure was published. */
export function headlineTones(comparisons: readonly Comparison[]): (question: string) => HeadlineTone {
  const tones = new Map(
    comparisons.flatMap((comparison) =>
      comparison.items
        .filter((item) => item.there.percent !== null)
        .map((item) => [item.question, item.tone] as const),
    ),
  );
  return (question) => tones.get(question) ?? 'positive';
}

function discloseComparison(comparison: Comparison, items: readonly ItemScore[]): Comparison {
  return {
    ...comparison,
    items: comparison.items.map((row) => {
      const item = items.find((each) => each.question === row.question);
      if (item === undefined || (item.hidden === null && item[row.tone].percent !== null)) return row;
      return {
        ...row,
        here: { percent: null, low: null, high: null, base: item.base },
        difference: { points: null, low: null, high: null },
        p: null,
        q: null,
        detectable: { up: null, down: null },
        verdict: row.verdict === 'no-figure' || row.verdict === 'not-comparable' ? row.verdict : 'too-few',
        small: null,
        spreadDiffers: null,
        ...(row.weighted === undefined ? {} : { weighted: null }),
        ...(row.between === undefined ? {} : { between: null }),
        ...(row.fair === undefined ? {} : { fair: null }),
        because: 'too few answers to show',
      };
    }),
  };
}

function listHidden(audience: AudienceAnalysis): { where: string; because: string }[] {
  const at = (path: string, because: string | null) =>
    because === null ? [] : [{ where: `${audience.questionSet}/${path}`, because }];
  const inItem = (path: string, item: ItemScore) => [
    ...at(path, item.hidden),
    ...(item.flags.includes('small-counts-hidden') ? at(`${path}/counts`, 'small-counts') : []),
  ];
  return [
    ...audience.items.flatMap((item) => inItem(`items/${item.question}`, item)),
    ...audience.profile.flatMap((profile) => [
      ...at(`profile/${profile.question}`, profile.hidden),
      ...(profile.hidden === null
        ? profile.choices
            .filter((choice) => choice.count === null)
            .flatMap((choice) => at(`profile/${profile.question}/${choice.choice}`, 'small-counts'))
        : []),
    ]),
    ...audience.associations.flatMap((link) =>
      at(`associations/${link.condition}/${link.outcome}`, link.hidden),
    ),
    ...(audience.commissioning ?? []).flatMap((row) => at(`commissioning/${keyOf(row)}`, row.hidden)),
    ...audience.scores.flatMap((score) => at(`scores/${score.score}`, score.hidden)),
    ...audience.groups.flatMap((group) => [
      ...at(`groups/${group.by}/${group.choice}`, group.hidden),
      ...group.items.flatMap((item) => inItem(`groups/${group.by}/${group.choice}/${item.question}`, item)),
    ]),
  ];
}
