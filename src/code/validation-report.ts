import type { Finding } from '../findings/findings.js';
import type { ExportTable, IntakeEnd } from '../intake/intake.js';
import type { Question } from '../question-set/question-set.js';
import type { Recognition } from '../recognise/recognise.js';
import { acceptFindings } from './accept-findings.js';
import { answerFindings, blankThreshold } from './answer-findings.js';
import type { CodedColumn } from './coded-column.js';
import { setAsideCells } from './column-log.js';
import type { CommentSafety } from './comment-safety.js';
import type { DuplicateLog } from './find-duplicates.js';
import type { IdenticalRows } from './identical-rows.js';
import { knownMarkFindings } from './mark-findings.js';
import type { CodeSettings, ValidationReport } from './model.js';
import { countFindings, orderFindings } from './order-findings.js';
import type { MonthColumn } from './read-months.js';
import type { RouteWatch } from './routes.js';
import {
  admittedFindings,
  duplicateFindings,
  identicalFindings,
  monthFindings,
  type RowLog,
  rowFinding,
  safetyFindings,
  setAsideFindings,
  tickFindings,
} from './row-findings.js';
import type { RowReason } from './row-reasons.js';
import type { TimeWatch } from './watch-times.js';

export interface Coding {
  readonly table: ExportTable;
  readonly recognition: Recognition;
  readonly settings: CodeSettings;
  readonly accepted: ReadonlySet<string>;
  readonly columns: readonly CodedColumn[];
  readonly months: MonthColumn | null;
}

/** What was seen while the blocks were coded. */
export interface Seen {
  readonly reasons: ReadonlyMap<RowReason, RowLog>;
  readonly severalTicked: ReadonlyMap<Question, RowLog>;
  readonly exclusiveTicked: ReadonlyMap<Question, RowLog>;
  readonly unreadDates: RowLog;
  readonly duplicates: DuplicateLog;
  readonly identical: IdenticalRows | null;
  readonly comments: readonly CommentSafety[];
  readonly routes: RouteWatch | null;
  readonly times: TimeWatch;
  readonly admitted: ReadonlyMap<RowReason, RowLog>;
  readonly read: number;
  readonly used: number;
  readonly sameAnswer: number;
}

/** Everything that was found, worst first, and the sums of rows and cells. */
export function validationReport(coding: Coding, seen: Seen, end: IntakeEnd): ValidationReport {
  const { recognition, settings, accepted } = coding;
  const found: readonly Finding[] = [
    ...end.findings,
    ...recognition.findings,
    ...coding.columns.flatMap((column) =>
      answerFindings(column, settings, seen.used, seen.routes?.questions.has(column.question.id) ?? false),
    ),
    ...(seen.routes?.findings(blankThreshold(settings)) ?? []),
    ...knownMarkFindings(coding.columns),
    ...tickFindings('more-than-one-ticked', seen.severalTicked),
    ...tickFindings('exclusive-with-others', seen.exclusiveTicked),
    ...setAsideFindings(seen.reasons, seen, recognition.only?.column ?? null, settings.opened),
    ...admittedFindings(seen.admitted, seen, settings.opened),
    ...duplicateFindings(seen.duplicates),
    ...(seen.identical === null ? [] : identicalFindings(seen.identical)),
    ...monthFindings(coding.months, seen.unreadDates),
    ...seen.times.findings(),
    ...safetyFindings(seen.comments),
    ...(seen.sameAnswer > 0
      ? [rowFinding('same-answer-throughout', 'note', { count: seen.sameAnswer }, { of: seen.used })]
      : []),
  ];
  const findings = orderFindings(acceptFindings(found, accepted));
  return {
    findings,
    counts: countFindings(findings),
    assumed: {
      dateOrder:
        coding.months === null
          ? null
          : {
              column: coding.months.column.letter,
              order: coding.months.order,
              because: coding.months.because,
            },
      marks: { ...coding.table.marks, ...settings.marks },
    },
    rows: {
      read: end.rows.read,
      used: seen.used,
      setAside: {
        ...end.rows.setAside,
        ...Object.fromEntries([...seen.reasons].map(([reason, { count }]) => [reason, count])),
      },
    },
    cells: cells(coding, seen.used),
  };
}

function cells({ table, recognition, columns }: Coding, used: number): ValidationReport['cells'] {
  const setAside: Record<string, number> = {};
  const add = (reason: string, count: number): void => {
    if (count > 0) setAside[reason] = (setAside[reason] ?? 0) + count;
  };
  let answers = 0;
  let notAnswered = 0;
  for (const { log } of columns) {
    answers += log.answers;
    notAnswered += log.notAnswered;
    for (const [reason, count] of setAsideCells(log)) add(reason, count);
  }
  const why = new Map<number, string>();
  for (const { column } of recognition.identifiers) why.set(column.position, 'direct-identifier');
  for (const { column } of recognition.context) why.set(column.position, 'context-column');
  for (const { column, why: reason } of recognition.aside) why.set(column.position, `${reason}-column`);
  for (const column of recognition.unknown) why.set(column.position, 'column-unknown');
  if (recognition.only !== null) why.set(recognition.only.column.position, 'context-column');
  const questions = new Set(columns.map(({ column }) => column.position));
  for (const { position } of table.headings) {
    if (!questions.has(position)) add(why.get(position) ?? 'column-not-read', used);
  }
  return { read: used * table.headings.length, answers, notAnswered, setAside };
}
