import { measureText } from './measure.js';

function pieces(word: string, width: number, size: number, weight: 'regular' | 'bold'): string[] {
  if (measureText(word, size, weight) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && measureText(part + character, size, weight) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** `text` as lines no wider than `width`: broken at spaces, and inside a word only when the word alone is too wide. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: 'regular' | 'bold',
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, width, size, weight))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measureText(longer, size, weight) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  return line === '' ? lines : [...lines, line];
}
