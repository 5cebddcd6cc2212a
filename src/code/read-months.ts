import type { CellDictionary, ColumnBlock, Heading } from '../intake/intake.js';
import { dateOrderOf, type FoundOrder } from './date-order.js';
import { numberOnce } from './meaning.js';
import { type DateOrder, dateRank, isPlaceholder, readDate } from './read-date.js';

/** The review-date column: its months (nothing finer is kept) and the order of dates that was taken. */
export interface MonthColumn {
  readonly column: Heading;
  readonly order: DateOrder;
  readonly because: FoundOrder['because'];
  /** `2026-04` by position; position 0 is "not given". Grows as months are met. */
  readonly values: readonly string[];
  readonly monthsOf: (dictionary: CellDictionary) => Float64Array;
  /** Grows with the date; 0 for none. Used to find a person's latest review and then forgotten. */
  readonly ranksOf: (dictionary: CellDictionary) => Float64Array;
}

/** -1 in `monthsOf`: something stands there that is not a date. */
export const unreadable = -1;

/** Decides the order of dates from the sample, by column: a part above 12 shows it; else day first is taken. */
export function monthColumn(
  column: Heading,
  sample: readonly ColumnBlock[],
  wanted: DateOrder | undefined,
): MonthColumn {
  const { order, because } = dateOrderOf([column], sample, wanted);
  const values: string[] = [''];
  const places = new Map<string, number>();
  const monthsOf = numberOnce((cell) => {
    if (cell.trim() === '') return 0;
    const date = readDate(cell, order);
    if (date === null) return unreadable;
    if (isPlaceholder(date)) return 0;
    const month = `${date.year}-${String(date.month).padStart(2, '0')}`;
    const known = places.get(month);
    if (known !== undefined) return known;
    values.push(month);
    places.set(month, values.length - 1);
    return values.length - 1;
  });
  const ranksOf = numberOnce((cell) => {
    const date = readDate(cell, order);
    return date === null ? 0 : dateRank(date);
  });
  return { column, order, because, values, monthsOf, ranksOf };
}
