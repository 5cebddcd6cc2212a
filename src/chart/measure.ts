import { boldWidths, defaultWidth, regularWidths } from './atkinson-widths.js';

/**
 * How wide `text` is, in points, when drawn at `size` points in the report font (Atkinson Hyperlegible Next).
 *
 * Kerning is left out, so a real line may be up to about 1% narrower or wider. Digits are counted as drawn in
 * running text (a "1" is narrower than a "0"). A character outside Latin counts as a wide letter; an empty text is 0.
 */
export function measureText(text: string, size: number, weight: 'regular' | 'bold' = 'regular'): number {
  const widths = weight === 'bold' ? boldWidths : regularWidths;
  let thousandths = 0;
  for (const character of text.normalize('NFC')) {
    thousandths += widths.get(character.codePointAt(0) ?? 0) ?? defaultWidth;
  }
  return (thousandths * size) / 1000;
}
