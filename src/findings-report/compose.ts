import type { Severity } from '../findings/findings.js';
import { countWords, setAsideWords } from '../wording/wording.js';
import { assumptionsOf } from './assumptions.js';
import type {
  Advice,
  CheckedFile,
  Counts,
  FileFindings,
  FindingsByCause,
  FindingsReport,
  Level,
  RefusedFile,
  ReportedFinding,
  SaidFinding,
} from './model.js';
import { rowRanges } from './row-ranges.js';

const order: readonly Severity[] = ['stop', 'error', 'confirm', 'warning', 'note'];

const levels: Readonly<Record<Severity, Level>> = {
  stop: 'Must fix',
  error: 'Must fix',
  confirm: 'Please confirm',
  warning: 'Warning',
  note: 'Note',
};

/**
 * Everything that was found in the files, worst first and by cause within each file, under one sentence with the verdict.
 * A finding that holds for every questionnaire of a file is about the file and stands there once; so does the reason for
 * which a file was refused. `advice` is by code.
 */
export function composeFindings(
  files: readonly (CheckedFile | RefusedFile)[],
  advice: Readonly<Record<string, Advice>>,
): FindingsReport {
  const each = files.map((file) => ('refused' in file ? refusal(file, advice) : fileFindings(file, advice)));
  const counts = each.map((file) => file.counts).reduce(addCounts, noneFound);
  const refused = each.filter(({ rows }) => rows === null).length;
  return { schema: 'poet-findings/1', verdict: verdictOf(counts, refused, each.length), counts, files: each };
}

const noneFound: Counts = { mustFix: 0, confirm: 0, information: 0 };

function addCounts(a: Counts, b: Counts): Counts {
  return {
    mustFix: a.mustFix + b.mustFix,
    confirm: a.confirm + b.confirm,
    information: a.information + b.information,
  };
}

/** "12 must fix, 1 please confirm, 4 for information", after what that means for the analysis. */
function verdictOf(counts: Counts, refused = 0, of = 1): string {
  const { mustFix, confirm, information } = counts;
  const means =
    refused > 0
      ? refused === of
        ? 'Nothing can be analysed'
        : `${countWords(refused)} of ${countWords(of)} files cannot be analysed`
      : readinessWords(mustFix, confirm);
  return `${means}: ${countWords(mustFix)} must fix, ${countWords(confirm)} please confirm, ${countWords(information)} for information.`;
}

/** What findings mean for the analysis of a file that can be read. */
export function readinessWords(mustFix: number, confirm: number): string {
  if (mustFix > 0)
    return 'The answers can be analysed, but the columns, rows or answers that must be fixed are left out';
  return confirm > 0
    ? 'The answers can be analysed as they were read here, once you have confirmed how'
    : 'The answers can be analysed';
}

/** A file that nothing could be made of: the reason is the one thing to put right. */
function refusal({ file, refused }: RefusedFile, advice: Readonly<Record<string, Advice>>): FileFindings {
  const { code, message, hint } = refused;
  const counts: Counts = { mustFix: 1, confirm: 0, information: 0 };
  const known = Object.hasOwn(advice, code) ? advice[code] : undefined;
  const finding = {
    column: null,
    heading: null,
    question: null,
    questionSet: null,
    count: 1,
    rows: '',
    moreRows: 0,
  };
  return {
    file,
    verdict: verdictOf(counts, 1),
    counts,
    rows: null,
    assumptions: [],
    causes: [
      {
        level: 'Must fix',
        code,
        number: known?.number ?? null,
        title: known?.title ?? code,
        todo: hint === '' ? (known?.todo ?? '').replace(/\s+/g, ' ') : hint,
        count: 1,
        findings: [{ ...finding, message }],
      },
    ],
  };
}

function fileFindings(file: CheckedFile, advice: Readonly<Record<string, Advice>>): FileFindings {
  const found = findingsOf(file);
  const count = (...severities: Severity[]): number =>
    found.filter(({ finding }) => severities.includes(finding.severity)).length;
  const counts: Counts = {
    mustFix: count('stop', 'error'),
    confirm: count('confirm'),
    information: count('warning', 'note'),
  };
  const { read, used, because } = file.source.rows;
  return {
    file: file.source.file,
    verdict: verdictOf(counts),
    counts,
    rows: {
      read,
      used,
      setAside: Object.entries(because).map(([reason, rows]) => ({
        because: setAsideWords(reason, rows),
        count: rows,
      })),
    },
    assumptions: assumptionsOf(file),
    causes: byCause(found, advice),
  };
}

interface Found {
  readonly questionSet: string | null;
  readonly finding: SaidFinding;
}

/** The findings of all questionnaires in a file; the ones that all of them share only once. */
function findingsOf({ audiences }: CheckedFile): readonly Found[] {
  const [first] = audiences;
  if (audiences.length === 1) {
    return (first?.validation.findings ?? []).map((finding) => ({ questionSet: null, finding }));
  }
  const keysOf = audiences.map(
    ({ validation }) => new Set(validation.findings.map((finding) => JSON.stringify(finding))),
  );
  const isShared = (finding: SaidFinding): boolean => {
    const key = JSON.stringify(finding);
    return keysOf.every((keys) => keys.has(key));
  };
  return audiences.flatMap(({ questionSet, validation }, i) =>
    validation.findings
      .map((finding) => ({ questionSet: isShared(finding) ? null : questionSet, finding }))
      .filter((found) => i === 0 || found.questionSet !== null),
  );
}

function byCause(
  found: readonly Found[],
  advice: Readonly<Record<string, Advice>>,
): readonly FindingsByCause[] {
  const groups = new Map<string, Found[]>();
  for (const severity of order) {
    for (const each of found) {
      if (each.finding.severity !== severity) continue;
      const key = `${severity} ${each.finding.code}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [each]);
      else group.push(each);
    }
  }
  return [...groups.values()].map((group): FindingsByCause => {
    const { code, severity } = (group[0] as Found).finding;
    const known = Object.hasOwn(advice, code) ? advice[code] : undefined;
    return {
      level: levels[severity],
      code,
      number: known?.number ?? null,
      title: known?.title ?? code,
      todo: (known?.todo ?? '').replace(/\s+/g, ' '),
      count: group.reduce((sum, { finding }) => sum + finding.count, 0),
      findings: group.map(reported),
    };
  });
}

function reported({ questionSet, finding }: Found): ReportedFinding {
  const { column, heading, question, count, rows, message } = finding;
  const named = new Set(rows).size;
  return {
    questionSet,
    column,
    heading,
    question,
    count,
    rows: rowRanges(rows),
    moreRows: named === 0 ? 0 : Math.max(0, count - named),
    message,
  };
}
