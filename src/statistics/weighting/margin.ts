import { entry } from '../linear-algebra/matrix.js';

/** One thing known of the population, and where each line of respondents stands on it. */
export interface Margin {
  readonly name: string;
  /** Category of each line; null where it is not known. */
  readonly values: readonly (string | null)[];
  /** What each category should add up to, as people or as shares; the order is the order of the categories. */
  readonly targets: Readonly<Record<string, number>>;
}

/** A category that joins another. */
export interface CategoryMerge {
  readonly from: string;
  readonly into: string;
}

const SMALLEST_SHARE = 0.05;
const FEWEST_RESPONDENTS = 10;

/** People of each category of a margin, in the order of its targets. */
export function respondentsOf(margin: Margin, counts: readonly number[]): Map<string, number> {
  const people = new Map(Object.keys(margin.targets).map((category) => [category, 0]));
  margin.values.forEach((value, i) => {
    if (value === null) return;
    const so = people.get(value);
    if (so === undefined) throw new RangeError(`rake requires a target for "${value}" in "${margin.name}"`);
    people.set(value, so + entry(counts, i));
  });
  return people;
}

/**
 * Which categories of a margin to put together before raking: those with less than 5% of the target or fewer than ten
 * respondents join the smaller of their neighbours in the order given (of equals, the earlier), the smallest first, until
 * all are large enough or one is left.
 *
 * @param counts people behind each line; 1 when left out
 * @returns the merges in order; "into" may itself be merged further on
 * @throws RangeError when a target is negative or not finite, or a respondent's category has none
 * @see https://cran.r-project.org/package=anesrake
 */
export function proposeMerges(
  margin: Margin,
  counts: readonly number[] = margin.values.map(() => 1),
  smallestShare = SMALLEST_SHARE,
  fewestRespondents = FEWEST_RESPONDENTS,
): CategoryMerge[] {
  const total = targetTotal(margin);
  const people = respondentsOf(margin, counts);
  const groups = Object.entries(margin.targets).map(([category, target]) => ({
    category,
    share: target / total,
    people: people.get(category) ?? 0,
  }));
  const merges: CategoryMerge[] = [];
  while (groups.length > 1) {
    const short = groups
      .filter((group) => group.share < smallestShare || group.people < fewestRespondents)
      .sort((a, b) => a.people - b.people || a.share - b.share)[0];
    if (short === undefined) break;
    const at = groups.indexOf(short);
    const before = groups[at - 1];
    const after = groups[at + 1];
    const into =
      before === undefined || (after !== undefined && after.people < before.people) ? after : before;
    if (into === undefined) break;
    merges.push({ from: short.category, into: into.category });
    into.share += short.share;
    into.people += short.people;
    groups.splice(at, 1);
  }
  return merges;
}

/** The margin with some of its categories put together. @throws RangeError when a merge names a category that is not there */
export function mergeCategories(margin: Margin, merges: readonly CategoryMerge[]): Margin {
  const targets = new Map(Object.entries(margin.targets));
  const into = new Map<string, string>();
  for (const merge of merges) {
    const moved = targets.get(merge.from);
    const kept = targets.get(merge.into);
    if (moved === undefined || kept === undefined || merge.from === merge.into) {
      throw new RangeError(`mergeCategories requires two categories of "${margin.name}" in every merge`);
    }
    targets.set(merge.into, kept + moved);
    targets.delete(merge.from);
    for (const [category, now] of into) if (now === merge.from) into.set(category, merge.into);
    into.set(merge.from, merge.into);
  }
  return {
    ...margin,
    targets: Object.fromEntries(targets),
    values: margin.values.map((value) => (value === null ? null : (into.get(value) ?? value))),
  };
}

/** Sum of a margin's targets. @throws RangeError when there are none, one is negative or they sum to zero */
export function targetTotal(margin: Margin): number {
  const targets = Object.values(margin.targets);
  if (!targets.every((target) => target >= 0 && Number.isFinite(target))) {
    throw new RangeError(`rake requires targets of zero or more in "${margin.name}"`);
  }
  const total = targets.reduce((sum, target) => sum + target, 0);
  if (!(total > 0)) throw new RangeError(`rake requires a target above zero in "${margin.name}"`);
  return total;
}
