import { cleanText } from '../text/clean.js';
import { completeMetadata } from './metadata.js';
import { loadPdfkit, type PdfDocument } from './pdfkit.js';

export interface DocumentFacts {
  readonly title: string;
  /** Left out of the file when nobody is named. */
  readonly author: string | null;
  readonly subject: string;
  readonly language: string;
  /** ISO date; the file says it was made at midnight UTC of that day. */
  readonly date: string;
}

/**
 * An empty tagged document that claims PDF/UA-1 and PDF/A-2a, with no page yet.
 *
 * PDF/UA is claimed in the metadata and never by pdfkit's own `subset: 'PDF/UA'`, which makes it write a wrong
 * CIDSet. `font: null` keeps out the standard fonts, which are never embedded. Nothing is taken from the clock.
 */
export async function createDocument(facts: DocumentFacts): Promise<PdfDocument> {
  const Document = await loadPdfkit();
  const made = new Date(`${facts.date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(made.getTime())) throw new TypeError(`not an ISO date: ${JSON.stringify(facts.date)}`);
  const doc = new Document({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: facts.language,
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    info: {
      Title: cleanText(facts.title),
      ...(facts.author === null ? {} : { Author: cleanText(facts.author) }),
      Subject: cleanText(facts.subject),
      Creator: 'poet',
      Producer: 'PDFKit',
      CreationDate: made,
      ModDate: made,
    },
  });
  completeMetadata(doc, facts.language);
  return doc;
}

/** The finished file. Call before `doc.end()`: the bytes come while it ends. */
export function collectBytes(doc: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(concatenated(chunks)));
    doc.on('error', reject);
  });
}

function concatenated(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
