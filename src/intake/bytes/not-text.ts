import { PoetError } from '../../errors.js';
import type { FileKind } from './sniff.js';

const exportAgain = 'Export the responses again as CSV, and give poet that file.';

/** What each kind is called, and what to do about it. */
const kinds: Readonly<Record<Exclude<FileKind, 'empty' | 'text' | 'workbook'>, readonly [string, string]>> = {
  pdf: ['a PDF document', `A PDF holds a printed summary, not the answers. ${exportAgain}`],
  zip: [
    'a ZIP archive',
    'Open the archive, take out the CSV file or the Excel workbook, and give poet that.',
  ],
  'old-office': [
    'an old Excel workbook (.xls) or a workbook with a password',
    'Open it in Excel, use "Save as" with the type "CSV UTF-8" or "Excel workbook (.xlsx)" and no password, and give poet that.',
  ],
  spss: [
    'an SPSS data file (.sav)',
    'Export the responses again as CSV with answer text (labels), not codes. From SPSS itself: File, Save As, type "Excel (.xlsx)" or "Comma delimited (.csv)", and tick "Save value labels where defined instead of data values".',
  ],
  statistics: [
    'a data file of a statistics program (Stata, SAS, R or SPSS)',
    'Export the responses again as CSV with answer text (labels), not codes, and give poet that file.',
  ],
  html: [
    'a web page (HTML)',
    'Some systems save a web page under the name of a spreadsheet. Open it in Excel, use "Save as" with the type "CSV UTF-8", and give poet that.',
  ],
  xml: ['an XML file', exportAgain],
  json: ['a JSON file', exportAgain],
  gzip: [
    'a compressed file (gzip)',
    'Unpack it first, and give poet the CSV file inside. The data files of R (.rds, .RData) are such files: save them from R as CSV instead.',
  ],
  image: ['a picture', exportAgain],
  document: [
    'a Word document or a presentation',
    `It may hold the questionnaire or a report, but not the answers as a table. ${exportAgain}`,
  ],
  'open-document': [
    'a file of LibreOffice or Numbers (.ods, .odt, .numbers)',
    'If it holds the answers as a table, open it, save it as "Excel (.xlsx)" or as CSV in UTF-8, and give poet that.',
  ],
  archive: [
    'an archive (7z or RAR)',
    'Unpack it first, and give poet the CSV file or the Excel workbook inside.',
  ],
  database: ['a database file', exportAgain],
  'rich-text': ['a text document (RTF)', exportAgain],
  message: ['an e-mail', 'Save the export that is attached to it, and give poet that.'],
  calendar: ['a calendar or a contact card', exportAgain],
  program: ['a program or a script', exportAgain],
  binary: ['not a text file', exportAgain],
};

/** The error for a file that cannot be read as a table, whatever its name says. */
export function refuseKind(file: string, kind: Exclude<FileKind, 'text' | 'workbook'>): PoetError {
  if (kind === 'empty') {
    return new PoetError(
      'file-empty',
      `"${file}" is empty.`,
      'Export the responses again, and check that the download finished.',
    );
  }
  const [what, todo] = kinds[kind];
  return new PoetError('not-text', `"${file}" is ${what}${named(file)}.`, todo);
}

function named(file: string): string {
  return /\.(csv|tsv|txt)$/i.test(file) ? `, although its name ends in "${file.slice(-4)}"` : '';
}
