import type { CellDictionary, ColumnBlock, Heading } from '../intake/intake.js';
import type { Recognition } from '../recognise/recognise.js';
import { dateOrderOf } from './date-order.js';
import { numberOnce } from './meaning.js';
import { type DateOrder, dayNumber, isPlaceholder, readDate } from './read-date.js';

/** A column of dates or times, read once for each different cell. */
export interface TimeColumn {
  readonly column: Heading;
  /** Days since 1970-01-01, with the time of day as a fraction; NaN where no date stands. */
  readonly daysOf: (dictionary: CellDictionary) => Float64Array;
  /** 1 where a time of day stands beside the date. */
  readonly clockOf: (dictionary: CellDictionary) => Float64Array;
}

/** What a file says of when its responses were given. */
export interface ResponseClock {
  readonly began: TimeColumn | null;
  readonly ended: TimeColumn | null;
  readonly reviewed: TimeColumn | null;
  /** How long a response took, in seconds; NaN where no number stands. */
  readonly seconds: { readonly column: Heading; readonly of: TimeColumn['daysOf'] } | null;
}

/** Reads the columns of times. Both ends of a response are dated alike, so one order of day and month holds for both. */
export function responseClock(
  { times, context }: Recognition,
  sample: readonly ColumnBlock[],
  wanted: DateOrder | undefined,
): ResponseClock {
  const ends = [times.began, times.ended].filter((column) => column !== null);
  const { order } = dateOrderOf(ends, sample, wanted);
  const review = context.find(({ role }) => role === 'review-date')?.column ?? null;
  const reviewOrder = review === null ? order : dateOrderOf([review], sample, wanted).order;
  const { seconds } = times;
  return {
    began: timeColumn(times.began, order),
    ended: timeColumn(times.ended, order),
    reviewed: timeColumn(review, reviewOrder),
    seconds: seconds === null ? null : { column: seconds, of: numberOnce(secondsIn) },
  };
}

function timeColumn(column: Heading | null, order: DateOrder): TimeColumn | null {
  if (column === null) return null;
  return {
    column,
    daysOf: numberOnce((cell) => {
      const date = readDate(cell, order);
      return date === null || isPlaceholder(date) ? Number.NaN : dayNumber(date) + date.seconds / 86_400;
    }),
    clockOf: numberOnce((cell) => (/\d:\d\d|^\d{5}\.\d/.test(cell) ? 1 : 0)),
  };
}

function secondsIn(cell: string): number {
  return /^\s*\d{1,9}(?:[.,]\d+)?\s*$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
}

/** The numbers of a column's cells in one block, by row; NaN where there is no such column. */
export function rowsOf(
  block: ColumnBlock,
  column: Heading | undefined,
  settle: ((dictionary: CellDictionary) => Float64Array) | undefined,
): (row: number) => number {
  const source = column === undefined ? undefined : block.columns[column.position];
  if (source === undefined || settle === undefined) return () => Number.NaN;
  const values = settle(source.dictionary);
  const { codes } = source;
  return (row) => values[codes[row] ?? 0] ?? Number.NaN;
}

/** The day of an ISO date as days since 1970-01-01; null where none is given. */
export function dayOf(iso: string | undefined): number | null {
  const date = iso === undefined ? null : readDate(iso, 'day-first');
  return date === null ? null : dayNumber(date);
}
