import { descriptorOf, fontsOf } from '../read/file.js';
import { entry, nameOf } from '../read/objects.js';
import { fontText } from '../read/text.js';
import { codesIn } from '../read/unicode.js';
import type { Rule } from '../rule.js';

/** The least size of text, in points: that of a running footer. */
const leastSize = 9.5;

/** About fonts and the text shown with them. */
export const fontRules: readonly Rule[] = [
  {
    id: '31-009',
    standard: 'PDF/UA-1',
    title: 'Every font is embedded',
    check: (file, expect) => {
      for (const { name, dict } of fontsOf(file)) {
        const descriptor = descriptorOf(dict);
        const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some(
          (key) => entry(descriptor, key) !== undefined,
        );
        expect(embedded || nameOf(entry(dict, 'Subtype')) === 'Type3', `font ${name}`, 'it is not embedded');
      }
    },
  },
  {
    id: '31-027',
    standard: 'PDF/UA-1',
    title: 'Every font says which characters its glyphs stand for',
    check: (file, expect) => {
      for (const { name, dict } of fontsOf(file)) {
        const latin = nameOf(entry(dict, 'Subtype')) !== 'Type0' && entry(dict, 'Encoding') !== undefined;
        expect(fontText(dict).characters !== null || latin, `font ${name}`, 'it has no ToUnicode table');
      }
    },
  },
  {
    id: '31-028',
    standard: 'PDF/UA-1',
    title: 'Every glyph shown stands for a real character',
    check: (file, expect) => {
      for (const { number, content } of file.pages) {
        for (const { font, fontName, codes } of content.texts) {
          const table = font && fontText(font);
          if (!table?.characters) continue;
          const lost = codesIn(codes, table.step).filter((code) => !real(table.characters?.get(code)));
          expect(
            lost.length === 0,
            `page ${number}, font ${fontName}`,
            `${lost.length} glyphs stand for nothing`,
          );
        }
      }
    },
  },
  {
    id: '31-030',
    standard: 'PDF/UA-1',
    title: 'No text is shown with the glyph for a missing character',
    check: (file, expect) => {
      for (const { number, content } of file.pages) {
        for (const { font, fontName, codes } of content.texts) {
          if (!font || fontText(font).step !== 2) continue;
          const missing = codesIn(codes, 2).filter((code) => code === 0).length;
          expect(missing === 0, `page ${number}, font ${fontName}`, `${missing} characters the font lacks`);
        }
      }
    },
  },
  {
    id: 'no-cidset',
    standard: 'poet',
    title: 'No font carries a CIDSet, which is seldom right and not needed',
    check: (file, expect) => {
      for (const { name, dict } of fontsOf(file)) {
        expect(entry(descriptorOf(dict), 'CIDSet') === undefined, `font ${name}`, 'it has one');
      }
    },
  },
  {
    id: 'text-size',
    standard: 'poet',
    title: `No text is smaller than ${leastSize} points`,
    check: (file, expect) => {
      for (const { number, content } of file.pages) {
        if (content.texts.length === 0) continue;
        const least = Math.min(...content.texts.map(({ size }) => size));
        expect(
          least >= leastSize - 0.01,
          `page ${number}`,
          `the smallest text has ${least.toFixed(1)} points`,
        );
      }
    },
  },
];

const unreal = ['\0', '\ufeff', '\ufffe'];

function real(text: string | undefined): boolean {
  return text !== undefined && text !== '' && !unreal.some((sign) => text.includes(sign));
}
