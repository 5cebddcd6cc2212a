import type { ColumnBlock, ExportTable, IntakeEnd } from '../intake/intake.js';
import type { Question } from '../question-set/question-set.js';
import type { Recognition } from '../recognise/recognise.js';
import { acceptedCodes } from './accept-findings.js';
import { admittedReasons, admittedRows, type Opening, reasonColumns } from './admitted-rows.js';
import { answerBatch } from './answer-batch.js';
import { rowAssessor } from './assess-rows.js';
import { codedColumns } from './coded-column.js';
import { keptRows } from './column-log.js';
import { commentSafety } from './comment-safety.js';
import { contextReader } from './context-columns.js';
import { duplicateFinder } from './find-duplicates.js';
import { identicalRows } from './identical-rows.js';
import { knownMarks } from './marks.js';
import type { Coder, CodeSettings, TakeComment } from './model.js';
import { peopleReader } from './people.js';
import { monthColumn, unreadable } from './read-months.js';
import { dayOf, type ResponseClock, responseClock } from './response-times.js';
import { watchRoutes } from './routes.js';
import type { RowLog } from './row-findings.js';
import { type RowReason, rowReasons } from './row-reasons.js';
import { sameAnswerThroughout } from './same-answer.js';
import { validationReport } from './validation-report.js';
import { watchTimes } from './watch-times.js';

/**
 * Starts coding one audience's answers. The sample decides how each column is written (labels or codes, the order of
 * dates) and which review of a person is the latest; every block, those of the sample included, is then given to
 * `code` in the order of the file. What a cell means is settled once for each distinct cell.
 *
 * Comments are read past, unless somebody asks for them: `takeComment` is then handed each one.
 *
 * Throws `codes-unclear` when `settings.codes` says neither an order nor labels.
 */
export function startCoding(
  table: ExportTable,
  sample: readonly ColumnBlock[],
  recognition: Recognition,
  settings: CodeSettings = {},
  takeComment: TakeComment | null = null,
): Coder {
  const { questionSet, context } = recognition;
  const marks = knownMarks(table.marks, settings.marks ?? {});
  const accepted = acceptedCodes(settings.accept);
  const columns = codedColumns(recognition, sample, marks, settings);
  const reviewDate = context.find(({ role }) => role === 'review-date')?.column ?? null;
  const months = reviewDate === null ? null : monthColumn(reviewDate, sample, settings.dateOrder);
  const clock = responseClock(recognition, sample, settings.dateOrder);
  const notUsed = reasonColumns(recognition, table.facts.dialect, openingOf(clock, settings.opened));
  const admitted = admittedReasons(accepted);
  const assess = rowAssessor(recognition, columns, notUsed, admitted);
  const overruled = admittedRows(notUsed, admitted);
  const duplicates = duplicateFinder(
    recognition,
    sample,
    months,
    settings.reviews ?? 'latest',
    assess,
    marks,
  );
  const hasResponseId = context.some(({ role }) => role === 'response-id' || role === 'respondent-id');
  const identical = hasResponseId ? null : identicalRows(recognition);
  const routes = watchRoutes(questionSet, recognition.matches);
  const times = watchTimes(clock, settings.today);
  const readContext = contextReader(recognition, months, marks);
  const readPeople = settings.keyOf === undefined ? null : peopleReader(recognition, months, settings.keyOf);
  const comments = columns.filter(({ holds }) => holds === 'comment').map(commentSafety);
  const reasons = new Map<RowReason, RowLog>();
  const severalTicked = new Map<Question, RowLog>();
  const exclusiveTicked = new Map<Question, RowLog>();
  const unreadDates: RowLog = { count: 0, rows: [] };
  const seen = { read: 0, used: 0, sameAnswer: 0 };

  return {
    code(block) {
      const why = assess(block);
      duplicates.mark(block, why);
      identical?.look(block, why);
      const used = usedRows(block, why);
      seen.read += block.rows;
      seen.used += used.length;
      for (const { column, settle, log } of columns) {
        const source = block.columns[column.position];
        if (source === undefined) continue;
        log.add(settle(source.dictionary), source.dictionary.cells, source.codes, used, block.rowNumbers);
      }
      for (const comment of comments) comment.look(block, used);
      if (takeComment !== null) handOver(takeComment, block, used);
      if (reviewDate !== null) noteUnreadDates(block, used);
      const batch = answerBatch(
        questionSet,
        columns,
        block,
        used,
        readContext(block, used),
        // REDCap writes 0 for every option of a page that nobody opened.
        table.facts.dialect === 'redcap',
        {
          several: (question, row) => noteRow(severalTicked, question, row),
          exclusive: (question, row) => noteRow(exclusiveTicked, question, row),
        },
      );
      routes?.look(batch, block, used);
      times.look(batch, block, used);
      overruled.look(block, used);
      seen.sameAnswer += sameAnswerThroughout(questionSet, batch);
      return readPeople === null ? batch : { ...batch, people: readPeople(block, used) };
    },
    finish(end: IntakeEnd) {
      return validationReport(
        { table, recognition, settings, accepted, columns, months },
        {
          reasons,
          severalTicked,
          exclusiveTicked,
          unreadDates,
          duplicates: duplicates.log,
          identical,
          comments,
          routes,
          times,
          admitted: overruled.logs,
          ...seen,
        },
        end,
      );
    },
  };

  function usedRows(block: ColumnBlock, why: Uint8Array): Uint32Array {
    const used = new Uint32Array(block.rows);
    let count = 0;
    for (let row = 0; row < block.rows; row++) {
      const code = why[row] ?? 0;
      if (code === 0) used[count++] = row;
      else noteRow(reasons, rowReasons[code] ?? 'used', block.rowNumbers[row] ?? 0);
    }
    return used.subarray(0, count);
  }

  function handOver(take: TakeComment, block: ColumnBlock, used: Uint32Array): void {
    for (const { column, question, settle, holds } of columns) {
      const source = holds === 'comment' ? block.columns[column.position] : undefined;
      if (source === undefined) continue;
      const { values } = settle(source.dictionary);
      for (const row of used) {
        const entry = source.codes[row] ?? 0;
        if (values[entry] === 1) take(questionSet.id, question.id, source.dictionary.cells[entry] ?? '');
      }
    }
  }

  function noteUnreadDates(block: ColumnBlock, used: Uint32Array): void {
    const source = reviewDate === null ? undefined : block.columns[reviewDate.position];
    if (source === undefined || months === null) return;
    const places = months.monthsOf(source.dictionary);
    for (let i = 0; i < used.length; i++) {
      const row = used[i] ?? 0;
      if (places[source.codes[row] ?? 0] !== unreadable) continue;
      unreadDates.count++;
      if (unreadDates.rows.length < keptRows) unreadDates.rows.push(block.rowNumbers[row] ?? 0);
    }
  }
}

/** Null where nobody says when the survey opened, or nothing dates its responses. */
function openingOf({ began, ended, reviewed }: ResponseClock, opened: string | undefined): Opening | null {
  const [time, day] = [began ?? ended ?? reviewed, dayOf(opened)];
  return time === null || day === null ? null : { time, day };
}

function noteRow<K>(logs: Map<K, RowLog>, key: K, row: number): void {
  const log = logs.get(key) ?? { count: 0, rows: [] };
  log.count++;
  if (log.rows.length < keptRows) log.rows.push(row);
  logs.set(key, log);
}
