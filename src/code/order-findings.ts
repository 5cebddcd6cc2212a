import type { Finding, Severity } from '../findings/findings.js';

const weights: Readonly<Record<Severity, number>> = { stop: 0, error: 1, confirm: 2, warning: 3, note: 4 };

/** Findings worst first; within a severity by code, then in the order of the columns. Equal ones keep their order. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      weights[a.severity] - weights[b.severity] ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
      columnRank(a.column) - columnRank(b.column),
  );
}

/** Findings of one code and severity, for printing under one heading. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  /** Cells, rows or columns concerned, over all findings of the group. */
  readonly count: number;
}

/** Findings by cause, worst first. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of orderFindings(findings)) {
    const key = `${finding.severity} ${finding.code}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const count = group.reduce((sum, finding) => sum + finding.count, 0);
    return [{ code: first.code, severity: first.severity, findings: group, count }];
  });
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { stop: 0, error: 0, confirm: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function columnRank(column: string | null): number {
  let rank = 0;
  for (const letter of column ?? '') rank = rank * 26 + letter.charCodeAt(0) - 64;
  return rank;
}
