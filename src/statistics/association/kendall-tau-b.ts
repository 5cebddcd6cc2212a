import { cell, entry, type Matrix } from '../linear-algebra/matrix.js';
import { concordance } from './concordance.js';
import { requirePairs, requireTable, tableMargins } from './contingency-table.js';

/**
 * Kendall's tau-b of two ordered questions from their table of counts: concordant less discordant pairs, over the
 * geometric mean of the pairs not tied on one question and the pairs not tied on the other.
 *
 * @returns −1 to 1, or null when no one is in the table or either question does not vary
 * @throws RangeError when it is not a table of counts
 * @see https://en.wikipedia.org/wiki/Kendall_rank_correlation_coefficient#Tau-b
 */
export function kendallTauBFromTable(table: Matrix): number | null {
  requireTable(table, 'kendallTauBFromTable');
  const { concordant, discordant } = concordance(table);
  const { rows, columns, total } = tableMargins(table);
  return tauB(concordant - discordant, untied(rows, total), untied(columns, total));
}

/** Asymptotic standard error of tau-b, not assuming independence, or null where tau-b is null. */
export function kendallTauBStandardError(table: Matrix): number | null {
  const tau = kendallTauBFromTable(table);
  if (tau === null) return null;
  const { concordantWith, discordantWith } = concordance(table);
  const { rows, columns, total } = tableMargins(table);
  const wr = 2 * untied(rows, total);
  const wc = 2 * untied(columns, total);
  const w = Math.sqrt(wr * wc);
  let spread = 0;
  table.forEach((counts, i) => {
    counts.forEach((count, j) => {
      const d = cell(concordantWith, i, j) - cell(discordantWith, i, j);
      const v = entry(rows, i) * wc + entry(columns, j) * wr;
      spread += count * (2 * w * d + tau * v) ** 2;
    });
  });
  return Math.sqrt(Math.max(0, spread - total ** 3 * tau * tau * (wr + wc) ** 2)) / (w * w);
}

/**
 * Kendall's tau-b of two samples taken pair by pair.
 *
 * @returns −1 to 1, or null when either sample does not vary
 * @throws RangeError when the samples differ in length, are empty or hold a value that is not finite
 */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | null {
  requirePairs(x, y, 'kendallTauB');
  let balance = 0;
  let untiedX = 0;
  let untiedY = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const a = Math.sign(entry(x, i) - entry(x, j));
      const b = Math.sign(entry(y, i) - entry(y, j));
      balance += a * b;
      untiedX += Math.abs(a);
      untiedY += Math.abs(b);
    }
  }
  return tauB(balance, untiedX, untiedY);
}

function tauB(balance: number, untiedX: number, untiedY: number): number | null {
  if (!(untiedX > 0 && untiedY > 0)) return null;
  return Math.max(-1, Math.min(1, balance / Math.sqrt(untiedX * untiedY)));
}

function untied(counts: readonly number[], total: number): number {
  return (total * total - counts.reduce((sum, count) => sum + count * count, 0)) / 2;
}
