import type { PdfDocument } from './pdfkit.js';

/** Draws something that is not content: a tint, a rule, a running footer. */
export function drawArtifact(doc: PdfDocument, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  // pdfkit does not close an open artifact before the first element of a page; always closed here.
  doc.endMarkedContent();
}
