import type { Release } from '../benchmark/benchmark.js';

/**
 * The councils whose own figures follow from the totals of several versions, added and taken away in whatever way: all
 * of a first version and of a third may differ by one council though each differed from the second by two.
 *
 * A council is worked out where it stands alone in the reduced echelon form of who is in which version. A council that
 * came again with another number of people is another one, for its answers are.
 */
export function workedOut(
  versions: readonly Release[],
): { readonly authority: string; readonly people: number }[] {
  const columns = new Map<string, { readonly authority: string; readonly people: number }>();
  for (const { authorities } of versions) {
    for (const [authority, people] of Object.entries(authorities))
      columns.set(`${authority}|${people}`, { authority, people });
  }
  const keys = [...columns.keys()];
  const rows = versions.map(({ authorities }) =>
    keys.map((key) => {
      const { authority, people } = columns.get(key) ?? { authority: '', people: -1 };
      return authorities[authority] === people ? 1 : 0;
    }),
  );
  return reduced(rows).flatMap((row) => {
    const inIt = row.flatMap((value, i) => (Math.abs(value) > tiny ? [i] : []));
    const alone = inIt.length === 1 ? columns.get(keys[inIt[0] ?? 0] ?? '') : undefined;
    return alone === undefined ? [] : [alone];
  });
}

const tiny = 1e-9;

/** Reduced row echelon form, without empty rows. */
function reduced(rows: readonly (readonly number[])[]): number[][] {
  const left = rows.map((row) => [...row]);
  let done = 0;
  for (let column = 0; column < (left[0]?.length ?? 0) && done < left.length; column++) {
    const at = left.findIndex((row, i) => i >= done && Math.abs(row[column] ?? 0) > tiny);
    const pivot = left[at];
    if (pivot === undefined) continue;
    left[at] = left[done] ?? [];
    const by = pivot[column] ?? 1;
    const scaled = pivot.map((value) => value / by);
    left[done] = scaled;
    left.forEach((row, i) => {
      const times = row[column] ?? 0;
      if (i !== done && Math.abs(times) > tiny)
        left[i] = row.map((value, j) => value - times * (scaled[j] ?? 0));
    });
    done++;
  }
  return left.slice(0, done);
}
