import type { Finding } from '../findings/findings.js';
import type { ColumnBlock, Heading } from '../intake/intake.js';
import { keptRows } from './column-log.js';
import type { AnswerBatch } from './model.js';
import { dayOf, type ResponseClock, rowsOf } from './response-times.js';
import { type RowLog, rowFinding } from './row-findings.js';
import { repeatWatch } from './watch-repeats.js';

/** A closed answer is not read and given in less. */
const secondsAnAnswer = 1;
const enoughAnswers = 10;

/** Checks of when responses were given: the wrong way round, in the future, too fast, and given twice at once. */
export interface TimeWatch {
  look(batch: AnswerBatch, block: ColumnBlock, used: Uint32Array): void;
  findings(): readonly Finding[];
}

/** `today` is the day of the run; undefined when the caller does not say. */
export function watchTimes(clock: ResponseClock, today: string | undefined): TimeWatch {
  const reversed = noRows();
  const quick = noRows();
  const ahead = new Map<Heading, RowLog>();
  const sent = clock.ended ?? clock.began;
  const dated = [clock.reviewed, sent].filter((column) => column !== null);
  const repeats = sent === null ? null : repeatWatch(sent);
  const day = dayOf(today);
  return {
    look(batch, block, used) {
      if (day !== null) {
        // A day of grace: who answers late in the evening may be a day ahead of this machine's date.
        for (const { column, daysOf } of dated) {
          const days = rowsOf(block, column, daysOf);
          for (const row of used) if (Math.floor(days(row)) > day + 1) note(logOf(ahead, column), block, row);
        }
      }
      const took = secondsTaken(clock, block);
      if (took !== null) {
        const given = answersGiven(batch);
        for (let i = 0; i < used.length; i++) {
          const row = used[i] ?? 0;
          const seconds = took(row);
          const answers = given[i] ?? 0;
          if (seconds < 0) note(reversed, block, row);
          else if (answers >= enoughAnswers && seconds < answers * secondsAnAnswer) note(quick, block, row);
        }
      }
      repeats?.look(batch, block, used);
    },
    findings: () => [
      ...(reversed.count === 0 ? [] : [wrongWayRound(reversed, clock)]),
      ...[...ahead].map(([column, log]) =>
        rowFinding('date-in-future', 'warning', log, { today: today ?? '' }, column),
      ),
      ...(repeats?.findings() ?? []),
      ...(quick.count === 0 ? [] : [rowFinding('answered-too-fast', 'note', quick)]),
    ],
  };
}

function wrongWayRound(log: RowLog, { began, ended }: ResponseClock): Finding {
  const details = { began: began?.column.letter ?? '', ended: ended?.column.letter ?? '' };
  return rowFinding('end-before-start', 'warning', log, details, ended?.column ?? null);
}

/**
 * How long each response took: as the platform says, else from its two ends. Below 0 where the end comes first; NaN where
 * nothing says it, or both ends are one and the same time.
 */
function secondsTaken(clock: ResponseClock, block: ColumnBlock): ((row: number) => number) | null {
  const { began, ended, seconds } = clock;
  if (seconds === null && (began === null || ended === null)) return null;
  const said = rowsOf(block, seconds?.column, seconds?.of);
  const [from, to] = [began, ended].map((end) => rowsOf(block, end?.column, end?.daysOf));
  const clocks = [began, ended].map((end) => rowsOf(block, end?.column, end?.clockOf));
  return (row) => {
    const [start, end] = [from?.(row) ?? Number.NaN, to?.(row) ?? Number.NaN];
    const timed = clocks.every((clockAt) => clockAt(row) === 1);
    const span = timed ? Math.round((end - start) * 86_400) : Math.floor(end) - Math.floor(start);
    if (span < 0) return span;
    const told = said(row);
    if (!Number.isNaN(told)) return told;
    return timed && span > 0 ? span : Number.NaN;
  };
}

/** How many rated questions each person answered. */
function answersGiven(batch: AnswerBatch): Uint16Array {
  const given = new Uint16Array(batch.rows);
  for (const { id, form } of batch.questionSet.questions) {
    const codes = form === 'rated' ? batch.answers[id] : undefined;
    if (codes === undefined) continue;
    for (let row = 0; row < batch.rows; row++)
      if ((codes[row] ?? -1) >= 0) given[row] = (given[row] ?? 0) + 1;
  }
  return given;
}

function noRows(): RowLog {
  return { count: 0, rows: [] };
}

function logOf(logs: Map<Heading, RowLog>, column: Heading): RowLog {
  const log = logs.get(column) ?? noRows();
  logs.set(column, log);
  return log;
}

function note(log: RowLog, block: ColumnBlock, row: number): void {
  log.count++;
  if (log.rows.length < keptRows) log.rows.push(block.rowNumbers[row] ?? 0);
}
