import { foldText } from '../spelling/spelling.js';
import type { DeclaredCodes } from './bare-codes.js';
import { isUsualMark, nonAnswerName } from './marks.js';
import { blank, issues, type Meaning } from './meaning.js';
import type { Writing } from './read-single.js';
import type { JoinedCell } from './split-choices.js';

/** Whether cells that hold several options are written as labels or as bare codes. Options may be numbers themselves. */
export function joinedWriting(
  cells: readonly string[],
  codes: DeclaredCodes | null,
  split: (cell: string) => JoinedCell,
): Writing {
  if (codes !== null) return 'labels';
  const filled = cells.filter((cell) => cell.trim() !== '');
  const numbers = filled.every((cell) => /^[\d\s,;|.]+$/.test(cell));
  const unread = numbers && filled.every((cell) => split(cell).choices.length === 0);
  return filled.length > 0 && unread ? 'codes' : 'labels';
}

/** How to read a cell that holds several options: its place in `joined`, where what stood in it is kept. */
export function joinedReader(
  split: (cell: string) => JoinedCell,
  joined: JoinedCell[],
  marks: ReadonlyMap<string, number>,
  writing: Writing,
): (cell: string) => Meaning {
  return (cell) => {
    const folded = foldText(cell);
    if (folded === '') return blank;
    const mark = marks.get(folded);
    if (mark !== undefined) return { value: -1, issue: issues.markKnown, into: nonAnswerName(mark) };
    const found = split(cell);
    const explained = found.choices.length > 0 || found.notCounted;
    if (found.left !== '' && isUsualMark(folded)) return { value: -1, issue: issues.markUnknown, into: '' };
    if (!explained) {
      const issue = writing === 'codes' ? issues.codeUnread : issues.notExplained;
      return { value: -1, issue, into: found.left };
    }
    // Past the end of the integers that fit: no real question is answered in so many ways.
    if (joined.length >= 32_000) return { value: -1, issue: issues.notExplained, into: found.left };
    joined.push(found);
    const issue = found.left === '' ? issues.none : issues.notExplained;
    return { value: joined.length - 1, issue, into: found.left };
  };
}
