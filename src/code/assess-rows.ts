import type { CellDictionary, ColumnBlock, Heading } from '../intake/intake.js';
import type { Recognition } from '../recognise/recognise.js';
import type { CodedColumn } from './coded-column.js';
import { issues, numberOnce, type Settled } from './meaning.js';
import { statusReader } from './read-status.js';
import type { TimeColumn } from './response-times.js';
import { reasonCode } from './row-reasons.js';

const answered = 1;
const unread = 2;

/**
 * Says of every row of a block why it is not used, 0 where it is: another audience, a test, a response not finished, one
 * given before the survey opened, no answers. Duplicates are found later, among the rows that are left.
 */
export function rowAssessor(
  recognition: Recognition,
  columns: readonly CodedColumn[],
  dialect: string,
  partialsAccepted: boolean,
  testsAccepted: boolean,
  opening: { readonly time: TimeColumn; readonly day: number } | null,
): (block: ColumnBlock) => Uint8Array {
  const { only } = recognition;
  const audienceOf = numberOnce((cell) => {
    if (only === null || only.cells.includes(cell)) return 0;
    return reasonCode(only.others.includes(cell) ? 'other-audience' : 'respondent-type-unknown');
  });
  const statuses = statusColumns(recognition, dialect).map((column) => {
    const read = statusReader(column, dialect);
    return {
      position: column.position,
      reasonOf: numberOnce((cell) => {
        const status = read(cell);
        if (status === 'test') return testsAccepted ? 0 : reasonCode('test-response');
        if (status === 'partial') return partialsAccepted ? 0 : reasonCode('partial-response');
        return status === 'disqualified' ? reasonCode('disqualified') : 0;
      }),
    };
  });
  return (block) => {
    const reasons = new Uint8Array(block.rows);
    if (only !== null) apply(block, only.column.position, audienceOf, reasons);
    for (const { position, reasonOf } of statuses) apply(block, position, reasonOf, reasons);
    if (opening !== null) {
      const { time, day } = opening;
      const early = reasonCode('before-opening');
      const reasonOf: ReasonOf = (cells) => time.daysOf(cells).map((days) => (days < day ? early : 0));
      apply(block, time.column.position, reasonOf, reasons);
    }
    const content = contentOf(block, columns);
    for (let row = 0; row < block.rows; row++) {
      const found = content[row] ?? 0;
      if (reasons[row] !== 0 || (found & answered) !== 0) continue;
      reasons[row] = reasonCode((found & unread) !== 0 ? 'no-readable-answers' : 'no-answers');
    }
    return reasons;
  };
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

type ReasonOf = (dictionary: CellDictionary) => Float64Array;

function apply(block: ColumnBlock, position: number, reasonOf: ReasonOf, reasons: Uint8Array): void {
  const column = block.columns[position];
  if (column === undefined) return;
  const byEntry = reasonOf(column.dictionary);
  for (let row = 0; row < block.rows; row++) {
    if (reasons[row] === 0) reasons[row] = byEntry[column.codes[row] ?? 0] ?? 0;
  }
}

/** For each row whether it holds an answer, and whether it holds anything that could not be read. */
function contentOf(block: ColumnBlock, columns: readonly CodedColumn[]): Uint8Array {
  const content = new Uint8Array(block.rows);
  for (const { column, settle, holds } of columns) {
    const source = block.columns[column.position];
    if (source === undefined) continue;
    const flags = flagsOf(settle(source.dictionary), holds === 'tick');
    const { codes } = source;
    for (let row = 0; row < block.rows; row++) {
      content[row] = (content[row] ?? 0) | (flags[codes[row] ?? 0] ?? 0);
    }
  }
  return content;
}

function flagsOf(settled: Settled, tick: boolean): Uint8Array {
  return Uint8Array.from(settled.values, (value, entry) => {
    // "Not ticked" is no answer by itself: platforms write 0 for pages nobody opened.
    if (tick ? value > 0 : value >= 0 || value < -1) return answered;
    return (settled.issues[entry] ?? 0) > issues.markUnknown ? unread : 0;
  });
}
