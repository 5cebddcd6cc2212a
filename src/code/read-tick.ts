import type { Choice } from '../question-set/question-set.js';
import { foldText } from '../spelling/spelling.js';
import { answerKeys } from './answer-keys.js';
import { bareCode } from './bare-codes.js';
import { isUsualMark, nonAnswerName } from './marks.js';
import { blank, issues, type Meaning } from './meaning.js';

const yes = new Set([
  '1',
  'yes',
  'y',
  'true',
  't',
  'x',
  '✓',
  '✔',
  '☑',
  '☒',
  'ticked',
  'selected',
  'checked',
  'on',
  'chosen',
]);
const no = new Set([
  '0',
  'no',
  'n',
  'false',
  'f',
  'unticked',
  'not ticked',
  'not selected',
  'unselected',
  'unchecked',
  'not checked',
  'off',
  '☐',
  'not chosen',
]);

/** True for an option that people complete in their own words. */
export function isOther(label: string): boolean {
  return /^(?:an)?other\b|something else|please (?:specify|say)/i.test(label);
}

/** "Other" and nothing else of substance: "Other (please specify)", "Something else". */
export function isBareOther(label: string): boolean {
  return /^(?:an)?other$|^other\b.{0,3}\b(?:please|specify|write|say|state|which)\b|something else|please (?:specify|say)/i.test(
    label.trim(),
  );
}

/** True for an option that says that no other holds: "None of these", "Nothing". */
export function isExclusive(label: string): boolean {
  return /^(?:none|nothing|nobody|no one)\b/i.test(label.trim());
}

/** The place of the option that people complete in their own words, "Other" itself before "Other support"; -1 for none. */
export function writtenIn(choices: readonly Choice[]): number {
  const bare = choices.findIndex(({ label }) => isBareOther(label));
  return bare >= 0 ? bare : choices.findIndex(({ label }) => isOther(label));
}

/**
 * How to read a cell of a column that holds one option: 1 ticked, 0 said not to be, -1 blank. The option's own
 * text, 1, Yes, X and the like tick it; in the column of "Other" so does anything written.
 * `only` is what the column holds when it holds one thing: platforms write an option's own code as the tick, and the
 * option "No" as "No".
 */
export function tickReader(
  choice: Choice,
  codes: ReadonlySet<string>,
  marks: ReadonlyMap<string, number>,
): (cell: string, only: string | null) => Meaning {
  const find = answerKeys([{ ...choice, code: 1 }]);
  const own = foldText(choice.label);
  return (cell, only) => {
    const folded = foldText(cell);
    if (folded === '') return blank;
    const mark = marks.get(folded);
    if (mark !== undefined) return { value: -1, issue: issues.markKnown, into: nonAnswerName(mark) };
    const code = bareCode(cell);
    const word = code ?? folded;
    if (word === only && word !== code && word === own) return { value: 1, issue: issues.none, into: '' };
    if (yes.has(word)) return { value: 1, issue: issues.none, into: '' };
    if (no.has(word)) return { value: 0, issue: issues.none, into: '' };
    const found = find(cell);
    if (found !== null) {
      return {
        value: 1,
        issue: found.folded ? issues.folded : issues.none,
        into: found.folded ? choice.label : '',
      };
    }
    if (code !== null && (codes.has(code) || code === only))
      return { value: 1, issue: issues.none, into: '' };
    if (isUsualMark(folded)) return { value: -1, issue: issues.markUnknown, into: '' };
    if (isOther(choice.label)) return { value: 1, issue: issues.otherText, into: '' };
    return { value: -1, issue: issues.notOnScale, into: '' };
  };
}
