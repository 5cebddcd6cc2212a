import type { HeadingTexts } from './dialect.js';
import { isBlank, tidy } from './top.js';

/** A heading that is one text. */
export function single(parts: readonly string[], text: string, code: string | null = null): HeadingTexts {
  return { parts, texts: distinct([text]), stem: null, item: null, code };
}

/** A heading made of a stem and a row (or option), findable by the row, by both with a dash, and in brackets. */
export function grid(
  parts: readonly string[],
  stem: string,
  item: string,
  code: string | null = null,
  more: readonly string[] = [],
): HeadingTexts {
  const texts = distinct([item, `${stem} - ${item}`, `${stem} [${item}]`, ...more]);
  return { parts, texts, stem, item, code };
}

/** Texts with something in them, each once, in order. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((t) => tidy(t)).filter((t) => t !== ''))];
}

/** Carries the first row to the right: a blank cell above something below it belongs to the block on its left. */
export function carryRight(
  row: readonly string[],
  below: readonly (readonly string[])[],
  ends: (position: number) => boolean = () => false,
): string[] {
  let last = '';
  return row.map((cell, i) => {
    if (!isBlank(cell)) last = ends(i) ? '' : cell;
    else if (below.some((r) => !isBlank(r[i]))) return last;
    return cell;
  });
}

/** `Stem [row]` taken apart: brackets at the very end, blanks inside kept off; null when there are none. */
export function bracketed(text: string): { stem: string; item: string } | null {
  const found = /^(.*\S)\s*\[([^[\]]*)\]$/s.exec(text.trim());
  return found === null ? null : { stem: tidy(found[1] ?? ''), item: tidy(found[2] ?? '') };
}
