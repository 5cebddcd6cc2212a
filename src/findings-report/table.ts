import { byteOrderMark, csvLine } from '../csv-text/csv-text.js';
import type { FileFindings, FindingsReport } from './model.js';
import { allRows } from './rows-in-words.js';

const headings = [
  'File',
  'Level',
  'Question set',
  'Column',
  'Heading',
  'Count',
  'Rows',
  'What was found',
  'What to do',
  'Code',
] as const;

/**
 * The report as one table for a spreadsheet: a line with the verdict, the lines of what was read and assumed, then a line
 * for each finding, worst first. Every text is safe to open.
 */
export function findingsCsv(report: FindingsReport): string {
  return [
    byteOrderMark,
    csvLine(headings),
    ...(report.files.length > 1
      ? [line({ file: 'all files', level: 'Summary', found: report.verdict })]
      : []),
    ...report.files.flatMap(fileLines),
  ].join('');
}

interface Line {
  readonly file: string;
  readonly level: string;
  readonly found: string;
  readonly count?: number;
}

function line({ file, level, found, count }: Line): string {
  return csvLine([file, level, '', '', '', count ?? '', '', found, '', '']);
}

function rowLines(file: string, rows: NonNullable<FileFindings['rows']>): readonly string[] {
  return [
    line({ file, level: 'Rows', found: 'read', count: rows.read }),
    line({ file, level: 'Rows', found: 'used', count: rows.used }),
    ...rows.setAside.map(({ because, count }) =>
      line({ file, level: 'Rows', found: `set aside: ${because}`, count }),
    ),
  ];
}

function fileLines({ file, verdict, rows, assumptions, causes }: FileFindings): readonly string[] {
  return [
    line({ file, level: 'Summary', found: verdict }),
    ...(rows === null ? [] : rowLines(file, rows)),
    ...assumptions.map(({ what, taken }) => line({ file, level: 'Assumed', found: `${what}: ${taken}` })),
    ...causes.flatMap(({ level, todo, code, findings }) =>
      findings.map((finding) =>
        csvLine([
          file,
          level,
          finding.questionSet ?? '',
          finding.column ?? '',
          finding.heading ?? '',
          finding.count,
          allRows(finding),
          finding.message,
          todo,
          code,
        ]),
      ),
    ),
  ];
}
