import type { Block, Report, Runs } from '../report/report.js';
import { countWords } from '../wording/wording.js';
import type { FileFindings, FindingsByCause, FindingsReport } from './model.js';
import { allRows } from './rows-in-words.js';

const none = '–';

/** The report as a document, for the formats that people read. `date` is ISO and given by the caller. */
export function findingsDocument(report: FindingsReport, date: string): Report {
  const several = report.files.length > 1;
  const names = report.files.map(({ file }) => file);
  const title = several ? `What was found in ${names.length} files` : `What was found in ${names[0] ?? ''}`;
  return {
    kind: 'findings',
    title,
    subtitle: 'Findings of the checks, worst first',
    subject: 'What the checks found in a survey export, and what to do about it',
    author: null,
    language: 'en-GB',
    date,
    running: title,
    mark: null,
    facts: [
      ['title', title],
      ['report', 'findings'],
      ['language', 'en-GB'],
    ],
    blocks: [
      ...(several ? [paragraph(report.verdict, 'lead')] : []),
      ...report.files.flatMap((file, i) => fileBlocks(file, `file-${i + 1}`, several)),
    ],
  };
}

function fileBlocks(file: FileFindings, id: string, several: boolean): readonly Block[] {
  return [
    ...(several ? [heading(id, file.file)] : []),
    paragraph(file.verdict, several ? undefined : 'lead'),
    ...(file.rows === null ? [] : [rowsTable(file.file, file.rows, id)]),
    ...(file.assumptions.length === 0 ? [] : [assumedTable(file, id)]),
    ...file.causes.flatMap((cause, i) => causeBlocks(cause, `${id}-cause-${i + 1}`)),
  ];
}

function assumedTable(file: FileFindings, id: string): Block {
  return {
    block: 'table',
    id: `${id}-assumed`,
    caption: `What was taken to be so in reading ${file.file}`,
    columns: [
      { label: 'What', align: 'left', width: 0.3 },
      { label: 'Taken as', align: 'left', width: 0.7 },
    ],
    rows: file.assumptions.map(({ what, taken }) => [what, filled(taken)]),
    notes: [],
  };
}

function rowsTable(file: string, rows: NonNullable<FileFindings['rows']>, id: string): Block {
  return {
    block: 'table',
    id: `${id}-rows`,
    caption: `Rows of ${file}`,
    columns: [
      { label: 'Rows', align: 'left', width: 0.8 },
      { label: 'How many', align: 'right', width: 0.2 },
    ],
    rows: [
      ['read', countWords(rows.read)],
      ['used', countWords(rows.used)],
      ...rows.setAside.map(({ because, count }) => [`set aside: ${because}`, countWords(count)]),
    ],
    notes: [],
  };
}

function causeBlocks(cause: FindingsByCause, id: string): readonly Block[] {
  const { level, title, todo, code, findings } = cause;
  const ofSets = findings.some(({ questionSet }) => questionSet !== null);
  const width = ofSets ? 0.4 : 0.5;
  return [
    heading(id, `${level}: ${title}`, 3),
    ...(todo === '' ? [] : [paragraph([strong('What to do. '), text(todo)])]),
    {
      block: 'table',
      id: `${id}-where`,
      caption: `${title}, by column (${code})`,
      columns: [
        { label: 'Column', align: 'left', width: 0.08 },
        { label: 'Heading', align: 'left', width: 0.2 },
        { label: 'Count', align: 'right', width: 0.08 },
        { label: 'Rows', align: 'left', width: 0.14 },
        { label: 'What was found', align: 'left', width },
        ...(ofSets ? [{ label: 'Question set', align: 'left', width: 0.1 } as const] : []),
      ],
      rows: findings.map((finding) => [
        finding.column ?? none,
        filled(finding.heading ?? ''),
        countWords(finding.count),
        filled(allRows(finding)),
        filled(finding.message),
        ...(ofSets ? [finding.questionSet ?? 'all'] : []),
      ]),
      notes: [],
    },
  ];
}

/** Every cell of a table says something: a screen reader reads a blank one as nothing. */
function filled(words: string): string {
  return words.trim() === '' ? none : words;
}

function text(words: string): Runs[number] {
  return { inline: 'text', text: words };
}

function strong(words: string): Runs[number] {
  return { inline: 'text', text: words, strong: true };
}

function paragraph(words: string | Runs, style?: 'lead'): Block {
  const runs = typeof words === 'string' ? [text(words)] : words;
  return style === undefined ? { block: 'paragraph', runs } : { block: 'paragraph', runs, style };
}

function heading(id: string, words: string, level: 2 | 3 = 2): Block {
  return { block: 'heading', id, level, text: words };
}
