import type { CellDictionary, ColumnBlock, Heading } from '../intake/intake.js';
import { type DateOrder, slashedParts } from './read-date.js';

/** Which part of a slashed date comes first, and what says so. */
export interface FoundOrder {
  readonly order: DateOrder;
  /** `column`: some date shows the order. `settings`: the user said. `undecided`: no date shows it; `none` has parts. */
  readonly because: 'column' | 'settings' | 'undecided' | 'both' | 'none';
}

/** Decides the order of dates from the sample, by column: a part above 12 shows it; else day first is taken. */
export function dateOrderOf(
  columns: readonly Heading[],
  sample: readonly ColumnBlock[],
  wanted: DateOrder | undefined,
): FoundOrder {
  if (wanted !== undefined) return { order: wanted, because: 'settings' };
  let dayFirst = false;
  let monthFirst = false;
  let open = false;
  const seen = new Set<CellDictionary>();
  for (const { position } of columns) {
    for (const block of sample) {
      const dictionary = block.columns[position]?.dictionary;
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
  }
  if (dayFirst && monthFirst) return { order: 'day-first', because: open ? 'both' : 'column' };
  if (dayFirst || monthFirst) return { order: dayFirst ? 'day-first' : 'month-first', because: 'column' };
  return { order: 'day-first', because: open ? 'undecided' : 'none' };
}
