import { isBlank } from './layout/layout.js';

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
  /** Whether a cell begins with a blank, as the rest of a sentence does that was cut at its comma. */
  readonly indented: boolean;
}

/** What the first rows show of where cells stand, for rows that have another number of them. */
export interface RowPlaces {
  /** Cells of most of the rows that reach the last heading. */
  readonly usual: number;
  /**
   * Whether only the last cells of a short row are not there: what it holds then stands where other rows hold the like.
   * False where it fits better with the cells missing further left (all after that place is shifted), where most of it
   * fits nowhere, or where a column that every other row fills would be blank (unless no row is written out to its end
   * when that is blank: then blanks at the end are left out as a matter of course).
   */
  endsEarly(record: readonly string[]): boolean;
  /**
   * Whether a row of more cells than usual fits better with all after some cell moved back to the left: an unquoted
   * delimiter cut that cell in two, and blanks at the end may hide it.
   */
  isShifted(record: readonly string[]): boolean;
}

/** Where cells stand, going by rows that reach the last heading. */
export function placesIn(rows: readonly (readonly string[])[], width: number): RowPlaces {
  const usual = usualLength(rows, width);
  const whole = rows.filter(({ length }) => length === usual);
  let known: readonly Column[] | null = null;
  const columns = (): readonly Column[] => {
    known ??= Array.from({ length: width }, (_, i) => columnOf(whole, i));
    return known;
  };
  // Where rows are written out to the last heading though they end in blanks, nothing leaves blanks out by itself.
  const writtenOut = whole.some((record) => isBlank(record[width - 1] ?? ''));
  const fitOf = (cell: string, position: number): number => {
    const column = columns()[position];
    if (column === undefined || isBlank(cell)) return 0;
    if (column.form !== null) return formOf(cell) === column.form ? 1 : -1;
    if (!column.closed) return 0;
    return column.cells.has(cell) ? 1 : -1;
  };
  const isRest = (cell: string, position: number): boolean =>
    /^\s\S/.test(cell) && columns()[position]?.indented === false;

  return {
    usual,
    endsEarly(record) {
      const gap = width - record.length;
      if (
        writtenOut &&
        columns()
          .slice(record.length)
          .some(({ alwaysFilled }) => alwaysFilled)
      )
        return false;
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
    },
    isShifted(record) {
      if (record.length <= usual) return false;
      const rests = record.map(isRest);
      const here = record.slice(0, width).map((cell, i) => (rests[i] === true ? -1 : fitOf(cell, i)));
      return [...new Set([1, record.length - usual])].some((gap) => {
        const back = record.slice(gap, gap + width).map(fitOf);
        const better = back.map((fit, i) => (fit > (here[i + gap] ?? 0) ? 1 : 0));
        let after = sum(here);
        let moved = sum(back);
        let signs = sum(better);
        for (const [i, rest] of here.entries()) {
          after -= rest;
          const start = i === 0 || isBlank(record[i - 1] ?? '') ? null : (here[i - 1] ?? 0);
          // This cell would be the rest of the cut one. Where the start of that is an answer, only what follows tells.
          // One answer that fits better to the left may be a rare one: it takes two signs.
          if (
            start !== null &&
            rest <= 0 &&
            moved > after + (start > 0 ? 0 : rest) &&
            signs + (rests[i] === true ? 2 : -rest) >= 2
          )
            return true;
          moved -= back[i] ?? 0;
          signs -= better[i] ?? 0;
        }
        return false;
      });
    },
  };
}

/** The commonest number of cells; of two as common, the lower. */
function usualLength(rows: readonly (readonly string[])[], width: number): number {
  const times = new Map<number, number>();
  for (const { length } of rows) times.set(length, (times.get(length) ?? 0) + 1);
  const [usual] = [...times].sort(([a, m], [b, n]) => n - m || a - b);
  return usual?.[0] ?? width;
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
    indented: [...cells].some((cell) => /^\s/.test(cell)),
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
