import type { Detail, Finding, Severity } from '../findings/findings.js';
import type { Heading } from './model.js';

/** Rows shown with a finding: the first ones; its count says how many there are. */
const shownRows = 5;

/** The table's faults while they are gathered: one finding for each cause and column. */
export interface FindingList {
  /** Counts one more case of a cause. Details are kept from the first case. */
  add(
    code: string,
    severity: Severity,
    at: {
      heading?: Heading | null;
      row?: number;
      times?: number;
      details?: Readonly<Record<string, Detail>>;
    },
  ): void;
  list(): readonly Finding[];
}

export function findingList(): FindingList {
  const found = new Map<string, Finding & { count: number; rows: number[] }>();
  return {
    add(code, severity, { heading = null, row, times = 1, details = {} }) {
      const id = `${code} ${heading?.position ?? ''}`;
      let finding = found.get(id);
      if (finding === undefined) {
        finding = {
          code,
          severity,
          column: heading?.letter ?? null,
          heading: heading === null ? null : (heading.texts[0] ?? ''),
          question: null,
          count: 0,
          rows: [],
          details,
        };
        found.set(id, finding);
      }
      finding.count += times;
      if (row !== undefined && finding.rows.length < shownRows && finding.rows.at(-1) !== row) {
        finding.rows.push(row);
      }
    },
    // In the order of the rows where each was met first: how the file was cut into pieces makes no difference.
    list: () => [...found.values()].sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0)),
  };
}
