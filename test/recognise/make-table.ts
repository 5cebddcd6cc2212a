import type { ColumnBlock, ExportTable, Heading } from '../../src/intake/intake.js';

/** The letters of a column as a spreadsheet shows them. */
export function letterOf(position: number): string {
  const before = Math.floor(position / 26) - 1;
  return (before >= 0 ? letterOf(before) : '') + String.fromCharCode(65 + (position % 26));
}

export interface MadeTable {
  readonly table: ExportTable;
  readonly sample: readonly ColumnBlock[];
}

/** A heading text, or a heading with what a dialect would add. */
export type MadeHeading = string | (Partial<Heading> & { readonly texts: readonly string[] });

/** An export in memory: one heading row, the records below it from row 2, in blocks of `blockRows`. */
export function makeTable(
  headings: readonly MadeHeading[],
  rows: readonly (readonly string[])[],
  options: {
    marks?: Record<string, string>;
    dialect?: string;
    blockRows?: number;
    sampleBlocks?: number;
  } = {},
): MadeTable {
  const blockRows = options.blockRows ?? 10_000;
  const blocks: ColumnBlock[] = [];
  for (let from = 0; from < rows.length; from += blockRows) {
    blocks.push(makeBlock(headings.length, rows.slice(from, from + blockRows), from));
  }
  const table: ExportTable = {
    facts: {
      file: 'made.csv',
      encoding: 'utf-8',
      delimiter: ',',
      sheet: null,
      dialect: options.dialect ?? 'plain',
      headingRows: 1,
      clues: [],
    },
    headings: headings.map((made, position) => {
      const given = typeof made === 'string' ? { texts: [made] } : made;
      return {
        position,
        letter: letterOf(position),
        parts: given.texts.slice(0, 1),
        stem: null,
        item: null,
        code: null,
        platformRole: null,
        ...given,
      };
    }),
    marks: options.marks ?? {},
    async *blocks() {
      yield* blocks;
    },
    end: () => ({ sha256: '', bytes: 0, rows: { read: rows.length, setAside: {} }, findings: [] }),
  };
  return { table, sample: blocks.slice(0, options.sampleBlocks ?? blocks.length) };
}

function makeBlock(width: number, rows: readonly (readonly string[])[], before: number): ColumnBlock {
  return {
    rows: rows.length,
    rowNumbers: Uint32Array.from(rows, (_, i) => before + i + 2),
    columns: Array.from({ length: width }, (_, position) => {
      const cells = [''];
      const places = new Map([['', 0]]);
      const codes = Uint16Array.from(rows, (row) => {
        const cell = row[position] ?? '';
        const known = places.get(cell);
        if (known !== undefined) return known;
        places.set(cell, cells.length);
        cells.push(cell);
        return cells.length - 1;
      });
      return { dictionary: { cells }, codes };
    }),
  };
}
