/**
 * What this folder uses of pdfkit 0.20.2, its inner parts included (those marked "inner"). Nothing else of ours
 * knows pdfkit; on an upgrade, this file and the tests beside it say what to look at.
 */
export interface PdfDocument {
  readonly page: PdfPage;
  readonly info: Record<string, unknown>;
  readonly outline: OutlineItem;
  addPage(): PdfDocument;
  registerFont(name: string, source: Uint8Array | OpenedFont): PdfDocument;
  font(name: string): PdfDocument;
  fontSize(size: number): PdfDocument;
  widthOfString(text: string, options?: { readonly features?: readonly string[] }): number;
  text(text: string, x: number, y: number, options: TextOptions): PdfDocument;
  fillColor(colour: string): PdfDocument;
  strokeColor(colour: string): PdfDocument;
  lineWidth(width: number): PdfDocument;
  dash(length: number, options: { readonly space: number }): PdfDocument;
  undash(): PdfDocument;
  moveTo(x: number, y: number): PdfDocument;
  lineTo(x: number, y: number): PdfDocument;
  rect(x: number, y: number, width: number, height: number): PdfDocument;
  circle(x: number, y: number, radius: number): PdfDocument;
  polygon(...points: [number, number][]): PdfDocument;
  fill(): PdfDocument;
  stroke(): PdfDocument;
  fillAndStroke(): PdfDocument;
  link(x: number, y: number, w: number, h: number, url: string, options: AnnotationOptions): PdfDocument;
  goTo(x: number, y: number, w: number, h: number, name: string, options: AnnotationOptions): PdfDocument;
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
  image(
    bytes: Uint8Array,
    x: number,
    y: number,
    options: { readonly width: number; readonly height: number },
  ): PdfDocument;
  struct(tag: string, options?: StructureOptions): StructureElement;
  addStructure(element: StructureElement): PdfDocument;
  markContent(tag: string, options?: MarkOptions): PdfDocument;
  endMarkedContent(): PdfDocument;
  appendXML(xml: string): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  end(): void;
  /** Inner: the font last chosen. */
  readonly _font: EmbeddedFont;
  /** Inner: writes `info` into the XMP packet. */
  _addInfo(): void;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
}

/** A font as fontkit opened it. */
export interface OpenedFont {
  readonly characterSet: readonly number[];
  readonly unitsPerEm: number;
  glyphForCodePoint(codePoint: number): FontGlyph;
  layout(text: string, features: readonly string[]): { readonly glyphs: readonly FontGlyph[] };
}

export interface FontGlyph {
  readonly id: number;
  readonly name: string;
  readonly advanceWidth: number;
  /** What it stands for in the file. */
  codePoints: readonly number[];
}

/** Inner: a font in one document. `layout` is what measures and what chooses the glyphs to write. */
export interface EmbeddedFont {
  readonly font: OpenedFont;
  layout(text: string, features?: readonly string[], onlyWidth?: boolean): GlyphRun;
}

/** Glyphs and their places, in thousandths of the text size. */
export interface GlyphRun {
  readonly glyphs: FontGlyph[];
  readonly positions: {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
    readonly advanceWidth: number;
  }[];
  readonly advanceWidth: number;
}

export interface TextOptions {
  readonly lineBreak: false;
  readonly baseline: 'alphabetic';
  readonly features?: readonly string[];
}

export interface AnnotationOptions {
  readonly structParent: StructureElement;
  /** A `String` object is what pdfkit writes as a PDF string; a primitive becomes a name. */
  readonly Contents: object;
  /** 4: the annotation is printed. */
  readonly F: 4;
}

export interface StructureOptions {
  readonly alt?: string;
  readonly lang?: string;
  readonly scope?: 'Column' | 'Row';
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: 'Block';
}

export interface MarkOptions {
  readonly type?: 'Layout' | 'Pagination';
  readonly attached?: readonly string[];
  readonly actual?: string;
}

export interface StructureElement {
  add(child: StructureElement | (() => void)): StructureElement;
  end(): void;
  /** Inner: the element's dictionary before it is written. */
  readonly dictionary: { readonly data: Record<string, unknown> };
}

export interface OutlineItem {
  addItem(title: string, options: { readonly top: number; readonly expanded: boolean }): OutlineItem;
  /** Inner: the bookmark's dictionary before it is written. */
  readonly outlineData: Record<string, unknown>;
}

type PdfDocumentConstructor = new (options: Readonly<Record<string, unknown>>) => PdfDocument;

/** pdfkit's document, loaded when first needed: it costs more time than everything else a command does. */
export async function loadPdfkit(): Promise<PdfDocumentConstructor> {
  const { PDFDocument } = (await import('pdfkit')) as unknown as {
    readonly PDFDocument: PdfDocumentConstructor;
  };
  return PDFDocument;
}
