import { describe, expect, it } from 'vitest';
import { measureText } from '../../src/chart/measure.js';
import { createDocument } from '../../src/render/pdf/write/document.js';
import { registerFaces } from '../../src/render/pdf/write/fonts.js';
import { fonts } from '../render/pdf/fonts.js';

const labels = [
  'Being supported with dignity and respect',
  'Choice and control over support',
  '61% (range 52% to 70%)',
  'Getting out and about, and meeting people',
  'Gwasanaethau cymdeithasol yng Ngwynedd ŵŷ',
  'Łódź – Ångström “quoted” & more',
];

describe('measuring chart text', () => {
  it.each(['regular', 'bold'] as const)('agrees with the font file within 1%% (%s)', async (weight) => {
    const facts = { title: '', author: '', subject: '', language: 'en-GB', date: '2026-11-22' };
    const doc = await createDocument(facts);
    registerFaces(doc, { regular: fonts.regular, bold: fonts.bold }).has(weight, 32);
    for (const label of labels) {
      const real = doc.font(weight).fontSize(11).widthOfString(label);
      expect(Math.abs(measureText(label, 11, weight) / real - 1)).toBeLessThan(0.01);
    }
  });

  it('grows with the size, and is nothing for nothing', () => {
    expect(measureText('Safe', 22)).toBe(2 * measureText('Safe', 11));
    expect(measureText('', 11)).toBe(0);
  });

  it('takes an accent that stands alone as part of its letter', () => {
    expect(measureText('e\u0301', 10)).toBe(measureText('é', 10));
  });

  it('gives a character outside the table room enough', () => {
    expect(measureText('→', 10)).toBe(6.5);
  });
});
