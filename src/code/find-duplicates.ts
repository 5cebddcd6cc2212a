import type { CellDictionary, ColumnBlock, Heading } from '../intake/intake.js';
import type { Recognition } from '../recognise/recognise.js';
import { foldText } from '../spelling/spelling.js';
import { keptRows } from './column-log.js';
import { hashText, hashWith } from './hash.js';
import { isUsualMark } from './marks.js';
import { numberOnce } from './meaning.js';
import type { MonthColumn } from './read-months.js';
import { reasonCode } from './row-reasons.js';
import { seenKeys } from './seen-keys.js';

/** Ids are remembered as 53-bit hashes, up to this many. */
const mostIds = 2_000_000;

/** What was found about repeated ids. */
export interface DuplicateLog {
  /** `heading` is null when the file has no id column that could be used. */
  readonly ids: readonly { readonly column: Heading; readonly repeats: boolean }[];
  readonly duplicates: { count: number; readonly rows: number[] };
  readonly earlier: { count: number; readonly rows: number[] };
  /** Later rows of a person whose first row was already used, past the rows that could be looked at together. */
  readonly unordered: { count: number };
  full: boolean;
}

export interface DuplicateFinder {
  readonly log: DuplicateLog;
  /** Marks in `reasons` the rows of people already seen. */
  mark(block: ColumnBlock, reasons: Uint8Array): void;
}

/** Blank, or a mark such as "-" or "N/A": two people without an id are not one. A number may be an id, whatever it is. */
function isNoId(cell: string, marks: ReadonlyMap<string, number>): boolean {
  const folded = foldText(cell);
  return folded === '' || marks.has(folded) || (!/\d/.test(folded) && isUsualMark(folded));
}

/**
 * Finds people who stand in the file twice, by their id (with the wave, where there is one). In an export of reviews the
 * latest review counts, as far as the sample reaches; in a survey the first response does.
 */
export function duplicateFinder(
  recognition: Recognition,
  sample: readonly ColumnBlock[],
  months: MonthColumn | null,
  reviews: 'latest' | 'all',
  assess: (block: ColumnBlock) => Uint8Array,
  marks: ReadonlyMap<string, number>,
): DuplicateFinder {
  const byRole = (role: string): Heading | null =>
    recognition.context.find((context) => context.role === role)?.column ?? null;
  const wave = byRole('wave');
  const isReview = months !== null && /review|assess/i.test(months.column.texts[0] ?? '');
  const person = byRole('respondent-id');
  const hashes = numberOnce((cell) => (isNoId(cell, marks) ? 0 : hashText(cell.trim()) + 1));
  const keyed = [person, byRole('response-id')].filter((column) => column !== null);
  const usable = keyed.map((column) => {
    const latest = isReview && column === person;
    const repeats = !latest && mostlyRepeats(column, wave, sample, hashes);
    return { column, repeats, latest, seen: seenKeys(mostIds), winners: new Map<number, number>() };
  });
  const log: DuplicateLog = {
    ids: usable.map(({ column, repeats }) => ({ column, repeats })),
    duplicates: { count: 0, rows: [] },
    earlier: { count: 0, rows: [] },
    unordered: { count: 0 },
    full: false,
  };
  const active = usable.filter(({ repeats, latest }) => !repeats && !(latest && reviews === 'all'));
  for (const id of active) {
    if (!id.latest || months === null) continue;
    const best = new Map<number, number>();
    for (const block of sample) {
      const reasons = assess(block);
      eachKey(block, id.column, wave, hashes, (row, key) => {
        const ranks = months.ranksOf(dictionaryAt(block, months.column));
        const rank = ranks[block.columns[months.column.position]?.codes[row] ?? 0] ?? 0;
        if (reasons[row] !== 0 || rank < (best.get(key) ?? Number.NEGATIVE_INFINITY)) return;
        best.set(key, rank);
        id.winners.set(key, block.rowNumbers[row] ?? 0);
      });
    }
  }

  return {
    log,
    mark(block, reasons) {
      for (const id of active) {
        eachKey(block, id.column, wave, hashes, (row, key) => {
          if (reasons[row] !== 0) return;
          const rowNumber = block.rowNumbers[row] ?? 0;
          const winner = id.winners.size === 0 ? undefined : id.winners.get(key);
          if (winner !== undefined) {
            if (winner === rowNumber) return;
            reasons[row] = reasonCode('earlier-review');
            note(log.earlier, rowNumber);
            if (rowNumber > winner && !inSample(sample, rowNumber)) log.unordered.count++;
            return;
          }
          const room = !id.seen.full;
          if (room ? id.seen.add(key) : !id.seen.has(key)) {
            if (!room) log.full = true;
            return;
          }
          reasons[row] = reasonCode(id.latest ? 'earlier-review' : 'duplicate-respondent');
          note(id.latest ? log.earlier : log.duplicates, rowNumber);
          if (id.latest) log.unordered.count++;
        });
      }
    },
  };
}

function note(log: { count: number; readonly rows: number[] }, rowNumber: number): void {
  log.count++;
  if (log.rows.length < keptRows) log.rows.push(rowNumber);
}

function inSample(sample: readonly ColumnBlock[], rowNumber: number): boolean {
  return rowNumber <= (sample.at(-1)?.rowNumbers.at(-1) ?? 0);
}

function dictionaryAt(block: ColumnBlock, { position }: Heading): CellDictionary {
  return block.columns[position]?.dictionary ?? { cells: [''] };
}

function eachKey(
  block: ColumnBlock,
  id: Heading,
  wave: Heading | null,
  hashes: (dictionary: CellDictionary) => Float64Array,
  visit: (row: number, key: number) => void,
): void {
  const ids = block.columns[id.position];
  if (ids === undefined) return;
  const idHashes = hashes(ids.dictionary);
  const waves = wave === null ? undefined : block.columns[wave.position];
  const waveHashes = waves === undefined ? null : hashes(waves.dictionary);
  for (let row = 0; row < block.rows; row++) {
    const hash = idHashes[ids.codes[row] ?? 0] ?? 0;
    if (hash === 0) continue;
    visit(row, waveHashes === null ? hash : hashWith(hash, waveHashes[waves?.codes[row] ?? 0] ?? 0));
  }
}

/** True for a column headed like an id whose values mostly stand there again: it names something else. */
function mostlyRepeats(
  column: Heading,
  wave: Heading | null,
  sample: readonly ColumnBlock[],
  hashes: (dictionary: CellDictionary) => Float64Array,
): boolean {
  const seen = new Set<number>();
  let filled = 0;
  for (const block of sample) {
    eachKey(block, column, wave, hashes, (_, key) => {
      filled++;
      seen.add(key);
    });
  }
  return filled >= 10 && seen.size < filled / 2;
}
