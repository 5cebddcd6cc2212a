import type { NonAnswer } from '../question-set/question-set.js';
import { foldText } from '../spelling/spelling.js';
import { nonAnswerCodes } from './model.js';

// Cells that often stand for no answer. None is read so unless the platform, the question or the user says it:
// here they only choose the words of the finding.
const usual: ReadonlySet<string> = new Set([
  ...['-', '--', '.', '?', '~', 'x', 'n/a', 'na', 'n.a', 'n.a.', 'n/k', 'nk', 'nil', 'null', 'none', 'nan'],
  ...['#n/a', '#null!', '#value!', 'not answered', 'no answer', 'no response', 'no reply', 'not asked'],
  ...['not shown', 'not stated', 'not recorded', 'not known', 'not provided', 'not given', 'no data'],
  ...['skipped', 'missing', 'blank', 'error', 'unanswered', '[not completed]'],
  ...['-1', '-7', '-8', '-9', '-77', '-88', '-97', '-98', '-99', '97', '98', '99', '998', '999', '-999'],
]);

/** True for a cell that often stands for no answer. */
export function isUsualMark(folded: string): boolean {
  return usual.has(folded.replace(/\.0+$/, ''));
}

/**
 * The marks that are known to stand for no answer in this file: folded text → non-answer code. `platform` comes from
 * the export's layout, `settings` from the user, who has the last word.
 */
export function knownMarks(
  platform: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, NonAnswer>>,
): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  for (const [mark, as] of Object.entries({ ...platform, ...settings })) {
    marks.set(foldText(mark), isNonAnswer(as) ? nonAnswerCodes[as] : nonAnswerCodes.missing);
  }
  return marks;
}

function isNonAnswer(text: string): text is NonAnswer {
  return Object.hasOwn(nonAnswerCodes, text);
}

/** The name of a non-answer code. */
export function nonAnswerName(code: number): NonAnswer {
  if (code === nonAnswerCodes.doesNotApply) return 'doesNotApply';
  if (code === nonAnswerCodes.dontKnow) return 'dontKnow';
  return code === nonAnswerCodes.preferNotToSay ? 'preferNotToSay' : 'missing';
}
