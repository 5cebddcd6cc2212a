/** A cell: words, or a number and how many decimals to show of it. The whole number is in the file. */
export type Cell = string | { readonly number: number; readonly places: 0 | 1 | 3 };

export interface Column {
  readonly label: string;
  /** In characters. */
  readonly width: number;
}

/** One sheet with one marked-up table: a title in A1, lines about it, then the table with no blank row between. */
export interface TableSheet {
  /** What the tab says before names are made to fit: `Results adult`. */
  readonly tab: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Shorthand of the Government Analysis Function, and what each says. */
export const shorthand = {
  confidential: '[c]',
  low: '[low]',
  notAvailable: '[x]',
  notApplicable: '[z]',
} as const;

type Shorthand = (typeof shorthand)[keyof typeof shorthand];

/** A whole number of people. `none` says why there is no number. */
export function count(value: number | null | undefined, none: Shorthand): Cell {
  return value === null || value === undefined ? none : { number: value, places: 0 };
}

/** A figure shown to one decimal; one that would read as 0.0 and is not, `[low]`. */
export function figure(value: number | null | undefined, none: Shorthand): Cell {
  if (value === null || value === undefined) return none;
  return value > 0 && value < 0.05 ? shorthand.low : { number: value, places: 1 };
}

/** A figure shown to three decimals: coefficients and probabilities. */
export function fine(value: number | null | undefined, none: Shorthand): Cell {
  if (value === null || value === undefined) return none;
  return value > 0 && value < 0.0005 ? shorthand.low : { number: value, places: 3 };
}

/** Words, or `[z]` where there is nothing to say: no cell is empty. */
export function words(text: string | null | undefined): string {
  return text === null || text === undefined || text.trim() === '' ? shorthand.notApplicable : text;
}

/** Cells that belong together under headings `name`, `name: low end of range`, `name: high end of range`. */
export function rangeColumns(name: string): Column[] {
  return [
    { label: name, width: 13 },
    { label: `${name}: low end of range`, width: 13 },
    { label: `${name}: high end of range`, width: 13 },
  ];
}
