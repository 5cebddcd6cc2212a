import { isBlankRow } from './layout/layout.js';
import { asBatch, type Records } from './records.js';
import { placesIn, type RowPlaces } from './row-places.js';

/** Whole rows that one of another length is held against, and cells looked at to find them. */
const mostWholeRows = 400;
const mostCells = 1_000_000;

/** Reads as many records as it takes to know where cells stand; `records` gives them all, from the first. */
export async function lookForPlaces(
  given: AsyncIterable<Records>,
  width: number,
): Promise<{ places: RowPlaces; records: AsyncIterable<Records> }> {
  const source = given[Symbol.asyncIterator]();
  const held: Records[] = [];
  const whole: (readonly string[])[] = [];
  let cells = 0;
  let last: Records | null = null;
  while (whole.length < mostWholeRows && cells < mostCells) {
    // A coded run is good until the next is read.
    if (last !== null) held.push(asBatch(last));
    last = null;
    const next = await source.next();
    if (next.done === true) break;
    last = next.value;
    const first =
      'records' in last
        ? last
        : asBatch({ ...last, rows: Math.min(last.rows, mostWholeRows - whole.length) });
    for (const record of first.records) {
      if (whole.length === mostWholeRows || cells >= mostCells) break;
      cells += record.length;
      if (record.length >= width && !isBlankRow(record)) whole.push(record);
    }
  }
  if (last !== null) held.push(last);
  async function* records(): AsyncIterable<Records> {
    yield* held.splice(0);
    for (;;) {
      const next = await source.next();
      if (next.done === true) return;
      yield next.value;
    }
  }
  return { places: placesIn(whole, width), records: records() };
}
