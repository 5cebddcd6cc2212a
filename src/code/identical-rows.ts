import type { ColumnBlock } from '../intake/intake.js';
import type { Recognition } from '../recognise/recognise.js';
import { keptRows } from './column-log.js';
import { hashText, hashWith } from './hash.js';
import { numberOnce } from './meaning.js';
import { seenKeys } from './seen-keys.js';

const mostRows = 2_000_000;
/** A comment of this many characters is not written twice by chance. */
const ownWords = 25;

export interface IdenticalRows {
  readonly log: {
    /** Rows that equal an earlier one in every column, and among them those that hold words or a time of their own. */
    count: number;
    certain: number;
    readonly rows: number[];
    full: boolean;
  };
  look(block: ColumnBlock, reasons: Uint8Array): void;
}

/**
 * Counts used rows that equal an earlier one in every column of the file. Without an id or a comment two people may
 * well give the same answers, so such rows are told apart and nothing is removed.
 */
export function identicalRows(recognition: Recognition): IdenticalRows {
  const comments = new Set(
    recognition.questionSet.questions.filter(({ form }) => form === 'comment').map(({ id }) => id),
  );
  const telling = new Set([
    ...recognition.matches
      .filter(({ question }) => comments.has(question))
      .map(({ column }) => column.position),
    ...recognition.aside.map(({ column }) => column.position),
  ]);
  const hashes = numberOnce((cell) => hashText(cell.trim()));
  const seen = seenKeys(mostRows);
  const log = { count: 0, certain: 0, rows: [] as number[], full: false };
  // Rows with ids of their own cannot be equal in every column; those that share one are found by it.
  const named = recognition.context.some(({ role }) => role === 'respondent-id' || role === 'response-id');
  return {
    log,
    look(block, reasons) {
      if (named) return;
      const rowHashes = new Float64Array(block.rows);
      const certain = new Uint8Array(block.rows);
      for (const [position, { dictionary, codes }] of block.columns.entries()) {
        const byEntry = hashes(dictionary);
        const own = telling.has(position)
          ? Uint8Array.from(dictionary.cells, (cell) => (isOwn(cell) ? 1 : 0))
          : null;
        for (let row = 0; row < block.rows; row++) {
          const code = codes[row] ?? 0;
          rowHashes[row] = hashWith(rowHashes[row] ?? 0, byEntry[code] ?? 0);
          if (own !== null && own[code] === 1) certain[row] = 1;
        }
      }
      for (let row = 0; row < block.rows; row++) {
        if (reasons[row] !== 0) continue;
        const hash = rowHashes[row] ?? 0;
        if (seen.has(hash)) {
          log.count++;
          log.certain += certain[row] ?? 0;
          if (log.rows.length < keptRows) log.rows.push(block.rowNumbers[row] ?? 0);
        } else if (!seen.full) seen.add(hash);
        else log.full = true;
      }
    },
  };
}

function isOwn(cell: string): boolean {
  return cell.length >= ownWords || /\d{1,2}:\d{2}(?::\d{2})?/.test(cell);
}
