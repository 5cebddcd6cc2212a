import {
  type ColumnBlock,
  type ExportBytes,
  type ExportTable,
  type IntakeSettings,
  openExport,
} from '../../src/intake/intake.js';

/** An export held in memory, handed over in pieces of a given size. */
export function held(content: string | Uint8Array, file = 'export.csv', piece = 1 << 16): ExportBytes {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    file,
    size: bytes.length,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

/** One record: its row number in the spreadsheet, then its cells. */
export type Row = readonly [number, ...string[]];

export function rowsOf(block: ColumnBlock): Row[] {
  return Array.from({ length: block.rows }, (_, row): Row => {
    const cells = block.columns.map(({ dictionary, codes }) => dictionary.cells[codes[row] ?? 0] ?? '');
    return [block.rowNumbers[row] ?? 0, ...cells];
  });
}

/** Opens and reads an export to its end. */
export async function readAll(
  source: ExportBytes,
  settings: IntakeSettings = {},
): Promise<{ table: ExportTable; rows: Row[]; end: ReturnType<ExportTable['end']> }> {
  const table = await openExport(source, settings);
  const rows: Row[] = [];
  for await (const block of table.blocks()) rows.push(...rowsOf(block));
  return { table, rows, end: table.end() };
}
