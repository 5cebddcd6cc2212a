import { type Face, runsLeft } from './faces.js';
import { type Fragment, inDrawingOrder, orderFragments } from './order.js';
import { orderRightward } from './order-rightward.js';
import type { FaceRun } from './runs.js';

export type { Fragment } from './order.js';

/** A run with whatever look and meaning the caller gives it; `S` is compared by identity. */
export interface StyledRun<S> {
  readonly run: FaceRun;
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

/** A number on its own is not parted from what it counts, unless the line is too narrow for both. */
const loneNumber = /^\(?\d[\d,]* $/u;

/**
 * Runs broken into lines no wider than `width`, each as full as it can be. A word wider than the line is broken
 * between characters. Spaces stay at the end of their line, where they tell a screen reader that a word has ended.
 * No runs give no lines. `rightward`: the lines run from right to left, as a paragraph in Arabic does.
 */
export function breakLines<S>(
  runs: readonly StyledRun<S>[],
  width: number,
  measure: Measure<S>,
  rightward = false,
): readonly Line<S>[] {
  const lines: Line<S>[] = [];
  let current: Atom<S>[] = [];
  let used = 0;
  const endLine = () => {
    if (current.length > 0) lines.push(assemble(current, measure, rightward));
    current = [];
    used = 0;
  };
  const add = (word: readonly Atom<S>[]): void => {
    const ink = widthOf(word, measure, true);
    if (ink > width && word.length > 1) {
      const parts = words(word, endsInSpace);
      for (const part of parts.length > 1 ? parts : word.map((atom) => [atom])) add(part);
      return;
    }
    if (used > 0 && used + ink > width) endLine();
    for (const piece of ink > width ? word.flatMap((atom) => characters(atom)) : word) {
      const step = measure(piece.text, piece.face, piece.style);
      if (ink > width && used > 0 && used + step > width && piece.text !== ' ') endLine();
      current.push(piece);
      used += step;
    }
  };
  for (const word of words(runs.flatMap(atoms), ({ breaks }) => breaks)) add(word);
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
    const text = run.text.slice(from, to);
    if (to > from) pieces.push({ text, actual, face, style, breaks: !loneNumber.test(text) });
    from = to;
  }
  if (from < run.text.length) pieces.push({ text: run.text.slice(from), actual, face, style, breaks: false });
  return pieces;
}

function words<S>(
  all: readonly Atom<S>[],
  endsWord: (atom: Atom<S>) => boolean,
): readonly (readonly Atom<S>[])[] {
  const found: Atom<S>[][] = [];
  let open: Atom<S>[] = [];
  for (const atom of all) {
    open.push(atom);
    if (!endsWord(atom)) continue;
    found.push(open);
    open = [];
  }
  if (open.length > 0) found.push(open);
  return found;
}

function endsInSpace({ text }: Atom<unknown>): boolean {
  return text.endsWith(' ');
}

function widthOf<S>(word: readonly Atom<S>[], measure: Measure<S>, trimmed: boolean): number {
  return word.reduce((sum, { text, face, style }, i) => {
    const counted = trimmed && i === word.length - 1 ? text.trimEnd() : text;
    return sum + measure(counted, face, style);
  }, 0);
}

// Made when first asked for: it takes ten milliseconds, and most texts never need it.
let segmenter: Intl.Segmenter | undefined;
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** A word too wide for any line, a character at a time; a stand-in for missing characters keeps each with its own. */
function characters<S>(atom: Atom<S>): readonly Atom<S>[] {
  const whole = [...graphemes(atom.actual ?? atom.text)].map(({ segment }) => segment);
  return whole.map((segment) =>
    atom.actual === null
      ? { ...atom, text: segment, breaks: true }
      : { ...atom, text: '?', actual: segment, breaks: true },
  );
}

function assemble<S>(line: readonly Atom<S>[], measure: Measure<S>, rightward: boolean): Line<S> {
  const fragments: Fragment<S>[] = [];
  let x = 0;
  let from = 0;
  while (from < line.length) {
    const start = line[from];
    if (start === undefined) break;
    let to = from + 1;
    while (to < line.length && merges(start, line[to])) to += 1;
    const same = line.slice(from, to);
    const text = same.map((atom) => atom.text).join('');
    const actual = start.actual === null ? null : same.map((atom) => atom.actual).join('');
    const { face, style } = start;
    // What is drawn from right to left is written that way too: its text in reading order goes beside it.
    const meant = actual ?? (runsLeft(face) ? text : null);
    const width = measure(text, face, style);
    fragments.push({
      x,
      width,
      face,
      text: runsLeft(face) ? inDrawingOrder(text) : text,
      actual: meant,
      style,
    });
    x += width;
    from = to;
  }
  const last = fragments.at(-1);
  const space = last ? last.width - measure(last.text.trimEnd(), last.face, last.style) : 0;
  const ordered = rightward ? orderRightward(fragments, x - space, measure) : orderFragments(fragments);
  return { fragments: ordered, width: x - space };
}

function merges<S>(a: Atom<S>, b: Atom<S> | undefined): boolean {
  if (b === undefined || a.face !== b.face || a.style !== b.style) return false;
  return (a.actual === null) === (b.actual === null);
}
