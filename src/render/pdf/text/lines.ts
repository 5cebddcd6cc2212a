import type { Face } from './faces.js';
import type { FaceRun } from './runs.js';

/** A run with whatever look and meaning the caller gives it; `S` is compared by identity. */
export interface StyledRun<S> {
  readonly run: FaceRun;
  readonly style: S;
}

/** A piece of a line: one font, one style, at `x` from the start of the line. */
export interface Fragment<S> {
  readonly x: number;
  readonly width: number;
  readonly face: Face;
  readonly text: string;
  readonly actual: string | null;
  readonly style: S;
}

export interface Line<S> {
  readonly fragments: readonly Fragment<S>[];
  /** Without the space at its end. */
  readonly width: number;
}

type Measure<S> = (text: string, face: Face, style: S) => number;

/** A piece that is never broken; a line may end after it when `breaks`. */
interface Atom<S> {
  readonly text: string;
  readonly actual: string | null;
  readonly face: Face;
  readonly style: S;
  readonly breaks: boolean;
}

/**
 * Where a line may end: after spaces, and after a hyphen, dash or slash that has a letter on both sides.
 * A no-break space is not in the list.
 */
const opportunities = / +|(?<=\p{L}[-–—/])(?=\p{L})/gu;

/**
 * Runs broken into lines no wider than `width`, each as full as it can be. A word wider than the line is broken
 * between characters. Spaces stay at the end of their line, where they tell a screen reader that a word has ended.
 * No runs give no lines.
 */
export function breakLines<S>(
  runs: readonly StyledRun<S>[],
  width: number,
  measure: Measure<S>,
): readonly Line<S>[] {
  const lines: Line<S>[] = [];
  let current: Atom<S>[] = [];
  let used = 0;
  const endLine = () => {
    if (current.length > 0) lines.push(assemble(current, measure));
    current = [];
    used = 0;
  };
  for (const word of words(runs.flatMap(atoms))) {
    const ink = widthOf(word, measure, true);
    if (used > 0 && used + ink > width) endLine();
    if (ink <= width) {
      current.push(...word);
      used += widthOf(word, measure, false);
      continue;
    }
    for (const piece of word.flatMap((atom) => characters(atom))) {
      const step = measure(piece.text, piece.face, piece.style);
      if (used > 0 && used + step > width && piece.text !== ' ') endLine();
      current.push(piece);
      used += step;
    }
  }
  endLine();
  return lines;
}

function atoms<S>({ run, style }: StyledRun<S>): readonly Atom<S>[] {
  const { face, actual } = run;
  if (actual !== null) return [{ text: run.text, actual, face, style, breaks: false }];
  const pieces: Atom<S>[] = [];
  let from = 0;
  for (const match of run.text.matchAll(opportunities)) {
    const to = match.index + match[0].length;
    if (to > from) pieces.push({ text: run.text.slice(from, to), actual, face, style, breaks: true });
    from = to;
  }
  if (from < run.text.length) pieces.push({ text: run.text.slice(from), actual, face, style, breaks: false });
  return pieces;
}

function words<S>(all: readonly Atom<S>[]): readonly (readonly Atom<S>[])[] {
  const found: Atom<S>[][] = [];
  let open: Atom<S>[] = [];
  for (const atom of all) {
    open.push(atom);
    if (!atom.breaks) continue;
    found.push(open);
    open = [];
  }
  if (open.length > 0) found.push(open);
  return found;
}

function widthOf<S>(word: readonly Atom<S>[], measure: Measure<S>, trimmed: boolean): number {
  return word.reduce((sum, { text, face, style }, i) => {
    const counted = trimmed && i === word.length - 1 ? text.trimEnd() : text;
    return sum + measure(counted, face, style);
  }, 0);
}

/** A word too wide for any line, a character at a time. A stand-in for missing characters stays whole. */
function characters<S>(atom: Atom<S>): readonly Atom<S>[] {
  if (atom.actual !== null) return [atom];
  return [...atom.text.matchAll(/\P{M}\p{M}*/gu)].map(([text]) => ({ ...atom, text, breaks: true }));
}

function assemble<S>(line: readonly Atom<S>[], measure: Measure<S>): Line<S> {
  const fragments: Fragment<S>[] = [];
  let x = 0;
  let from = 0;
  while (from < line.length) {
    const start = line[from];
    if (start === undefined) break;
    let to = from + 1;
    while (to < line.length && merges(start, line[to])) to += 1;
    const text = line
      .slice(from, to)
      .map((atom) => atom.text)
      .join('');
    const { face, style, actual } = start;
    const width = measure(text, face, style);
    fragments.push({ x, width, face, text, actual, style });
    x += width;
    from = to;
  }
  const last = fragments.at(-1);
  const space = last ? last.width - measure(last.text.trimEnd(), last.face, last.style) : 0;
  return { fragments, width: x - space };
}

function merges<S>(a: Atom<S>, b: Atom<S> | undefined): boolean {
  return (
    b !== undefined && a.face === b.face && a.style === b.style && a.actual === null && b.actual === null
  );
}
