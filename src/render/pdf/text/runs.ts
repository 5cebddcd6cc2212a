import { cleanText } from './clean.js';
import { type Coverage, type Face, faceChain, type Weight } from './faces.js';

/** Neighbouring characters drawn with one font. */
export interface FaceRun {
  readonly face: Face;
  /** What is drawn. */
  readonly text: string;
  /** What it stands for, when no font has the characters: `text` is then one `?` for each of them. */
  readonly actual: string | null;
}

// Made when first asked for: it takes ten milliseconds, and most texts never need it.
let segmenter: Intl.Segmenter | undefined;
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/**
 * `text`, cleaned, as runs that each need one font. A character is taken with its accents: the first face that has
 * all of it draws it. Where none has, a `?` is drawn and the run says what was meant.
 */
export function splitRuns(text: string, weight: Weight, coverage: Coverage): readonly FaceRun[] {
  const clean = cleanText(text);
  if (clean === '') return [];
  const [first = 'regular'] = faceChain[weight];
  if (covers(coverage, first, clean)) return [{ face: first, text: clean, actual: null }];
  const runs: FaceRun[] = [];
  for (const { segment } of graphemes(clean)) {
    const face = faceChain[weight].find((candidate) => covers(coverage, candidate, segment));
    const next: FaceRun = face
      ? { face, text: segment, actual: null }
      : { face: first, text: '?', actual: segment };
    const last = runs.at(-1);
    if (last && joins(last, next)) runs[runs.length - 1] = joined(last, next);
    else runs.push(next);
  }
  return runs;
}

/** How many characters of these runs no font has. */
export function missingIn(runs: readonly FaceRun[]): number {
  return runs.reduce((sum, run) => sum + (run.actual === null ? 0 : run.text.length), 0);
}

/** Whether a face has every character of the text. */
export function covers(coverage: Coverage, face: Face, text: string): boolean {
  for (const character of text) {
    if (!coverage.has(face, character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

function joins(a: FaceRun, b: FaceRun): boolean {
  return a.face === b.face && (a.actual === null) === (b.actual === null);
}

function joined(a: FaceRun, b: FaceRun): FaceRun {
  const actual = a.actual === null || b.actual === null ? null : a.actual + b.actual;
  return { face: a.face, text: a.text + b.text, actual };
}
