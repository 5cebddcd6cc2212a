import { loadWorkbook } from '../../../src/intake/workbook/load.js';
import { unpack } from '../../../src/intake/workbook/unpack.js';
import { readZip } from '../../../src/intake/workbook/zip.js';

/** Every part of a workbook as text, by its path, read with the reader of exports. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const [path, entry] of readZip(bytes) ?? []) {
    let text = '';
    for await (const piece of unpack(entry, 'report.xlsx')) text += piece;
    parts.set(path, text);
  }
  return parts;
}

/** A sheet with its parts. */
export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  readonly table: string | null;
}

/** The sheets of a workbook in their order, each with the XML of its table. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const parts = await partsOf(bytes);
  const { sheets } = await loadWorkbook(bytes, 'report.xlsx');
  return sheets.map(({ name }, i) => ({
    name,
    xml: parts.get(`xl/worksheets/sheet${i + 1}.xml`) ?? '',
    table: parts.get(`xl/tables/table${i + 1}.xml`) ?? null,
  }));
}

const plain = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** The cells of a sheet, row by row, by their place: `B4`. */
export function cellsOf(xml: string): Map<string, string> {
  const cells = /<c r="([A-Z]+\d+)"[^>]*>(?:<is><t[^>]*>([^<]*)<\/t><\/is>|<v>([^<]*)<\/v>)<\/c>/g;
  return new Map(
    [...xml.matchAll(cells)].map(([, place = '', text, value]) => [place, plain(text ?? value ?? '')]),
  );
}
