import { criticalValue } from '../check.js';
import { entry, type Matrix, row } from '../linear-algebra/matrix.js';
import { concordance } from './concordance.js';
import { requireTable } from './contingency-table.js';

/** Gamma with the counts behind it. */
export interface GammaEstimate {
  /** −1 (always opposite) to 1 (always together). */
  readonly gamma: number;
  readonly concordant: number;
  readonly discordant: number;
  /** Asymptotic standard error, not assuming independence. */
  readonly standardError: number;
  /** Asymptotic standard error under independence, for a test of gamma = 0. */
  readonly standardErrorNull: number;
  /** Gamma ± z standard errors, cut off at −1 and 1. */
  readonly low: number;
  readonly high: number;
}

/**
 * Goodman and Kruskal's gamma: of the pairs of people who differ on both ordered questions, the share who differ the
 * same way less the share who differ opposite ways.
 *
 * With C and D the people concordant and discordant with each cell, P = Σ n C and Q = Σ n D (each pair twice, so
 * `concordant` = P/2): gamma = (P − Q)/(P + Q), standard error = 4/(P + Q)² · √ Σ n (Q C − P D)²; under independence
 * 2/(P + Q) · √(Σ n (C − D)² − (P − Q)²/N). Gamma ignores ties and so runs large: order conditions by rho, not by it.
 *
 * A one-sided perfect relation has standard error 0. No pair that differs on both questions gives null.
 *
 * @throws RangeError when it is not a table of counts, or confidence is out of range
 * @see https://en.wikipedia.org/wiki/Goodman_and_Kruskal%27s_gamma
 */
export function goodmanKruskalGamma(table: Matrix, confidence = 0.95): GammaEstimate | null {
  const { concordant, discordant, concordantWith, discordantWith } = concordance(table);
  const p = 2 * concordant;
  const q = 2 * discordant;
  if (p + q === 0) return null;
  let spread = 0;
  let spreadNull = 0;
  let total = 0;
  for (let i = 0; i < table.length; i++) {
    const counts = row(table, i);
    const agreeing = row(concordantWith, i);
    const disagreeing = row(discordantWith, i);
    for (let j = 0; j < counts.length; j++) {
      const count = entry(counts, j);
      const c = entry(agreeing, j);
      const d = entry(disagreeing, j);
      spread += count * (q * c - p * d) ** 2;
      spreadNull += count * (c - d) ** 2;
      total += count;
    }
  }
  const gamma = (p - q) / (p + q);
  const standardError = (4 / (p + q) ** 2) * Math.sqrt(spread);
  const half = criticalValue('goodmanKruskalGamma', confidence) * standardError;
  return {
    gamma,
    concordant,
    discordant,
    standardError,
    standardErrorNull: (2 / (p + q)) * Math.sqrt(Math.max(0, spreadNull - (p - q) ** 2 / total)),
    low: Math.max(-1, gamma - half),
    high: Math.min(1, gamma + half),
  };
}

/**
 * Gamma alone, without its standard errors: each pair of rows is looked at once, with the people of the rows before it
 * summed column by column. For tables by the thousand.
 *
 * @returns −1 to 1, or null when no pair differs on both questions
 * @throws RangeError when it is not a table of counts
 */
export function gammaFromTable(table: Matrix): number | null {
  requireTable(table, 'gammaFromTable');
  const above = new Float64Array(table[0]?.length ?? 0);
  let concordant = 0;
  let discordant = 0;
  for (const counts of table) {
    let left = 0;
    let right = above.reduce((sum, people) => sum + people, 0);
    for (let j = 0; j < above.length; j++) {
      const count = counts[j] ?? 0;
      const here = above[j] ?? 0;
      right -= here;
      concordant += count * left;
      discordant += count * right;
      left += here;
    }
    for (let j = 0; j < above.length; j++) above[j] = (above[j] ?? 0) + (counts[j] ?? 0);
  }
  return concordant + discordant === 0 ? null : (concordant - discordant) / (concordant + discordant);
}
