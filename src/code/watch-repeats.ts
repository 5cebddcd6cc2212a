import type { Finding } from '../findings/findings.js';
import type { ColumnBlock } from '../intake/intake.js';
import { keptRows } from './column-log.js';
import type { AnswerBatch } from './model.js';
import { rowsOf, type TimeColumn } from './response-times.js';
import { rowFinding } from './row-findings.js';

/** Two responses this far apart may be one person who pressed the button twice, or went back. */
const minutes = 10;
/** Fewer answers than this two people often have in common. */
const enoughAnswers = 8;
/** Responses held at a time: a platform writes them in the order they came, so a repeat is near. */
const held = 20_000;

interface Earlier {
  readonly days: number;
  readonly row: number;
}

export interface RepeatWatch {
  look(batch: AnswerBatch, block: ColumnBlock, used: Uint32Array): void;
  findings(): readonly Finding[];
}

/**
 * Responses that give the same closed answers as another one did within minutes. Who gave one answer to every question is
 * left out: two such people tell us nothing.
 */
export function repeatWatch(sent: TimeColumn): RepeatWatch {
  const rows: number[] = [];
  const earlier: number[] = [];
  let count = 0;
  let older = new Map<number, Earlier>();
  let newer = new Map<number, Earlier>();
  return {
    look(batch, block, used) {
      const { hashes, telling } = fingerprints(batch);
      const daysOf = rowsOf(block, sent.column, sent.daysOf);
      const timed = rowsOf(block, sent.column, sent.clockOf);
      for (let i = 0; i < used.length; i++) {
        if (telling[i] !== 1) continue;
        const row = used[i] ?? 0;
        const days = daysOf(row);
        if (timed(row) !== 1 || Number.isNaN(days)) continue;
        const hash = hashes[i] ?? 0;
        const before = newer.get(hash) ?? older.get(hash);
        const place = block.rowNumbers[row] ?? 0;
        if (before !== undefined && Math.abs(before.days - days) * 1440 <= minutes) {
          count++;
          if (rows.length < keptRows) {
            rows.push(place);
            earlier.push(before.row);
          }
        }
        newer.set(hash, { days, row: place });
        if (newer.size >= held) [older, newer] = [newer, new Map()];
      }
    },
    findings: () =>
      count === 0
        ? []
        : [rowFinding('same-answers-within-minutes', 'confirm', { count, rows }, { earlier, minutes })],
  };
}

/** One number for all closed answers of a row, and whether there are enough of them, and not all alike. */
function fingerprints(batch: AnswerBatch): { hashes: Int32Array; telling: Uint8Array } {
  const hashes = new Int32Array(batch.rows).fill(0x811c9dc5);
  const first = new Int16Array(batch.rows).fill(-1);
  const given = new Uint16Array(batch.rows);
  const differs = new Uint8Array(batch.rows);
  for (const codes of Object.values(batch.answers)) {
    for (let row = 0; row < batch.rows; row++) {
      const code = codes[row] ?? -1;
      hashes[row] = Math.imul((hashes[row] ?? 0) ^ (code + 8), 0x01000193);
      if (code < 0) continue;
      given[row] = (given[row] ?? 0) + 1;
      if (first[row] === -1) first[row] = code;
      else if (first[row] !== code) differs[row] = 1;
    }
  }
  for (const { choices } of Object.values(batch.ticks)) {
    for (const ticks of choices) {
      for (let row = 0; row < batch.rows; row++)
        hashes[row] = Math.imul((hashes[row] ?? 0) ^ ((ticks[row] ?? 0) + 1), 0x01000193);
    }
  }
  const telling = new Uint8Array(batch.rows);
  for (let row = 0; row < batch.rows; row++)
    telling[row] = (given[row] ?? 0) >= enoughAnswers && differs[row] === 1 ? 1 : 0;
  return { hashes, telling };
}
