import type { Analysis } from '../../analysis/analysis.js';
import type { Publishable } from '../../disclose/disclose.js';
import type { Report } from '../../report/report.js';
import { writeWorkbook } from './book/workbook.js';
import type { Line, Worksheet } from './book/worksheet.js';
import { coverLines } from './sheets/cover.js';
import { notesTable } from './sheets/notes.js';
import { tableSheets } from './sheets.js';

const oneTable = 'This sheet contains one table.';

function lines(title: string, more: readonly string[]): Line[] {
  return [
    { text: title, style: 'title' },
    ...[oneTable, ...more].map((text): Line => ({ text, style: 'plain' })),
  ];
}

/**
 * Every figure of an analysis as an accessible workbook, by the rules of the Government Analysis Function: a cover,
 * contents, notes, then one marked-up table a sheet. The same analysis and report give the same bytes.
 */
export async function renderXlsx(analysis: Publishable<Analysis>, report: Report): Promise<Uint8Array> {
  const sheets = tableSheets(analysis);
  const tables = sheets.map(
    ({ name, title, lines: more, columns, rows }): Worksheet => ({
      name,
      lines: lines(title, [...more, 'Shorthand such as [c] is explained in the sheet “Notes”.']),
      table: { columns, rows },
      width: 0,
    }),
  );
  const named = [{ name: 'Notes', title: 'Notes: words and shorthand' }, ...sheets];
  const contents: Worksheet = {
    name: 'Contents',
    lines: lines('Contents', []),
    table: {
      columns: [
        { label: 'Sheet', width: 34 },
        { label: 'Table', width: 90 },
      ],
      rows: named.map(({ name, title }) => [name, title]),
      links: named.map(({ name }) => name),
    },
    width: 0,
  };
  const notes: Worksheet = { name: 'Notes', lines: lines('Notes', []), table: notesTable, width: 0 };
  const cover: Worksheet = { name: 'Cover', lines: coverLines(report), table: null, width: 100 };
  return writeWorkbook([cover, contents, notes, ...tables], report);
}
