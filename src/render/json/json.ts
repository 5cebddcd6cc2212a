import type { Analysis } from '../../analysis/analysis.js';
import type { Publishable } from '../../disclose/disclose.js';

/** The analysis as `poet-analysis/1`: two spaces, one final line end, keys in the order of the contract. */
export function renderJson(analysis: Publishable<Analysis>): string {
  return `${JSON.stringify(analysis, null, 2)}\n`;
}
