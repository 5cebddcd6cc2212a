import { blockBuilder, type CellSign } from './blocks/blocks.js';
import type { FindingList } from './finding-list.js';
import { isBlank, isBlankRow } from './layout/layout.js';
import type { ColumnBlock, Heading, IntakeRows } from './model.js';
import { asBatch, type CodedRun, type Records } from './records.js';
import type { RowPlaces } from './row-places.js';

/** What the reader of the table must know of it. */
export interface TableShape {
  readonly headings: readonly Heading[];
  /** Cells that a record may have: the headings and the blank ones to the right of them. */
  readonly widest: number;
  readonly mend: (cell: string) => string;
  /** Where cells stand in a text file; null for a sheet, whose cells have their places however many there are. */
  readonly places: RowPlaces | null;
  /** Called with the first cell that is not ASCII. */
  readonly foreign: (cell: string) => void;
}

export interface RowCount {
  read: number;
  readonly setAside: Record<string, number>;
}

/** Turns records into blocks. Rows that cannot be placed are set aside, counted and reported, never lost. */
export async function* readTable(
  batches: AsyncIterable<Records>,
  shape: TableShape,
  findings: FindingList,
  rows: RowCount,
): AsyncIterable<ColumnBlock> {
  const width = shape.headings.length;
  let foreign = false;
  const builder = blockBuilder(width, shape.mend, (sign, column, cell, row) => {
    if (sign !== 'not-ascii') noteCell(findings, sign, shape.headings[column], cell, row);
    else if (!foreign) shape.foreign(`${shape.headings[column]?.letter}${row}`);
    foreign ||= sign === 'not-ascii';
  });
  let blankBefore = false;
  let placed = 0;
  for await (const batch of batches) {
    if ('columns' in batch && isWhole(batch, shape)) {
      rows.read += batch.rows;
      if (blankBefore) findings.add('rows-after-blank-row', 'warning', { row: batch.firstRow });
      blankBefore = false;
      placed += batch.rows;
      yield* builder.addRun(batch);
      continue;
    }
    const { records, rowNumbers } = asBatch(batch);
    for (let i = 0; i < records.length; i += 1) {
      const record = records[i] ?? [];
      const row = rowNumbers[i] ?? 0;
      rows.read += 1;
      if (isBlankRow(record)) {
        setAside(rows, 'blank-row');
        findings.add('blank-rows', 'note', { row });
        blankBefore = placed > 0;
        continue;
      }
      if (record.length !== width && !fits(record, shape, findings, row)) {
        setAside(rows, 'row-length-differs');
        continue;
      }
      if (blankBefore) {
        findings.add('rows-after-blank-row', 'warning', { row });
        blankBefore = false;
      }
      placed += 1;
      const block = builder.add(record, row);
      if (block !== null) yield block;
    }
  }
  const last = builder.flush();
  if (last !== null) yield last;
}

/** Whether coded records fit the headings cell by cell; blank columns to the right of them are left out. */
function isWhole({ columns }: CodedRun, { headings, widest, places }: TableShape): boolean {
  const tail = columns.slice(headings.length);
  return (
    columns.length >= headings.length &&
    columns.length <= widest &&
    columns.length <= (places?.usual ?? widest) &&
    tail.every((column) => column.cells === null && column.texts.texts.length === 1)
  );
}

/**
 * Whether a record of another length can be read all the same: only blanks too many, or left out, and no answers beside
 * their place.
 */
function fits(record: readonly string[], shape: TableShape, findings: FindingList, row: number): boolean {
  const width = shape.headings.length;
  if (record.length < width) {
    if (shape.places === null) return true;
  } else if (shape.places?.isShifted(record) !== true) {
    const surplus = record.slice(width);
    if (surplus.every(isBlank)) {
      if (record.length > shape.widest) findings.add('surplus-blank-cells', 'note', { row });
      return true;
    }
    if (record.length <= shape.widest) {
      findings.add('cells-without-heading', 'warning', { row });
      return true;
    }
  }
  findings.add('row-length-differs', 'error', { row, details: { cells: record.length, headings: width } });
  return false;
}

function setAside(rows: RowCount, reason: string): void {
  rows.setAside[reason] = (rows.setAside[reason] ?? 0) + 1;
}

function noteCell(
  findings: FindingList,
  sign: Exclude<CellSign, 'not-ascii'>,
  heading: Heading | undefined,
  cell: string,
  row: number,
): void {
  if (heading === undefined) return;
  if (sign === 'damaged') findings.add('characters-damaged', 'warning', { heading, row });
  else if (sign === 'very-long') {
    findings.add('cell-very-long', 'warning', { heading, row, details: { characters: cell.length } });
  } else findings.add('spreadsheet-damage', 'warning', { heading, row, details: { sign } });
}

/** The counts as the contract has them. */
export function intakeRows(rows: RowCount): IntakeRows {
  return { read: rows.read, setAside: { ...rows.setAside } };
}
