import { isBlank } from './layout/layout.js';

/** Whole rows that a short one is held against. */
export const mostWholeRows = 400;
/** Whole rows from which a column that is never blank is taken to be always filled. */
const enough = 20;
/** A closed column holds at most this many different cells, each twice or more on average. */
const mostAnswers = 15;

interface Column {
  readonly cells: ReadonlySet<string>;
  /** How numbers, dates and references are written (`N9`, `9/9/9`); null where cells are of no one form. */
  readonly form: string | null;
  readonly closed: boolean;
  readonly alwaysFilled: boolean;
}

/**
 * Says of a row that is too short whether only its last cells are not there: what it holds then stands where other rows
 * hold the like. False where it fits better with the cells missing further left (all after that place is shifted), where
 * most of it fits nowhere, or where a column that every other row fills would be blank (unless no row is written out to
 * its end when that is blank: then blanks at the end are left out as a matter of course).
 */
export function endsEarly(
  whole: readonly (readonly string[])[],
  width: number,
): (record: readonly string[]) => boolean {
  const columns = Array.from({ length: width }, (_, i) => columnOf(whole, i));
  // Where rows are written out to the last heading though they end in blanks, nothing leaves blanks out by itself.
  const writtenOut = whole.some((record) => isBlank(record[width - 1] ?? ''));
  const fitOf = (cell: string, position: number): number => {
    const column = columns[position];
    if (column === undefined || isBlank(cell)) return 0;
    if (column.form !== null) return formOf(cell) === column.form ? 1 : -1;
    if (!column.closed) return 0;
    return column.cells.has(cell) ? 1 : -1;
  };
  return (record) => {
    const gap = width - record.length;
    if (writtenOut && columns.slice(record.length).some(({ alwaysFilled }) => alwaysFilled)) return false;
    const here = record.map(fitOf);
    const shifted = record.map((cell, i) => fitOf(cell, i + gap));
    const asItIs = sum(here);
    const misplaced = here.filter((each) => each < 0).length;
    if (misplaced > here.filter((each) => each > 0).length) return false;
    if (record.length < 2 && asItIs <= 0) return false;
    let left = 0;
    let right = sum(shifted);
    for (const [i, each] of here.entries()) {
      if (left + right > asItIs) return false;
      left += each;
      right -= shifted[i] ?? 0;
    }
    return true;
  };
}

function columnOf(whole: readonly (readonly string[])[], position: number): Column {
  const cells = new Set<string>();
  const forms = new Set<string>();
  let filled = 0;
  for (const record of whole) {
    const cell = record[position] ?? '';
    if (isBlank(cell)) continue;
    filled += 1;
    cells.add(cell);
    if (forms.size < 2) forms.add(formOf(cell));
  }
  const [form = ''] = forms;
  return {
    cells,
    form: forms.size === 1 && form.includes('9') && cells.size > 1 ? form : null,
    closed: cells.size <= mostAnswers && filled >= 2 * cells.size && filled > 3,
    alwaysFilled: whole.length >= enough && filled === whole.length,
  };
}

/** The signs of a cell, with runs of letters as `a` and of digits as `9`. */
function formOf(cell: string): string {
  return cell
    .slice(0, 60)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '9');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
