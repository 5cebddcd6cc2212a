import { xmlText } from '../../xml-text.js';
import type { Cell, Column } from '../sheets/model.js';
import { cellStyle } from './styles.js';
import { cellWords, letters, xmlHead } from './xml.js';

/** A line of text above a table, or on the cover. */
export interface Line {
  readonly text: string;
  readonly style: 'title' | 'subheading' | 'text' | 'plain';
}

/** A sheet as it is written: lines in column A from A1, then, with no blank row, one table. */
export interface Worksheet {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly table: {
    readonly columns: readonly Column[];
    readonly rows: readonly (readonly Cell[])[];
    /** By row, the sheet that its first cell leads to. */
    readonly links?: readonly string[];
  } | null;
  /** Width of column A where there is no table, in characters. */
  readonly width: number;
}

const shorthandCell = /^\[[a-z]+\]$/;
const styleOfPlaces = {
  0: cellStyle.whole,
  1: cellStyle.oneDecimal,
  3: cellStyle.threeDecimals,
} as const;

function textCell(place: string, text: string, style: number): string {
  const shown = xmlText(cellWords(text));
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

function cellXml(place: string, cell: Cell, linked: boolean): string {
  if (typeof cell !== 'string')
    return `<c r="${place}" s="${styleOfPlaces[cell.places]}"><v>${cell.number}</v></c>`;
  const style = linked ? cellStyle.link : shorthandCell.test(cell) ? cellStyle.shorthand : cellStyle.text;
  return textCell(place, cell, style);
}

function rowXml(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** The number of the heading row of a sheet's table. */
export function headingRow(sheet: Worksheet): number {
  return sheet.lines.length + 1;
}

/** The cells of a sheet's table with its heading row: `A4:F20`. */
export function tableRange(sheet: Worksheet): string {
  const { columns = [], rows = [] } = sheet.table ?? {};
  return `A${headingRow(sheet)}:${letters(columns.length - 1)}${headingRow(sheet) + rows.length}`;
}

/** A link to A1 of another sheet. */
function linkXml(place: string, to: string): string {
  const location = `'${to.replaceAll("'", "''")}'!A1`;
  return `<hyperlink ref="${place}" location="${xmlText(location)}" display="${xmlText(to)}"/>`;
}

function columnsXml(sheet: Worksheet): string {
  const widths = sheet.table?.columns.map(({ width }) => width) ?? [sheet.width];
  const all = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${all.join('')}</cols>`;
}

/** `xl/worksheets/sheetN.xml`. The heading row stays in view, and prints on each page, landscape. */
export function worksheetXml(sheet: Worksheet): string {
  const { table, lines } = sheet;
  const head = headingRow(sheet);
  const rows = lines.map(({ text, style }, i) =>
    rowXml(i + 1, [textCell(`A${i + 1}`, text, cellStyle[style])]),
  );
  if (table !== null) {
    const labels = table.columns.map(({ label }, i) =>
      textCell(`${letters(i)}${head}`, label, cellStyle.heading),
    );
    rows.push(rowXml(head, labels));
    table.rows.forEach((cells, r) => {
      const number = head + 1 + r;
      const linked = (i: number) => i === 0 && table.links?.[r] !== undefined;
      rows.push(
        rowXml(
          number,
          cells.map((cell, i) => cellXml(`${letters(i)}${number}`, cell, linked(i))),
        ),
      );
    });
  }
  const frozen =
    table === null
      ? ''
      : `<pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/>` +
        `<selection pane="bottomLeft" activeCell="A1" sqref="A1"/>`;
  const links = (table?.links ?? []).map((to, r) => linkXml(`A${head + 1 + r}`, to));
  return [
    xmlHead,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ',
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15.5"/>',
    columnsXml(sheet),
    `<sheetData>${rows.join('')}</sheetData>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    table === null ? '' : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    '</worksheet>',
  ].join('');
}
