import type { Finding } from '../findings/findings.js';

/** Short names under which a confirmation may be given. */
const shortNames: Readonly<Record<string, string>> = {
  partials: 'partial-responses',
  tests: 'test-responses',
  'near-headings': 'heading-near',
  marks: 'mark-of-no-answer',
  dates: 'date-order-undecidable',
  early: 'answered-before-opening',
};

/** The finding codes that the user has said yes to beforehand. */
export function acceptedCodes(accept: readonly string[] = []): ReadonlySet<string> {
  return new Set(accept.flatMap((name) => [name, shortNames[name] ?? name]));
}

/** Findings that asked for a yes and have it become notes that say so. Nothing else is changed by a yes. */
export function acceptFindings(
  findings: readonly Finding[],
  accepted: ReadonlySet<string>,
): readonly Finding[] {
  return findings.map((finding) =>
    finding.severity === 'confirm' && accepted.has(finding.code)
      ? { ...finding, severity: 'note', details: { ...finding.details, accepted: true } }
      : finding,
  );
}
