import { foldText } from '../spelling/spelling.js';

// `Q4.`, `Q4.1.`, `Q4 -`, `Q4_1:`, `Question 4)`; the letter makes the number certain, so a blank is enough after it.
const lettered = /^q(?:uestion)? ?\d{1,3}(?:[._]\d{1,3}|[a-z])*(?:[.:)]| -| ) *(?=\S)/;
// A bare number needs a mark after it, or "65 and over" would lose its age.
const bare = /^\(?\d{1,3}[a-z]?(?:\.(?:\d{1,3}|[a-z])){0,3}(?:[.:)]| -) *(?=\S)/;
const listLetter = /^(?:\([a-h]\)|[a-h][.)]) *(?=\S)/;
// LimeSurvey's `Q4[SQ1]. text`.
const coded = /^[a-z]\w{0,30}\[\w{0,30}\]\. *(?=\S)/;
// Tried at the start of a run only: a heading of a hundred thousand dots must not be gone through from each of them.
const trailing = /(?<![\s:.?!*])[\s:.?!*]+$/;

/** The form under which two spellings of one heading are equal: `foldText`, trailing `: . ? ! *` off. */
export function foldHeading(text: string): string {
  return foldText(text).replace(trailing, '');
}

/** A folded heading without its numbering (`Q4.1.`, `4 -`, `4)`, `a)`), or null when it has none. */
export function withoutNumber(folded: string): string | null {
  for (const pattern of [lettered, bare, coded, listLetter]) {
    const rest = folded.replace(pattern, '');
    if (rest !== folded && rest !== '') return rest;
  }
  return null;
}
