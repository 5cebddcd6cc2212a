import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../../../src/render/pdf/text/faces.js';
import { createDocument } from '../../../../src/render/pdf/write/document.js';
import type { GlyphRun, OpenedFont } from '../../../../src/render/pdf/write/pdfkit.js';
import { createShaper, isPlain } from '../../../../src/render/pdf/write/shape.js';
import { fonts } from '../fonts.js';

type Full = Omit<OpenedFont, 'layout'> & { layout(text: string, features?: readonly string[]): GlyphRun };

async function openFont(bytes: Uint8Array): Promise<Full> {
  const facts = { title: '', author: '', subject: '', language: 'en-GB', date: '2026-11-22' };
  const doc = await createDocument(facts);
  return doc.registerFont('x', bytes).font('x')._font.font as unknown as Full;
}

const readme = readFileSync(new URL('../../../../src/README.md', import.meta.url), 'utf8');
const words = [...new Set(readme.split(/\s+/u))];
const names =
  'Łukasz Żółć Ångström Gwynedd ŵŷ Þór İstanbul AVA To. “Yes” ‘fi’ 10–20% £3.50 V.A. Ty, L’Oréal'.split(' ');

const gist = ({ glyphs, positions }: GlyphRun, scale = 1) =>
  glyphs.map(({ id }, i) => [id, Math.round((positions[i]?.xAdvance ?? 0) * scale)]);

describe('setting plain text without the general shaper', () => {
  it.each<[Face, Uint8Array]>([
    ['regular', fonts.regular],
    ['bold', fonts.bold],
  ])('gives the glyphs and kerning of the general shaper (%s)', async (face, bytes) => {
    const font = await openFont(bytes);
    const shape = createShaper(font, bytes);
    const known = new Set(font.characterSet);
    const texts = [...words, ...names, ...[...known].map((code) => String.fromCodePoint(code))].filter(
      (text) => isPlain(text, face) && [...text].every((c) => known.has(c.codePointAt(0) ?? 0)),
    );
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts) {
      expect([text, gist(shape(text, false))]).toEqual([
        text,
        gist(font.layout(text), 1000 / font.unitsPerEm),
      ]);
    }
  });

  it('gives the same figures of one width', async () => {
    const font = await openFont(fonts.regular);
    const shape = createShaper(font, fonts.regular);
    for (const text of ['0123456789', '61% to 72%', '1,024', '−3']) {
      expect(gist(shape(text, true))).toEqual(gist(font.layout(text, ['tnum'])));
    }
    const widths = [...'0123456789'].map((digit) => shape(digit, true).advanceWidth);
    expect(new Set(widths).size).toBe(1);
  });

  it('is as wide in the second font, which takes some accented letters apart first', async () => {
    const { regular } = await fonts.fallback();
    const font = await openFont(regular);
    const shape = createShaper(font, regular);
    for (const text of ['ọ', 'Đặng', 'Юлія', 'Ξένια', 'ВАТА']) {
      expect(isPlain(text, 'fallback-regular')).toBe(true);
      const scale = 1000 / font.unitsPerEm;
      expect(shape(text, false).advanceWidth).toBeCloseTo(font.layout(text).advanceWidth * scale, 3);
    }
  });

  it('leaves free accents, joined letters and other scripts to the general shaper', () => {
    expect(isPlain('x\u0323', 'regular')).toBe(false);
    expect(isPlain('office', 'fallback-regular')).toBe(false);
    expect(isPlain('नमस्ते', 'fallback-regular')).toBe(false);
  });
});
