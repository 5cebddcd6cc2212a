import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib';

/** A file laid open, to be broken on purpose. */
export interface Opened {
  readonly pdf: PDFDocument;
  readonly catalog: PDFDict;
  /** The `n`th element of a tag, in the order of the file. */
  element(tag: string, n?: number): PDFDict;
  /** The dictionary's entry of that name, which must be there. */
  dict(parent: PDFDict, key: string): PDFDict;
  array(parent: PDFDict, key: string): PDFArray;
  ref(dict: PDFDict): PDFRef;
  /** A PDF object from plain values; strings become names. */
  make(value: string | number | boolean | null | PDFObject | Record<string, unknown>): PDFObject;
  set(dict: PDFDict, key: string, value: unknown): void;
  remove(dict: PDFDict, key: string): void;
  rename(dict: PDFDict, tag: string): void;
  metadata(edit: (xml: string) => string): void;
  content(edit: (operators: string) => string): void;
  /** The first font's dictionary, and its descriptor. */
  font(): { font: PDFDict; descriptor: PDFDict };
  annotation(): PDFDict;
}

/** The file after `edit`, written anew. */
export async function broken(bytes: Uint8Array, edit: (file: Opened) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  edit(open(pdf));
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

function open(pdf: PDFDocument): Opened {
  const { catalog, context } = pdf;
  const name = PDFName.of;
  const all = context.enumerateIndirectObjects();
  const page = pdf.getPage(0).node;
  const file: Opened = {
    pdf,
    catalog,
    element(tag, n = 0) {
      const found = all.flatMap(([, thing]) =>
        thing instanceof PDFDict && thing.get(name('S')) === name(tag) && thing.has(name('P')) ? [thing] : [],
      );
      const element = found[n];
      if (element === undefined) throw new Error(`no ${n + 1}th <${tag}> in the file`);
      return element;
    },
    dict: (parent, key) => parent.lookup(name(key), PDFDict),
    array: (parent, key) => parent.lookup(name(key), PDFArray),
    ref(dict) {
      const found = all.find(([, thing]) => thing === dict);
      if (found === undefined) throw new Error('not an object of its own');
      return found[0];
    },
    make: (value) => context.obj(value as never) as PDFObject,
    set: (dict, key, value) => dict.set(name(key), context.obj(value as never) as PDFObject),
    remove: (dict, key) => {
      if (!dict.delete(name(key))) throw new Error(`there was no ${key}`);
    },
    rename: (dict, tag) => dict.set(name('S'), name(tag)),
    metadata(edit) {
      catalog.set(name('Metadata'), context.register(edited(catalog, 'Metadata', edit, 'utf8')));
    },
    content(edit) {
      page.set(name('Contents'), context.register(edited(page, 'Contents', edit, 'latin1')));
    },
    font() {
      const fonts = page.Resources()?.lookup(name('Font'), PDFDict);
      const [key] = fonts?.keys() ?? [];
      if (fonts === undefined || key === undefined) throw new Error('no font');
      const font = fonts.lookup(key, PDFDict);
      const descendant = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
      return { font, descriptor: descendant.lookup(name('FontDescriptor'), PDFDict) };
    },
    annotation: () => page.lookup(name('Annots'), PDFArray).lookup(0, PDFDict),
  };

  function edited(dict: PDFDict, key: string, edit: (text: string) => string, encoding: BufferEncoding) {
    const stream = dict.lookup(name(key));
    if (!(stream instanceof PDFRawStream)) throw new Error(`no ${key}`);
    const before = Buffer.from(decodePDFRawStream(stream).decode()).toString(encoding);
    const after = edit(before);
    if (after === before) throw new Error('the edit changed nothing');
    return context.stream(Buffer.from(after, encoding));
  }

  return file;
}
