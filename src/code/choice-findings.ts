import type { Finding } from '../findings/findings.js';
import { nearest, tidyText } from '../spelling/spelling.js';
import { answerFinding, listed } from './answer-finding.js';
import { labelsOf } from './bare-codes.js';
import type { CodedColumn } from './coded-column.js';
import { issues } from './meaning.js';
import { shownAnswer } from './shown-answer.js';

/** What fewer people than this wrote is not shown. */
const many = 5;

/** What no option explains in cells that hold several. */
export function notExplained(column: CodedColumn): readonly Finding[] {
  const log = column.log.seen.get(issues.notExplained);
  if (log === undefined || log.count === 0 || !('choices' in column.question)) return [];
  const other = column.joined.some(({ asOther }) => asOther);
  const labels = labelsOf(column.question);
  const pieces = new Map<string, number>();
  const written = new Map<string, string>();
  for (const [cell, { into, count }] of log.texts) {
    pieces.set(into, (pieces.get(into) ?? 0) + count);
    written.set(into, asWritten(into, cell));
  }
  const shownPiece = (piece: string): string | null => shownAnswer(written.get(piece) ?? piece, labels);
  // What a few write is their own words, and may be a name, unless it is nearly an option; a piece that many cells share
  // is an option nobody listed.
  const enough = (piece: string, count: number): boolean =>
    count >= many || (count > 1 && nearest(piece, labels, 0.7) !== null);
  const shared = [...pieces]
    .filter(([piece, count]) => piece.length <= 60 && shownPiece(piece) !== null && enough(piece, count))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, listed);
  return [
    answerFinding(column, 'choices-not-explained', other && shared.length === 0 ? 'note' : 'warning', log, {
      pieces: shared.map(([piece]) => shownPiece(piece) ?? ''),
      counts: shared.map(([, count]) => count),
      nearest: shared.map(([piece]) => nearest(piece, labels, 0.5)?.text ?? ''),
      other,
    }),
  ];
}

/** A folded piece with its capitals, as it stands in the cell: they tell a name from words. */
function asWritten(piece: string, cell: string): string {
  const tidied = tidyText(cell);
  const at = tidied.toLowerCase().indexOf(piece);
  return at < 0 ? piece : tidied.slice(at, at + piece.length);
}
