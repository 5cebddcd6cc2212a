import type { Finding } from '../findings/findings.js';
import type { Check } from './checks/check.js';
import { checks } from './checks/checks.js';

/**
 * The sentence for a finding: what happened, where (as the spreadsheet shows it), and what was done. A finding that a
 * yes has turned into a note says so.
 */
export function describeFinding(finding: Finding): string {
  const check = checkOf(finding.code);
  if (check === null) return `${finding.code} (${finding.count}).`;
  const sentence = check.message(finding).replace(/\s+/g, ' ').replace(/, :/g, ':').trim();
  return finding.details['accepted'] === true ? `${sentence} Accepted.` : sentence;
}

/** The check behind a code, or null when there is none. */
export function checkOf(code: string): Check | null {
  return Object.hasOwn(checks, code) ? checks[code as keyof typeof checks] : null;
}
