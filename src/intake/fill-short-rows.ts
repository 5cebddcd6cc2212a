import type { FindingList } from './finding-list.js';
import { isBlankRow } from './layout/layout.js';
import { asBatch, type RecordBatch, type Records } from './records.js';
import type { RowPlaces } from './row-places.js';

/** Spreadsheet programs decide how many cells to write for sixteen rows at a time. */
const blockRows = 16;

/** With fewer rows than this a block proves nothing of itself. */
const enough = 4;

interface Row {
  readonly record: readonly string[];
  readonly row: number;
}

/**
 * Fills rows that were written short. A spreadsheet program leaves the last cells out where all sixteen rows of a block
 * have none there, as in a comment hardly anyone makes; other programs leave out what is blank at the end of any row.
 * A row whose cells stand where other rows hold the like ends early and is filled, with a warning; any other short row
 * is a fault and stays so.
 */
export async function* fillShortRows(
  batches: AsyncIterable<Records>,
  width: number,
  places: RowPlaces,
  findings: FindingList,
): AsyncIterable<Records> {
  let pending: Row[] = [];
  let filledBefore: number | null = null;
  /** The last row that was passed on unseen, being whole. */
  let wholeUntil = 0;

  function settle(rows: readonly Row[]): Row[] {
    const lengths = new Set(rows.map(({ record }) => record.length));
    const [length] = lengths;
    if (wholeUntil > 0 && blockOf(wholeUntil) === blockOf(rows[0]?.row ?? 0)) return rows.map(settleAlone);
    if (lengths.size !== 1 || length === undefined || length >= width || length < 2)
      return rows.map(settleAlone);
    if (rows.length < enough && length !== filledBefore) return rows.map(settleAlone);
    filledBefore = length;
    for (const { row } of rows) findings.add('short-rows-filled', 'note', { row });
    return rows.map(filled);
  }

  /** A row that its block says nothing of: what it holds itself decides. */
  function settleAlone(each: Row): Row {
    const { record, row } = each;
    if (record.length >= width || isBlankRow(record)) return each;
    if (!places.endsEarly(record)) return each;
    findings.add('row-ends-early', 'warning', { row, details: { cells: record.length, headings: width } });
    return filled(each);
  }

  function filled({ record, row }: Row): Row {
    return { record: [...record, ...Array<string>(width - record.length).fill('')], row };
  }

  function settleBefore(row: number): Row[] {
    const settled = byBlock(pending).flatMap((rows) =>
      blockOf(rows[0]?.row ?? 0) === blockOf(row) ? rows.map(settleAlone) : settle(rows),
    );
    pending = [];
    return settled;
  }

  for await (const records of batches) {
    if ('columns' in records && records.columns.length >= width) {
      // Every record is whole: rows that waited belong with none of these, or with whole ones and so stay short.
      if (pending.length > 0) yield toBatch(settleBefore(records.firstRow));
      yield records;
      wholeUntil = records.firstRow + records.rows - 1;
      continue;
    }
    const batch = asBatch(records);
    if (pending.length === 0 && batch.records.every((record) => record.length >= width)) {
      yield batch;
      wholeUntil = batch.rowNumbers.at(-1) ?? wholeUntil;
      continue;
    }
    for (let i = 0; i < batch.records.length; i += 1) {
      pending.push({ record: batch.records[i] ?? [], row: batch.rowNumbers[i] ?? 0 });
    }
    const last = blockOf(pending.at(-1)?.row ?? 0);
    const complete = pending.findIndex(({ row }) => blockOf(row) === last);
    if (complete > 0) {
      yield toBatch(byBlock(pending.slice(0, complete)).flatMap(settle));
      pending = pending.slice(complete);
    }
  }
  if (pending.length > 0) yield toBatch(byBlock(pending).flatMap(settle));
}

function blockOf(row: number): number {
  return Math.floor((row - 1) / blockRows);
}

function byBlock(rows: readonly Row[]): Row[][] {
  const blocks = new Map<number, Row[]>();
  for (const row of rows) {
    const block = blocks.get(blockOf(row.row));
    if (block === undefined) blocks.set(blockOf(row.row), [row]);
    else block.push(row);
  }
  return [...blocks.values()];
}

function toBatch(rows: readonly Row[]): RecordBatch {
  return { records: rows.map(({ record }) => record), rowNumbers: rows.map(({ row }) => row) };
}
