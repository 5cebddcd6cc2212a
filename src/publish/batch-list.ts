import { csvRecords } from '../csv-text/csv-text.js';
import { PoetError } from '../errors.js';
import { nearest } from '../spelling/spelling.js';

/** One line of a batch list: the files of one site, and what is known about it. */
export interface BatchLine {
  /** Names with a semicolon between them, where people with support and carers are in files of their own. */
  readonly files: readonly string[];
  readonly authority: string | null;
  readonly region: string | null;
  readonly wave: string | null;
  readonly questionSet: string | null;
  /** As they are written on the command line, or blank. */
  readonly options: string;
  /** Names with a semicolon between them. */
  readonly groups: readonly string[];
}

const columns = ['file', 'authority', 'region', 'wave', 'question-set', 'options', 'group'] as const;

/**
 * The lines of a batch list: CSV with a heading row, of which `file` is needed. Throws `PoetError('batch-list-not-valid')`
 * with every fault.
 */
export function parseBatchList(text: string, file: string): readonly BatchLine[] {
  const [head = [], ...rows] = csvRecords(text);
  const names = head.map((name) => name.trim().toLowerCase());
  const faults = names.flatMap((name) => {
    if ((columns as readonly string[]).includes(name)) return [];
    const near = nearest(name, columns);
    return [`"${name}" is no column of a batch list${near === null ? '' : `; did you mean "${near.text}"?`}`];
  });
  if (!names.includes('file')) faults.push('there is no column "file"');
  const lines = rows.map((cells) => lineOf((column) => cells[names.indexOf(column)]?.trim() ?? ''));
  lines.forEach((line, i) => {
    if (line.files.length === 0) faults.push(`line ${i + 2} names no file`);
  });
  if (rows.length === 0) faults.push('it names no file');
  if (faults.length > 0) {
    throw new PoetError(
      'batch-list-not-valid',
      [`the batch list ${file} can't be used:`, ...faults.map((fault) => `${file}: ${fault}`)].join('\n'),
      `Columns: ${columns.join(', ')}`,
    );
  }
  return lines;
}

const listed = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function lineOf(cell: (column: (typeof columns)[number]) => string): BatchLine {
  const some = (text: string): string | null => (text === '' ? null : text);
  return {
    files: listed(cell('file')),
    authority: some(cell('authority')),
    region: some(cell('region')),
    wave: some(cell('wave')),
    questionSet: some(cell('question-set')),
    options: cell('options'),
    groups: listed(cell('group')),
  };
}
