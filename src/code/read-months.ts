import type { CellDictionary, ColumnBlock, Heading } from '../intake/intake.js';
import { numberOnce } from './meaning.js';
import { type DateOrder, dateRank, readDate, slashedParts } from './read-date.js';

/** The review-date column: its months (nothing finer is kept) and the order of dates that was taken. */
export interface MonthColumn {
  readonly column: Heading;
  readonly order: DateOrder;
  /** `column`: some date shows the order. `settings`: the user said. `undecided`: no date shows it; `none` has parts. */
  readonly because: 'column' | 'settings' | 'undecided' | 'both' | 'none';
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
  const { order, because } = orderOf(column, sample, wanted);
  const values: string[] = [''];
  const places = new Map<string, number>();
  const monthsOf = numberOnce((cell) => {
    if (cell.trim() === '') return 0;
    const date = readDate(cell, order);
    // LimeSurvey dates every response of an anonymous survey 1980-01-01.
    if (date === null) return unreadable;
    if (date.year === 1980 && date.month === 1 && date.day === 1) return 0;
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

function orderOf(
  column: Heading,
  sample: readonly ColumnBlock[],
  wanted: DateOrder | undefined,
): Pick<MonthColumn, 'order' | 'because'> {
  if (wanted !== undefined) return { order: wanted, because: 'settings' };
  let dayFirst = false;
  let monthFirst = false;
  let open = false;
  const seen = new Set<CellDictionary>();
  for (const block of sample) {
    const dictionary = block.columns[column.position]?.dictionary;
    if (dictionary === undefined || seen.has(dictionary)) continue;
    seen.add(dictionary);
    for (const cell of dictionary.cells) {
      const parts = slashedParts(cell);
      if (parts === null) continue;
      if (parts[0] > 12) dayFirst = true;
      else if (parts[1] > 12) monthFirst = true;
      else if (parts[0] !== parts[1]) open = true;
    }
  }
  if (dayFirst && monthFirst) return { order: 'day-first', because: open ? 'both' : 'column' };
  if (dayFirst || monthFirst) return { order: dayFirst ? 'day-first' : 'month-first', because: 'column' };
  return { order: 'day-first', because: open ? 'undecided' : 'none' };
}
