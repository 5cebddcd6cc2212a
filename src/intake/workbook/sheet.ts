import type { RecordBatch } from '../records.js';
import { unescaped } from './parts.js';
import { serialToIso } from './serial-dates.js';
import { attribute, xmlReader } from './xml.js';

/** What the cells of a sheet need to be read. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly epoch1904: boolean;
}

/** What a sheet shows beside its cells. */
export interface SheetNotes {
  hiddenRows: { count: number; rows: number[] };
  hiddenColumns: number;
  merged: number;
  /** Formulas saved without their value: such a cell is read as blank. */
  formulasWithoutValue: number;
  /** The file is not a sheet that can be read. */
  broken: boolean;
}

export function noSheetNotes(): SheetNotes {
  return {
    hiddenRows: { count: 0, rows: [] },
    hiddenColumns: 0,
    merged: 0,
    formulasWithoutValue: 0,
    broken: false,
  };
}

/** The widest a sheet can be; what claims to be wider is damaged. */
const mostColumns = 20_000;
const mostRows = 1_048_576;

/**
 * The rows of a sheet, in order. Rows and cells that the file leaves out are blank; blank rows at the end are not
 * given. Numbers and dates become text: a number as a spreadsheet shows it, a date as ISO.
 */
export async function* readSheet(
  pieces: AsyncIterable<string>,
  context: SheetContext,
  notes: SheetNotes,
): AsyncIterable<RecordBatch> {
  let records: string[][] = [];
  let rowNumbers: number[] = [];
  let given = 0;
  let row = 0;
  let cells: string[] = [];
  let cell = { column: 0, type: 'n', style: 0, value: '', formula: false };
  let column = -1;
  let collecting = false;
  let phonetic = false;

  function endRow(): void {
    const last = cells.findLastIndex((c) => c !== '');
    if (last === -1) return;
    while (given + 1 < row) {
      given += 1;
      records.push([]);
      rowNumbers.push(given);
    }
    given = row;
    records.push(cells.slice(0, last + 1));
    rowNumbers.push(row);
  }

  const reader = xmlReader({
    open(name, attributes) {
      switch (name) {
        case 'row': {
          row = Number(attribute(attributes, 'r') ?? row + 1);
          if (!(row > given && row <= mostRows)) notes.broken = true;
          cells = [];
          column = -1;
          if (isSet(attributes, 'hidden')) noteHidden(notes, row);
          break;
        }
        case 'c': {
          const place = attribute(attributes, 'r');
          column = place === null ? column + 1 : columnOf(place);
          if (column < 0 || column > mostColumns) notes.broken = true;
          const style = Number(attribute(attributes, 's') ?? '0');
          cell = { column, type: attribute(attributes, 't') ?? 'n', style, value: '', formula: false };
          break;
        }
        case 'f':
          cell.formula = true;
          break;
        case 'rPh':
          phonetic = true;
          break;
        case 'v':
        case 't':
          collecting = !phonetic;
          break;
        case 'col':
          if (isSet(attributes, 'hidden')) notes.hiddenColumns += 1;
          break;
        case 'mergeCell':
          notes.merged += 1;
          break;
      }
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'row') endRow();
      else if (name === 'c' && !notes.broken) {
        if (cell.formula && cell.value === '' && cell.type !== 'str') notes.formulasWithoutValue += 1;
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = textOf(cell, context);
      }
    },
    text(piece) {
      if (collecting) cell.value += piece;
    },
  });

  for await (const piece of pieces) {
    if (!reader.feed(piece)) notes.broken = true;
    if (notes.broken) return;
    if (records.length === 0) continue;
    yield { records, rowNumbers };
    records = [];
    rowNumbers = [];
  }
}

function textOf(cell: { type: string; style: number; value: string }, context: SheetContext): string {
  const { type, value } = cell;
  if (value === '') return '';
  switch (type) {
    case 's':
      return context.strings[Number(value)] ?? '';
    case 'inlineStr':
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n': {
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      const date = context.dateStyles[cell.style] === true ? serialToIso(number, context.epoch1904) : null;
      return date ?? shown(number);
    }
    default:
      return value;
  }
}

/** A spreadsheet shows at most 15 digits: 4.0999999999999996 in the file is 4.1 to its writer. */
function shown(number: number): string {
  return Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(15)));
}

function columnOf(place: string): number {
  let column = 0;
  for (let i = 0; i < place.length && i < 4; i += 1) {
    const code = place.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

function isSet(attributes: string, name: string): boolean {
  return ['1', 'true'].includes(attribute(attributes, name) ?? '');
}

function noteHidden(notes: SheetNotes, row: number): void {
  notes.hiddenRows.count += 1;
  if (notes.hiddenRows.rows.length < 5) notes.hiddenRows.rows.push(row);
}
