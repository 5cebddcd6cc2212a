import { entry } from '../linear-algebra/matrix.js';
import { type Margin, proposeMerges, respondentsOf, targetTotal } from './margin.js';

/** A margin with its categories as positions and its targets as shares. */
export interface ReadyMargin {
  readonly name: string;
  /** Position of each line's category; null where it is not known. */
  readonly categories: readonly (number | null)[];
  readonly shares: readonly number[];
  readonly unknownShare: number;
}

const LARGEST_DISAGREEMENT = 0.005;

/**
 * Refuses margins that cannot be raked to, and readies the rest.
 *
 * @throws RangeError as told under `rake`
 */
export function checkMargins(
  margins: readonly Margin[],
  counts: readonly number[],
): { margins: ReadyMargin[]; populationTotal: number } {
  const [first] = margins;
  if (first === undefined) throw new RangeError('rake requires at least one margin');
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (!(people > 0)) throw new RangeError('rake requires at least one respondent');
  const populationTotal = targetTotal(first);
  const ready = margins.map((margin) => {
    if (margin.values.length !== counts.length) {
      throw new RangeError(`rake requires a category or null for every line in "${margin.name}"`);
    }
    const total = targetTotal(margin);
    if (Math.abs(total - populationTotal) > LARGEST_DISAGREEMENT * populationTotal) {
      throw new RangeError(
        `rake requires margins that agree in total: "${first.name}" adds to ${populationTotal}, "${margin.name}" to ${total}`,
      );
    }
    checkRespondents(margin, counts);
    const position = new Map(Object.keys(margin.targets).map((category, i) => [category, i]));
    const unknown = margin.values.reduce((sum, value, i) => sum + (value === null ? entry(counts, i) : 0), 0);
    return {
      name: margin.name,
      categories: margin.values.map((value) => (value === null ? null : (position.get(value) ?? null))),
      shares: Object.values(margin.targets).map((target) => target / total),
      unknownShare: unknown / people,
    };
  });
  return { margins: ready, populationTotal };
}

function checkRespondents(margin: Margin, counts: readonly number[]): void {
  for (const [category, people] of respondentsOf(margin, counts)) {
    const target = margin.targets[category] ?? 0;
    if (target > 0 && people === 0) {
      const merge = proposeMerges(margin, counts).find(({ from }) => from === category);
      const proposal = merge === undefined ? '' : `; put it together with "${merge.into}"`;
      throw new RangeError(`rake requires respondents in "${category}" of "${margin.name}"${proposal}`);
    }
    if (target === 0 && people > 0) {
      throw new RangeError(`rake requires a target above zero for "${category}" of "${margin.name}"`);
    }
  }
}
