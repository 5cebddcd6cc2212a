import { foldText } from '../spelling/spelling.js';

/** An answer that a cell may hold, and the code it is stored as. */
export interface KnownAnswer {
  readonly label: string;
  readonly alsoSeenAs: readonly string[];
  readonly code: number;
}

export interface FoundAnswer {
  readonly code: number;
  readonly label: string;
  /** False when the cell is the label itself or a spelling that the question set lists. */
  readonly folded: boolean;
}

/**
 * Finds the answer that a cell means: its label or a listed spelling; the same in other case, blanks, dashes, quotes
 * or HTML; with a code before or after it (`4 - Good`, `Agree (6)`); or the same letters and digits in a row.
 */
export function answerKeys(answers: readonly KnownAnswer[]): (cell: string) => FoundAnswer | null {
  const exact = new Map<string, FoundAnswer>();
  const folded = new Map<string, FoundAnswer>();
  for (const { label, alsoSeenAs, code } of answers) {
    for (const text of [label, ...alsoSeenAs]) {
      if (!exact.has(text)) exact.set(text, { code, label, folded: false });
      const fold = foldText(text);
      // A listed spelling stays a listed spelling in any case; the label in another case is a folding.
      if (!folded.has(fold)) folded.set(fold, { code, label, folded: text === label });
      // A scale of bare numbers: a program that saved the table again may have made `7` into `7.0`.
      if (/^-?\d+$/.test(fold) && !folded.has(`${fold}.0`))
        folded.set(`${fold}.0`, { code, label, folded: true });
    }
  }
  // Most columns are written as expected and never need it.
  let squashed: ReadonlyMap<string, FoundAnswer | null> | null = null;
  return (cell) => {
    const direct = exact.get(cell);
    if (direct !== undefined) return direct;
    for (const fold of spellings(foldText(cell))) {
      const found = folded.get(fold);
      if (found !== undefined) {
        return { ...found, folded: found.folded || fold !== foldText(cell) };
      }
    }
    squashed ??= squash(answers);
    for (const fold of spellings(foldText(cell))) {
      const letters = lettersOf(fold);
      const found = /\p{L}|\d.*\d/u.test(letters) ? squashed.get(letters) : null;
      if (found) return found;
    }
    return null;
  };
}

/** A folded cell as it stands, and without what exports put around an answer. */
export function spellings(fold: string): readonly string[] {
  const made = [fold];
  // Exporters put an apostrophe before an answer that a spreadsheet would run as a formula.
  const bare = fold.replace(/^'+(?=[=+\-@])/, '').replace(/^"(.*)"$/, '$1');
  const after = bare.replace(/ ?[([]-?\d{1,3}[)\]]$/, '').replace(/ ?[=:] ?-?\d{1,3}$/, '');
  const before = bare.replace(/^[([]?-?\d{1,3}(?:\.0)?(?: ?[).\]:=]| ?-) ?(?=\D)/, '');
  for (const text of [bare, after, before]) if (text !== '' && !made.includes(text)) made.push(text);
  return made;
}

/** The answers by their letters and digits in a row; null where those of two answers are the same. */
function squash(answers: readonly KnownAnswer[]): ReadonlyMap<string, FoundAnswer | null> {
  const squashed = new Map<string, FoundAnswer | null>();
  for (const { label, alsoSeenAs, code } of answers) {
    for (const text of [label, ...alsoSeenAs]) {
      const letters = lettersOf(foldText(text));
      const other = squashed.get(letters);
      if (other === undefined) squashed.set(letters, { code, label, folded: true });
      else if (other !== null && other.code !== code) squashed.set(letters, null);
    }
  }
  return squashed;
}

function lettersOf(fold: string): string {
  return fold.replaceAll('&', 'and').replace(/[^\p{L}\p{N}+<>]/gu, '');
}
