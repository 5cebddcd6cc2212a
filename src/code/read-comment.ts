import { foldText } from '../spelling/spelling.js';
import { nonAnswerName } from './marks.js';
import { blank, issues, type Meaning } from './meaning.js';

/** How to read a comment: 1 when the person wrote something. The words are not kept. */
export function commentReader(marks: ReadonlyMap<string, number>): (cell: string) => Meaning {
  return (cell) => {
    if (cell.trim() === '') return blank;
    if (cell.length > 40) return { value: 1, issue: issues.none, into: '' };
    const folded = foldText(cell);
    const mark = marks.get(folded);
    if (mark !== undefined) return { value: -1, issue: issues.markKnown, into: nonAnswerName(mark) };
    // "N/A" and "-" in a comment box say nothing, whoever wrote them; "None" or "?" may.
    const empty = folded === '' || /^(?:n\/?a|n\.a\.?|-+|\.+|null|nan)$/.test(folded);
    return empty ? blank : { value: 1, issue: issues.none, into: '' };
  };
}
