import { type Face, runsLeft } from './faces.js';

/** A piece of a line: one font, one style, drawn at `x` from the start of the line. */
export interface Fragment<S> {
  readonly x: number;
  readonly width: number;
  readonly face: Face;
  readonly text: string;
  readonly actual: string | null;
  readonly style: S;
}

/**
 * Fragments of a line, in reading order, each moved to where it is seen: neighbouring words of a script that runs from
 * right to left change places. The line itself runs from left to right, as an English sentence does around a name.
 */
export function orderFragments<S>(fragments: readonly Fragment<S>[]): readonly Fragment<S>[] {
  const ordered: Fragment<S>[] = [];
  let from = 0;
  while (from < fragments.length) {
    const to = endOfStretch(fragments, from);
    const stretch = fragments.slice(from, to);
    ordered.push(...(stretch.length > 1 ? mirrored(stretch) : stretch));
    from = to;
  }
  return ordered;
}

/** The shaper turns a whole right-to-left word round, its numbers too, which should stay: they are turned twice. */
export function inDrawingOrder(word: string): string {
  return /^\p{Nd}+$/u.test(word) ? [...word].reverse().join('') : word;
}

/** One past the last right-to-left word of those that only spaces part; `from` + 1 for anything else. */
function endOfStretch<S>(fragments: readonly Fragment<S>[], from: number): number {
  let end = from + 1;
  if (!isLeftward(fragments[from])) return end;
  for (let at = end; at < fragments.length; at++) {
    if (isLeftward(fragments[at])) end = at + 1;
    else if (fragments[at]?.text.trim() !== '') break;
  }
  return end;
}

function isLeftward<S>(fragment: Fragment<S> | undefined): boolean {
  return fragment !== undefined && runsLeft(fragment.face);
}

function mirrored<S>(stretch: readonly Fragment<S>[]): readonly Fragment<S>[] {
  let right = (stretch[0]?.x ?? 0) + stretch.reduce((sum, { width }) => sum + width, 0);
  return stretch.map((fragment) => {
    right -= fragment.width;
    return { ...fragment, x: right };
  });
}
