import { attribute, xmlReader } from './xml.js';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

export interface Book {
  readonly sheets: readonly SheetEntry[];
  readonly epoch1904: boolean;
}

type Pieces = AsyncIterable<string>;

/** The list of sheets in `xl/workbook.xml`. Null when it is not readable. */
export async function readBook(pieces: Pieces): Promise<Book | null> {
  const sheets: SheetEntry[] = [];
  let epoch1904 = false;
  const whole = await readElements(pieces, (name, attributes) => {
    if (name === 'workbookPr') epoch1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
    if (name !== 'sheet') return;
    const state = attribute(attributes, 'state') ?? 'visible';
    sheets.push({
      name: attribute(attributes, 'name') ?? '',
      relation: attribute(attributes, 'id') ?? '',
      hidden: state !== 'visible',
    });
  });
  return whole ? { sheets, epoch1904 } : null;
}

/** Relation id → target and kind, from `xl/_rels/workbook.xml.rels`. */
export async function readRelations(pieces: Pieces): Promise<Map<string, { target: string; type: string }>> {
  const relations = new Map<string, { target: string; type: string }>();
  await readElements(pieces, (name, attributes) => {
    if (name !== 'Relationship') return;
    relations.set(attribute(attributes, 'Id') ?? '', {
      target: attribute(attributes, 'Target') ?? '',
      type: attribute(attributes, 'Type') ?? '',
    });
  });
  return relations;
}

/** For each cell style whether it shows a date, from `xl/styles.xml`. */
export async function readDateStyles(
  pieces: Pieces,
  isDate: (id: number, code: string | undefined) => boolean,
): Promise<readonly boolean[]> {
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let inside = false;
  await readElements(
    pieces,
    (name, attributes) => {
      const id = Number(attribute(attributes, 'numFmtId') ?? '0');
      if (name === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inside = true;
      else if (name === 'xf' && inside) dates.push(isDate(id, codes.get(id)));
    },
    (name) => {
      if (name === 'cellXfs') inside = false;
    },
  );
  return dates;
}

/** The texts that cells point to, from `xl/sharedStrings.xml`. Phonetic guides are not part of them. */
export async function readSharedStrings(pieces: Pieces): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let collecting = false;
  let phonetic = false;
  const reader = xmlReader({
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') collecting = !phonetic;
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') collecting = false;
    },
    text(piece) {
      if (collecting) text += piece;
    },
  });
  for await (const piece of pieces) if (!reader.feed(piece)) break;
  return strings;
}

/** Control characters are written as `_x000D_`; a literal one of that shape as `_x005F_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

async function readElements(
  pieces: Pieces,
  open: (name: string, attributes: string) => void,
  close: (name: string) => void = () => undefined,
): Promise<boolean> {
  const reader = xmlReader({ open, close, text: () => undefined });
  for await (const piece of pieces) if (!reader.feed(piece)) return false;
  return true;
}
