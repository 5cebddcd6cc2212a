import type { Detail, Finding, Severity } from '../findings/findings.js';
import type { Heading } from '../intake/intake.js';
import type { Question } from '../question-set/question-set.js';
import { shownHeading } from './answer-finding.js';
import type { CommentSafety } from './comment-safety.js';
import type { DuplicateLog } from './find-duplicates.js';
import type { IdenticalRows } from './identical-rows.js';
import type { MonthColumn } from './read-months.js';
import type { RowReason } from './row-reasons.js';

/** Rows that were set aside for one reason: how many, and the first of them. */
export interface RowLog {
  count: number;
  readonly rows: number[];
}

/** A finding about rows, or about a column that is not a question. */
export function rowFinding(
  code: string,
  severity: Severity,
  log: { readonly count: number; readonly rows?: readonly number[] },
  details: Readonly<Record<string, Detail>> = {},
  column: Heading | null = null,
): Finding {
  return {
    code,
    severity,
    column: column?.letter ?? null,
    heading: column === null ? null : shownHeading(column),
    question: null,
    count: log.count,
    rows: [...(log.rows ?? [])],
    details,
  };
}

/** One finding for each reason for which rows were set aside. */
export function setAsideFindings(
  logs: ReadonlyMap<RowReason, RowLog>,
  { read, used }: { readonly read: number; readonly used: number },
  only: Heading | null,
  opened: string | undefined,
): readonly Finding[] {
  const found: Finding[] = [];
  const add = (reason: RowReason, code: string, severity: Severity, column: Heading | null = null): void => {
    const log = logs.get(reason);
    if (log === undefined || log.count === 0) return;
    const when = reason === 'before-opening' ? { opened: opened ?? '' } : {};
    found.push(rowFinding(code, severity, log, { of: read, ...when }, column));
  };
  // Where nothing is left without them there is nothing to confirm: the result would be empty.
  add('partial-response', 'partial-responses', used === 0 ? 'error' : 'confirm');
  add('test-response', 'test-responses', 'note');
  add('before-opening', 'answered-before-opening', 'confirm');
  add('disqualified', 'disqualified-responses', 'note');
  add('respondent-type-unknown', 'respondent-type-unknown', 'warning', only);
  add('no-readable-answers', 'no-readable-answers', 'error');
  add('no-answers', 'no-answers', 'note');
  return found;
}

/** Rows that a yes given beforehand has let in. */
export function admittedFindings(
  logs: ReadonlyMap<RowReason, RowLog>,
  seen: { readonly read: number; readonly used: number },
  opened: string | undefined,
): readonly Finding[] {
  return setAsideFindings(logs, seen, null, opened).map((finding) => ({
    ...finding,
    severity: 'note',
    details: { ...finding.details, accepted: true },
  }));
}

/** What there is to say about repeated ids. */
export function duplicateFindings(log: DuplicateLog): readonly Finding[] {
  const found: Finding[] = [];
  const id = log.ids.find(({ repeats }) => !repeats)?.column ?? null;
  if (log.duplicates.count > 0) {
    found.push(rowFinding('duplicate-respondent', 'error', log.duplicates, {}, id));
  }
  if (log.earlier.count > 0) found.push(rowFinding('earlier-reviews', 'note', log.earlier, {}, id));
  if (log.unordered.count > 0)
    found.push(rowFinding('reviews-not-in-order', 'warning', log.unordered, {}, id));
  for (const { column, repeats } of log.ids) {
    if (repeats) found.push(rowFinding('id-repeats', 'warning', { count: 1 }, {}, column));
  }
  if (log.full)
    found.push(rowFinding('duplicates-not-all-checked', 'note', { count: 1 }, { limit: 2_000_000 }));
  return found;
}

export function identicalFindings({ log }: IdenticalRows): readonly Finding[] {
  if (log.count === 0) return [];
  const severity = log.certain > 0 ? 'confirm' : 'note';
  return [rowFinding('identical-rows', severity, log, { certain: log.certain })];
}

/** How the dates of reviews were read. */
export function monthFindings(months: MonthColumn | null, unread: RowLog): readonly Finding[] {
  if (months === null) return [];
  const found: Finding[] = [];
  const open = months.because === 'undecided' || months.because === 'both';
  if (open) {
    found.push(
      rowFinding(
        'date-order-undecidable',
        'confirm',
        { count: 1 },
        { order: months.order, mixed: months.because === 'both' },
        months.column,
      ),
    );
  }
  if (unread.count > 0) found.push(rowFinding('date-unreadable', 'warning', unread, {}, months.column));
  return found;
}

export function safetyFindings(comments: readonly CommentSafety[]): readonly Finding[] {
  return comments.flatMap(({ column, identifiers, formulas }) => [
    ...(identifiers.count > 0
      ? [rowFinding('identifiers-in-comments', 'warning', identifiers, {}, column)]
      : []),
    ...(formulas.count > 0 ? [rowFinding('formula-like-cells', 'note', formulas, {}, column)] : []),
  ]);
}

/** Questions whose ticks contradict each other in some rows. */
export function tickFindings(
  code: 'more-than-one-ticked' | 'exclusive-with-others',
  logs: ReadonlyMap<Question, RowLog>,
): readonly Finding[] {
  return [...logs].map(([question, log]) => ({
    ...rowFinding(code, 'warning', log, { label: question.label }),
    question: question.id,
  }));
}
