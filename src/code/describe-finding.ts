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

/**
 * The sentences for findings of one code, in their order: those that say the same of different columns or questions are
 * joined in one, in the place of the first.
 */
export function describeTogether(findings: readonly Finding[]): readonly string[] {
  const [first] = findings;
  const together = first === undefined ? undefined : checkOf(first.code)?.together;
  const fitting = together === undefined ? [] : findings.filter(together.fits);
  if (together === undefined || fitting.length < 2) return findings.map(describeFinding);
  return findings.flatMap((finding) =>
    finding === fitting[0]
      ? [together.message(fitting)]
      : fitting.includes(finding)
        ? []
        : [describeFinding(finding)],
  );
}

/** The check behind a code, or null when there is none. */
export function checkOf(code: string): Check | null {
  return Object.hasOwn(checks, code) ? checks[code as keyof typeof checks] : null;
}
