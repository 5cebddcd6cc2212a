import { type Face, runsLeft } from './faces.js';
import type { Fragment } from './order.js';

/** From the first to the last letter or digit: what a left-to-right word inside the line keeps in its order. */
const core = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

const mirrors: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '“': '”',
  '”': '“',
  '«': '»',
  '»': '«',
};

/**
 * Fragments of a line that runs from right to left, in reading order, each moved to where it is seen; `width` is the
 * line's, without the space at its end. A name or a number in the other direction keeps its own order, and signs around
 * it are turned with the line.
 */
export function orderRightward<S>(
  fragments: readonly Fragment<S>[],
  width: number,
  measure: (text: string, face: Face, style: S) => number,
): readonly Fragment<S>[] {
  let right = width;
  return fragments
    .flatMap((fragment) => pieces(fragment, measure))
    .map((piece) => {
      right -= piece.width;
      return { ...piece, x: right };
    });
}

function pieces<S>(
  fragment: Fragment<S>,
  measure: (text: string, face: Face, style: S) => number,
): readonly Fragment<S>[] {
  if (runsLeft(fragment.face) || fragment.actual !== null) return [fragment];
  const [, before = '', word = '', after = ''] = core.exec(fragment.text) ?? [];
  const part = (text: string, turned: boolean): readonly Fragment<S>[] =>
    text === ''
      ? []
      : [
          {
            ...fragment,
            text: turned ? turn(text) : text,
            actual: turned && turn(text) !== text ? text : null,
            width: measure(text, fragment.face, fragment.style),
          },
        ];
  return [...part(before, true), ...part(word, false), ...part(after, true)];
}

function turn(text: string): string {
  return [...text]
    .reverse()
    .map((sign) => mirrors[sign] ?? sign)
    .join('');
}
