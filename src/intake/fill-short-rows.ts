import type { FindingList } from './finding-list.js';
import { asBatch, type RecordBatch, type Records } from './records.js';

/** Spreadsheet programs decide how many cells to write for sixteen rows at a time. */
const blockRows = 16;

/** With fewer rows than this a block proves nothing of itself. */
const enough = 4;

interface Row {
  readonly record: readonly string[];
  readonly row: number;
}

/**
 * Fills rows that a spreadsheet program wrote short: it leaves the last cells out where all sixteen rows of a
 * block have none there, as a comment hardly anyone makes. A row shorter than its block is a fault and stays so.
 */
export async function* fillShortRows(
  batches: AsyncIterable<Records>,
  width: number,
  findings: FindingList,
): AsyncIterable<Records> {
  let pending: Row[] = [];
  let filledBefore: number | null = null;
  /** The last row that was passed on unseen, being whole. */
  let wholeUntil = 0;

  function settle(rows: readonly Row[]): Row[] {
    const lengths = new Set(rows.map(({ record }) => record.length));
    const [length] = lengths;
    if (wholeUntil > 0 && blockOf(wholeUntil) === blockOf(rows[0]?.row ?? 0)) return [...rows];
    if (lengths.size !== 1 || length === undefined || length >= width || length < 2) return [...rows];
    if (rows.length < enough && length !== filledBefore) return [...rows];
    filledBefore = length;
    for (const { row } of rows) findings.add('short-rows-filled', 'note', { row });
    const blanks = Array<string>(width - length).fill('');
    return rows.map(({ record, row }) => ({ record: [...record, ...blanks], row }));
  }

  function settleBefore(row: number): Row[] {
    const settled = byBlock(pending).flatMap((rows) =>
      blockOf(rows[0]?.row ?? 0) === blockOf(row) ? rows : settle(rows),
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
