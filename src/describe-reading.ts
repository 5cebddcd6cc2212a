import type { AnalysisSource, AudienceAnalysis } from './analysis/analysis.js';
import { councilMeant } from './authorities/authorities.js';
import { describeFinding } from './code/code.js';
import type { Finding } from './findings/findings.js';
import type { AudienceCheck, FileReading } from './read-answers.js';

/** Which columns were read as which questions; of several files, the first that has one. */
export function recognisedOf(readings: readonly AudienceCheck[]): AudienceAnalysis['recognised'] {
  const recognitions = readings.map((reading) => reading.recognition);
  const set = recognitions[0]?.questionSet;
  const columns: AudienceAnalysis['recognised']['columns'] = {};
  for (const { matches } of recognitions) {
    for (const match of matches) {
      const key = match.choice === null ? match.question : `${match.question}/${match.choice}`;
      columns[key] ??= { column: match.column.letter, heading: match.column.texts[0] ?? '', how: match.how };
    }
  }
  const found = new Set(recognitions.flatMap(({ matches }) => matches.map((match) => match.question)));
  return {
    matched: Math.max(...recognitions.map((recognition) => recognition.matched)),
    of: Math.max(...recognitions.map((recognition) => recognition.of)),
    columns,
    notFound: (set?.questions ?? []).map((question) => question.id).filter((id) => !found.has(id)),
  };
}

/** What was found, with each finding in words. */
export function validationOf(readings: readonly AudienceCheck[]): AudienceAnalysis['validation'] {
  const total = (severity: 'stop' | 'error' | 'confirm' | 'warning' | 'note') =>
    readings.reduce((sum, { report }) => sum + report.counts[severity], 0);
  return {
    stop: total('stop'),
    errors: total('error'),
    confirm: total('confirm'),
    warnings: total('warning'),
    notes: total('note'),
    findings: readings.flatMap(({ report }) => report.findings.map(inWords)),
  };
}

type Told = AudienceAnalysis['validation']['findings'][number];

const inWords = (finding: Finding): Told => ({
  ...finding,
  rows: [...finding.rows],
  details: finding.details as Told['details'],
  message: describeFinding(finding),
});

/** The same with a warning about the name of the authority, where a council was surely meant by it. */
export function withAuthorityNamed(
  validation: AudienceAnalysis['validation'],
  authority: string | null,
): AudienceAnalysis['validation'] {
  const finding = authority === null ? null : authorityFinding(authority);
  if (finding === null) return validation;
  return {
    ...validation,
    warnings: validation.warnings + 1,
    findings: [...validation.findings, inWords(finding)],
  };
}

/** The same as a sentence, for what is no report; none where there is nothing to say. */
export function saidOfAuthority(authority: string): readonly string[] {
  const finding = authorityFinding(authority);
  return finding === null ? [] : [describeFinding(finding)];
}

/** What is said of a name that is nearly a council’s; null for a council’s own, or one of any other body. */
function authorityFinding(authority: string): Finding | null {
  const council = councilMeant(authority);
  if (council === null) return null;
  return {
    code: 'authority-not-in-register',
    severity: 'warning',
    column: null,
    heading: null,
    question: null,
    count: 1,
    rows: [],
    details: { authority, council },
  };
}

/** What was read of a file: every row and cell used, or set aside with the reason. */
export function sourceOf(reading: FileReading<AudienceCheck>): AnalysisSource {
  const { facts, end, audiences } = reading;
  const used = audiences.reduce((sum, { report }) => sum + report.rows.used, 0);
  const because = reasonsOf(reading);
  const cells = audiences.map(({ report }) => report.cells);
  const cellsBecause = sumRecords(cells.map((each) => each.setAside));
  return {
    file: facts.file,
    // Worked out when it is read: who only checks a file never asks.
    get sha256() {
      return end.sha256;
    },
    bytes: end.bytes,
    encoding: facts.encoding,
    delimiter: facts.delimiter,
    sheet: facts.sheet,
    dialect: facts.dialect,
    headingRows: facts.headingRows,
    rows: { read: end.rows.read, used, setAside: end.rows.read - used, because },
    cells: {
      read: total(cells.map((each) => each.read)),
      answers: total(cells.map((each) => each.answers)),
      notAnswered: total(cells.map((each) => each.notAnswered)),
      setAside: total(Object.values(cellsBecause)),
      because: cellsBecause,
    },
  };
}

/**
 * Why rows of a file were set aside, each row once: those that intake left out or whose respondent type is not known
 * are in every audience's account, and a row of another audience is in that audience's own, unless its questions are
 * not in the file and nobody reads it.
 */
function reasonsOf({ end, audiences }: FileReading<AudienceCheck>): Record<string, number> {
  const shared = new Set([...Object.keys(end.rows.setAside), 'respondent-type-unknown']);
  const used = total(audiences.map(({ report }) => report.rows.used));
  const told = sumRecords(
    audiences.map(({ report }, i) =>
      Object.fromEntries(
        Object.entries(report.rows.setAside).filter(
          ([reason]) => reason !== 'other-audience' && (i === 0 || !shared.has(reason)),
        ),
      ),
    ),
  );
  const nobodys = end.rows.read - used - total(Object.values(told));
  return nobodys > 0 ? sumRecords([told, { 'other-audience': nobodys }]) : told;
}

export const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function sumRecords(records: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const record of records) {
    for (const [key, count] of Object.entries(record)) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
