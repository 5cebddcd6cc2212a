import { type Book, readBook, readDateStyles, readRelations, readSharedStrings } from './parts.js';
import { isDateFormat } from './serial-dates.js';
import type { SheetContext } from './sheet.js';
import { damaged, unpack } from './unpack.js';
import { readZip, type ZipEntry } from './zip.js';

/** A workbook taken apart: its sheets in their order, and what their cells point to. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly context: SheetContext;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

/** Loads everything but the sheets themselves. Throws `workbook-damaged` and `workbook-too-large`. */
export async function loadWorkbook(bytes: Uint8Array, file: string): Promise<Workbook> {
  const zip = readZip(bytes);
  if (zip === null) throw damaged(file, 'is not whole: the download may have stopped early');
  const part = (name: string): ZipEntry | undefined => zip.get(name.toLowerCase());
  const bookEntry = part('xl/workbook.xml');
  if (bookEntry === undefined) {
    throw damaged(
      file,
      part('xl/workbook.bin')
        ? 'is a binary workbook (.xlsb)'
        : 'has no sheets: it may be another kind of Office document',
    );
  }
  const book = await readBook(unpack(bookEntry, file));
  if (book === null) throw damaged(file, 'is damaged: its list of sheets cannot be read');
  const relations = part('xl/_rels/workbook.xml.rels');
  const targets = relations === undefined ? new Map() : await readRelations(unpack(relations, file));
  const styles = part('xl/styles.xml');
  const strings = part('xl/sharedStrings.xml');
  return {
    sheets: sheetsOf(book, targets, part),
    context: {
      strings: strings === undefined ? [] : await readSharedStrings(unpack(strings, file)),
      dateStyles: styles === undefined ? [] : await readDateStyles(unpack(styles, file), isDateFormat),
      epoch1904: book.epoch1904,
    },
  };
}

/** Sheets of cells only: charts and macro sheets have no rows. */
function sheetsOf(
  book: Book,
  targets: ReadonlyMap<string, { target: string; type: string }>,
  part: (name: string) => ZipEntry | undefined,
): Sheet[] {
  const sheets: Sheet[] = [];
  book.sheets.forEach(({ name, relation, hidden }, i) => {
    const known = targets.get(relation);
    if (known !== undefined && !known.type.endsWith('/worksheet')) return;
    const target = known?.target ?? `worksheets/sheet${i + 1}.xml`;
    const entry = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    if (entry !== undefined) sheets.push({ name, hidden, entry });
  });
  return sheets;
}
