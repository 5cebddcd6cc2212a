import type { Anonymised } from './records.js';

/** How an extract was made safe, as data. */
export interface PrivacyReport {
  readonly schema: 'poet-privacy-report/1';
  readonly questionSet: string;
  readonly profile: string;
  readonly records: number;
  /** Everyone is like at least this many in all that could pick them out, themselves included. */
  readonly k: number;
  readonly kNeeded: number;
  /** In every such group there are at least this many different answers to each sensitive question; null with none. */
  readonly l: number | null;
  readonly sensitive: readonly string[];
  readonly steps: readonly string[];
  readonly recordsAltered: number;
  readonly percentAltered: number;
  readonly leftOut: readonly string[];
}

export function privacyReportOf(
  extract: Anonymised,
  facts: Pick<PrivacyReport, 'questionSet' | 'profile' | 'kNeeded' | 'sensitive'>,
): PrivacyReport {
  const records = extract.rows.length;
  return {
    schema: 'poet-privacy-report/1',
    questionSet: facts.questionSet,
    profile: facts.profile,
    records,
    k: extract.k,
    kNeeded: facts.kNeeded,
    l: Number.isFinite(extract.l) ? extract.l : null,
    sensitive: facts.sensitive,
    steps: extract.steps,
    recordsAltered: extract.altered,
    percentAltered: Math.round((1000 * extract.altered) / Math.max(1, records)) / 10,
    leftOut: [
      'comments',
      'identifiers',
      'dates',
      'small areas',
      'questions where several choices could be ticked',
    ],
  };
}

/** The privacy report as a page. */
export function privacyReportMarkdown(report: PrivacyReport): string {
  const list = (items: readonly string[]): string[] => items.map((item) => `- ${item}`);
  return `${[
    '# Privacy report',
    '',
    `An extract of ${report.records} people’s answers to ${report.questionSet}, made for: ${report.profile}.`,
    '',
    '## What was done',
    '',
    ...list([
      'every record has a new number, and the records are in a new order',
      ...report.steps,
      `${report.recordsAltered} records (${report.percentAltered}%) lost what could pick the person out`,
    ]),
    '',
    '## What this gives',
    '',
    ...list([
      `everyone is like at least ${report.k - 1} others in everything that could pick them out (at least ${report.kNeeded - 1} is the rule)`,
      ...(report.l === null
        ? []
        : [
            `in every such group people gave at least ${report.l} different answers to: ${report.sensitive.join(', ')}`,
          ]),
    ]),
    '',
    '## What is not in it',
    '',
    ...list(report.leftOut),
    '',
    '## What it does not give',
    '',
    'Somebody who knows how a person answered several questions could still find their record. Send it only to people who may not try, and keep counts where counts will do: poet share without --records.',
  ].join('\n')}\n`;
}
