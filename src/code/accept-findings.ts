import { PoetError } from '../errors.js';
import type { Finding } from '../findings/findings.js';
import { nearest } from '../spelling/spelling.js';
import { checks } from './checks/checks.js';
import { checkOf } from './describe-finding.js';

/** Short names under which a confirmation may be given. */
const shortNames: Readonly<Record<string, string>> = {
  partials: 'partial-responses',
  tests: 'test-responses',
  'near-headings': 'heading-near',
  marks: 'mark-of-no-answer',
  dates: 'date-order-undecidable',
  early: 'answered-before-opening',
};

/**
 * The finding codes that the user has said yes to beforehand. Throws `option-not-valid` for a name that is none: a slip of
 * the pen would otherwise leave rows out that the user wants in.
 */
export function acceptedCodes(accept: readonly string[] = []): ReadonlySet<string> {
  const unknown = accept.find((name) => checkOf(name) === null && !Object.hasOwn(shortNames, name));
  if (unknown !== undefined) {
    const names = [
      ...Object.keys(shortNames),
      ...Object.values(checks)
        .filter(({ severity }) => severity === 'confirm')
        .map(({ code }) => code),
    ];
    const near = nearest(unknown, names, 0.3);
    throw new PoetError(
      'option-not-valid',
      `"${unknown}" under accept is not a finding that can be confirmed`,
      near === null ? `These can: ${names.join(', ')}.` : `Did you mean ${near.text}?`,
      'usage',
    );
  }
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
