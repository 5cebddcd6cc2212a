import type { ColumnBlock } from '../intake/intake.js';
import type { Recognition } from '../recognise/recognise.js';
import type { ReasonColumn, ReasonOf } from './admitted-rows.js';
import type { CodedColumn } from './coded-column.js';
import { issues, numberOnce, type Settled } from './meaning.js';
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
  notUsed: readonly ReasonColumn[],
  admitted: ReadonlySet<number>,
): (block: ColumnBlock) => Uint8Array {
  const { only } = recognition;
  const audienceOf = numberOnce((cell) => {
    if (only === null || only.cells.includes(cell)) return 0;
    return reasonCode(only.others.includes(cell) ? 'other-audience' : 'respondent-type-unknown');
  });
  return (block) => {
    const reasons = new Uint8Array(block.rows);
    if (only !== null) apply(block, only.column.position, audienceOf, reasons, nothing);
    for (const { position, reasonOf } of notUsed) apply(block, position, reasonOf, reasons, admitted);
    const content = contentOf(block, columns);
    for (let row = 0; row < block.rows; row++) {
      const found = content[row] ?? 0;
      if (reasons[row] !== 0 || (found & answered) !== 0) continue;
      reasons[row] = reasonCode((found & unread) !== 0 ? 'no-readable-answers' : 'no-answers');
    }
    return reasons;
  };
}

const nothing: ReadonlySet<number> = new Set();

/** Gives rows without a reason that of a column, unless it is one that does not count. */
function apply(
  block: ColumnBlock,
  position: number,
  reasonOf: ReasonOf,
  reasons: Uint8Array,
  admitted: ReadonlySet<number>,
): void {
  const column = block.columns[position];
  if (column === undefined) return;
  const byEntry = reasonOf(column.dictionary);
  for (let row = 0; row < block.rows; row++) {
    const reason = byEntry[column.codes[row] ?? 0] ?? 0;
    if (reasons[row] === 0 && !admitted.has(reason)) reasons[row] = reason;
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
