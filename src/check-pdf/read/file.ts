import { type PDFDict, PDFDocument } from 'pdf-lib';
import { PoetError } from '../../errors.js';
import { type PageContent, readContent } from './content.js';
import { asDict, dictEntry, entry, nameOf, oneOrMore, referenceKey, streamBytes } from './objects.js';
import { readStructure, type Structure } from './structure.js';
import { readXml, type XmlResult } from './xml.js';

export interface Annotation {
  readonly dict: PDFDict;
  readonly key: string | null;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly key: string;
  readonly dict: PDFDict;
  readonly content: PageContent;
  readonly annotations: readonly Annotation[];
}

/** A PDF as the rules look at it. */
export interface PdfFile {
  readonly catalog: PDFDict;
  readonly encryption: PDFDict | null;
  readonly structure: Structure;
  readonly pages: readonly Page[];
  /** The XMP packet; null when there is none or it cannot be read. */
  readonly metadata: XmlResult | null;
}

/** Throws `PoetError` when the bytes are no PDF, or one too broken to look into. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const pdf = await open(bytes);
  const { catalog } = pdf;
  const encrypt = pdf.context.trailerInfo.Encrypt;
  const encryption = encrypt === undefined ? null : asDict(pdf.context.lookup(encrypt));
  const packet = streamBytes(entry(catalog, 'Metadata'));
  return {
    catalog,
    encryption,
    structure: readStructure(catalog),
    pages: pdf.getPages().map((page, i) => readPage(page.node, referenceKey(page.ref) ?? '', i + 1)),
    metadata: packet === null ? null : readXml(new TextDecoder('utf-8').decode(packet)),
  };
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const pdf = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
    pdf.getPages();
    return pdf;
  } catch (cause) {
    throw new PoetError(
      'pdf-unreadable',
      `the file cannot be read as a PDF (${cause instanceof Error ? cause.message.split('\n')[0] : 'unknown fault'})`,
      'Check that it is a PDF and that it was copied whole.',
    );
  }
}

function readPage(dict: PDFDict, key: string, number: number): Page {
  const annotations = oneOrMore(dict, 'Annots').flatMap(({ thing, key: own }) => {
    const annotation = asDict(thing);
    return annotation ? [{ dict: annotation, key: own }] : [];
  });
  return { number, key, dict, content: readContent(dict, key), annotations };
}

export interface NamedFont {
  readonly name: string;
  readonly dict: PDFDict;
}

/** Every font the pages show text with, each once. */
export function fontsOf(file: PdfFile): readonly NamedFont[] {
  const found = new Map<PDFDict, NamedFont>();
  for (const { content } of file.pages) {
    for (const { font, fontName } of content.texts) {
      if (font && !found.has(font)) {
        found.set(font, { name: nameOf(entry(font, 'BaseFont')) ?? fontName, dict: font });
      }
    }
  }
  return [...found.values()];
}

/** The descriptor of a font, its descendant's for a composite one. */
export function descriptorOf(font: PDFDict): PDFDict | null {
  const [descendant] = oneOrMore(font, 'DescendantFonts');
  return dictEntry(asDict(descendant?.thing) ?? font, 'FontDescriptor');
}
