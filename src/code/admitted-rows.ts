import type { CellDictionary, ColumnBlock, Heading } from '../intake/intake.js';
import type { Recognition } from '../recognise/recognise.js';
import { keptRows } from './column-log.js';
import { numberOnce } from './meaning.js';
import { statusReader } from './read-status.js';
import type { TimeColumn } from './response-times.js';
import type { RowLog } from './row-findings.js';
import { type RowReason, reasonCode, rowReasons } from './row-reasons.js';

/** Settles for each cell of a column the reason for which its row is not used; 0 where there is none. */
export type ReasonOf = (dictionary: CellDictionary) => Float64Array;

/** A column that says of a row that it is not to be used. */
export interface ReasonColumn {
  readonly position: number;
  readonly reasonOf: ReasonOf;
}

/** Until when answers are trials, and the column that dates them. */
export interface Opening {
  readonly time: TimeColumn;
  readonly day: number;
}

/** The columns by which a row is a test, not finished, disqualified, or given before the survey opened. */
export function reasonColumns(
  recognition: Recognition,
  dialect: string,
  opening: Opening | null,
): readonly ReasonColumn[] {
  const statuses = statusColumns(recognition, dialect).map((column): ReasonColumn => {
    const read = statusReader(column, dialect);
    return {
      position: column.position,
      reasonOf: numberOnce((cell) => {
        const status = read(cell);
        if (status === 'test') return reasonCode('test-response');
        if (status === 'partial') return reasonCode('partial-response');
        return status === 'disqualified' ? reasonCode('disqualified') : 0;
      }),
    };
  });
  if (opening === null) return statuses;
  const early = reasonCode('before-opening');
  const { time, day } = opening;
  const reasonOf: ReasonOf = (cells) => time.daysOf(cells).map((days) => (days < day ? early : 0));
  return [...statuses, { position: time.column.position, reasonOf }];
}

/**
 * The columns that say how far a response came. REDCap ends each form with one, `form_complete`: those of forms that hold
 * none of the questions say nothing of them.
 */
function statusColumns({ context, matches }: Recognition, dialect: string): readonly Heading[] {
  const all = context.filter(({ role }) => role === 'status').map(({ column }) => column);
  if (dialect !== 'redcap') return all;
  const ends = all.filter(({ platformRole }) => platformRole === 'complete');
  const asked = ends.filter(({ position }, i) =>
    matches.some(
      ({ column }) => column.position < position && column.position > (ends[i - 1]?.position ?? -1),
    ),
  );
  return asked.length === 0 ? all : all.filter((column) => !ends.includes(column) || asked.includes(column));
}

const byCode: Readonly<Record<string, RowReason>> = {
  'partial-responses': 'partial-response',
  'test-responses': 'test-response',
  'answered-before-opening': 'before-opening',
};

/** The reasons that a yes given beforehand overrules, as codes. */
export function admittedReasons(accepted: ReadonlySet<string>): ReadonlySet<number> {
  return new Set(
    Object.entries(byCode).flatMap(([code, reason]) => (accepted.has(code) ? [reasonCode(reason)] : [])),
  );
}

/** Rows that are used only because of a yes given beforehand: they are told all the same. */
export interface AdmittedRows {
  readonly logs: ReadonlyMap<RowReason, RowLog>;
  look(block: ColumnBlock, used: Uint32Array): void;
}

export function admittedRows(columns: readonly ReasonColumn[], admitted: ReadonlySet<number>): AdmittedRows {
  const logs = new Map<RowReason, { count: number; rows: number[] }>();
  return {
    logs,
    look(block, used) {
      if (admitted.size === 0) return;
      for (const { position, reasonOf } of columns) {
        const source = block.columns[position];
        if (source === undefined) continue;
        const reasons = reasonOf(source.dictionary);
        for (const row of used) {
          const reason = reasons[source.codes[row] ?? 0] ?? 0;
          if (!admitted.has(reason)) continue;
          const name = rowReasons[reason] ?? 'used';
          const log = logs.get(name) ?? { count: 0, rows: [] };
          logs.set(name, log);
          log.count++;
          if (log.rows.length < keptRows) log.rows.push(block.rowNumbers[row] ?? 0);
        }
      }
    },
  };
}
