import { assertNever } from '../../../errors.js';
import type { Ink } from '../layout/strip.js';
import type { PdfDocument } from './pdfkit.js';

type Shape = Extract<Ink, { ink: 'shape' }>['shape'];

/** Draws marks at an offset from the page's corner. The caller has opened the element or artifact they belong to. */
export function drawInks(doc: PdfDocument, inks: readonly Ink[], left: number, top: number): void {
  for (const ink of inks) {
    switch (ink.ink) {
      case 'text':
        drawText(doc, ink, left + ink.x, top + ink.y);
        break;
      case 'rule':
        doc.fillColor(ink.colour);
        doc.rect(left + ink.x, top + ink.y, ink.width, ink.thickness).fill();
        break;
      case 'shape':
        drawShape(doc, ink.shape, left + ink.x, top + ink.y, ink.scale);
        break;
      case 'picture':
        doc.image(ink.bytes, left + ink.x, top + ink.y, { width: ink.width, height: ink.height });
        break;
      default:
        assertNever(ink);
    }
  }
}

function drawText(doc: PdfDocument, ink: Extract<Ink, { ink: 'text' }>, x: number, y: number): void {
  const options = { lineBreak: false, baseline: 'alphabetic' } as const;
  if (ink.actual !== null) doc.markContent('Span', { actual: ink.actual });
  doc.fillColor(ink.colour).font(ink.face).fontSize(ink.size);
  doc.text(ink.text, x, y, ink.tabular ? { ...options, features: ['tnum'] } : options);
  if (ink.actual !== null) doc.endMarkedContent();
}

function drawShape(doc: PdfDocument, shape: Shape, left: number, top: number, scale: number): void {
  const x = (value: number) => left + value * scale;
  const y = (value: number) => top + value * scale;
  if (shape.shape !== 'line' && shape.fill === null && shape.stroke === null) return;
  switch (shape.shape) {
    case 'rect':
      doc.rect(x(shape.x), y(shape.y), shape.width * scale, shape.height * scale);
      paint(doc, shape, scale);
      return;
    case 'circle':
      doc.circle(x(shape.cx), y(shape.cy), shape.r * scale);
      paint(doc, shape, scale);
      return;
    case 'polygon':
      doc.polygon(...shape.points.map(([px, py]): [number, number] => [x(px), y(py)]));
      paint(doc, shape, scale);
      return;
    case 'line': {
      const [on, off = on] = shape.dash ?? [];
      if (on !== undefined && off !== undefined) doc.dash(on * scale, { space: off * scale });
      doc.strokeColor(shape.stroke).lineWidth(shape.strokeWidth * scale);
      doc.moveTo(x(shape.x1), y(shape.y1)).lineTo(x(shape.x2), y(shape.y2)).stroke();
      if (on !== undefined) doc.undash();
      return;
    }
    default:
      assertNever(shape);
  }
}

function paint(
  doc: PdfDocument,
  { fill, stroke, strokeWidth }: Exclude<Shape, { shape: 'line' }>,
  scale: number,
): void {
  if (fill !== null) doc.fillColor(fill);
  if (stroke !== null) doc.strokeColor(stroke).lineWidth(strokeWidth * scale);
  if (fill !== null && stroke !== null) doc.fillAndStroke();
  else if (fill !== null) doc.fill();
  else doc.stroke();
}
