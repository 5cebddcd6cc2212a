import type { Finding } from '../findings/findings.js';
import { answerFinding, listed } from './answer-finding.js';
import type { CodedColumn } from './coded-column.js';
import { issues } from './meaning.js';

/** Marks that may stand for no answer, which nobody has said they do. */
export function marksUnknown(column: CodedColumn): readonly Finding[] {
  const log = column.log.seen.get(issues.markUnknown);
  if (log === undefined || log.count === 0) return [];
  return [
    answerFinding(column, 'mark-of-no-answer', 'confirm', log, {
      marks: [...log.texts.keys()].map((text) => text.trim()).slice(0, listed),
      as: 'missing',
      known: false,
    }),
  ];
}

/**
 * Marks that are known to stand for no answer, over all columns: one note for each mark, because a platform writes its
 * mark in every column.
 */
export function knownMarkFindings(columns: readonly CodedColumn[]): readonly Finding[] {
  const found = new Map<string, { count: number; as: string; columns: string[] }>();
  for (const { column, log } of columns) {
    for (const [cell, { count, into }] of log.seen.get(issues.markKnown)?.texts ?? []) {
      const mark = found.get(cell.trim()) ?? { count: 0, as: into, columns: [] };
      mark.count += count;
      if (mark.columns.at(-1) !== column.letter) mark.columns.push(column.letter);
      found.set(cell.trim(), mark);
    }
  }
  return [...found].map(([mark, { count, as, columns: letters }]) => ({
    code: 'mark-of-no-answer',
    severity: 'note',
    column: null,
    heading: null,
    question: null,
    count,
    rows: [],
    details: { marks: [mark], as, known: true, columns: letters },
  }));
}
