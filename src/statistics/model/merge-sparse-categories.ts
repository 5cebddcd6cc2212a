import { entry } from '../linear-algebra/matrix.js';

/**
 * Which ordered answers to put together so that each has enough people for a proportional odds model: the smallest
 * short one joins its smaller neighbour (of equals, the lower), again and again until none is short.
 *
 * @param counts people per answer, from worst to best
 * @param minimum the fewest people a category may have
 * @returns for each answer the number of its merged category, from 0 without gaps; one category is left when all
 *   together are too few
 * @throws RangeError when there are no answers, or a count is negative or not finite
 * @see https://online.stat.psu.edu/stat504/lesson/8
 */
export function mergeSparseCategories(counts: readonly number[], minimum = 5): number[] {
  if (counts.length === 0) throw new RangeError('mergeSparseCategories requires at least one answer');
  if (!counts.every((count) => count >= 0 && Number.isFinite(count))) {
    throw new RangeError('mergeSparseCategories requires counts of zero or more');
  }
  const groups = counts.map((count) => ({ count, size: 1 }));
  while (groups.length > 1) {
    const least = groups.reduce((best, { count }, i) => (count < (groups[best]?.count ?? 0) ? i : best), 0);
    const group = groups[least];
    if (group === undefined || group.count >= minimum) break;
    const before = groups[least - 1];
    const after = groups[least + 1];
    const joinAfter = before === undefined || (after !== undefined && after.count < before.count);
    const into = joinAfter ? least : least - 1;
    const [one, other] = [groups[into], groups[into + 1]];
    if (one === undefined || other === undefined) break;
    groups.splice(into, 2, { count: one.count + other.count, size: one.size + other.size });
  }
  const merged: number[] = [];
  groups.forEach(({ size }, group) => {
    for (let i = 0; i < size; i++) merged.push(group);
  });
  return counts.map((_, i) => entry(merged, i));
}
