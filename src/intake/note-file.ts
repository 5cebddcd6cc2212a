import { damageIn } from './blocks/blocks.js';
import type { EncodingChoice } from './bytes/bytes.js';
import { type DelimiterChoice, delimiterName } from './csv/csv.js';
import type { FindingList } from './finding-list.js';
import { isBlank, type Layout, type Top } from './layout/layout.js';
import { columnLetter } from './letters.js';
import type { Heading } from './model.js';

/** What there is to say of the file before its first response: every assumption made, even when all is well. */
export function noteLayout(findings: FindingList, layout: Layout): void {
  findings.add('layout-recognised', 'note', {
    details: {
      dialect: layout.dialect.name,
      title: layout.dialect.title,
      headingRows: layout.headingRows,
      clues: layout.clues,
    },
  });
  if (!layout.dialect.verified) {
    findings.add('layout-unverified', 'note', {
      details: { dialect: layout.dialect.name, title: layout.dialect.title },
    });
  }
  if (layout.uncertain) {
    findings.add('heading-rows-uncertain', 'confirm', { details: { headingRows: layout.headingRows } });
  }
}

export function noteDelimiter(findings: FindingList, choice: DelimiterChoice): void {
  if (choice.delimiter === ',') return;
  const { columns, fitting, looked } = choice;
  findings.add('delimiter-not-comma', 'note', {
    details: { delimiter: delimiterName(choice.delimiter), columns, rows: fitting, looked },
  });
}

/** The encoding is worth a warning when it was inferred from bytes; `cell` is where the first such byte stands. */
export function noteEncoding(findings: FindingList, choice: EncodingChoice, cell: string | null): void {
  const { encoding, because, suspectByte } = choice;
  if (encoding === 'utf-8' || because === 'as set') return;
  const details = {
    encoding,
    because,
    ...(suspectByte === null ? {} : { byte: `0x${suspectByte.toString(16).toUpperCase()}` }),
    ...(cell === null ? {} : { cell }),
  };
  findings.add('encoding-not-utf-8', suspectByte === null ? 'note' : 'warning', { details });
}

/** Faults in the headings themselves: damaged characters, a table cut by an old spreadsheet. */
export function noteHeadings(findings: FindingList, headings: readonly Heading[], blankTail: number): void {
  for (const heading of headings) {
    const sign = damageIn(heading.parts.join('\n'));
    if (sign !== null) findings.add('heading-damaged', 'error', { heading, details: { signs: [sign] } });
  }
  const columns = headings.length;
  if (columns === 255 || columns === 256) {
    findings.add('columns-cut-off', 'warning', { details: { columns, last: columnLetter(columns - 1) } });
  }
  if (blankTail > 0) findings.add('blank-columns', 'note', { times: blankTail });
}

/** Where the first character outside ASCII stands in the heading rows, as a spreadsheet shows it. */
export function firstForeign(top: Top, until: number): string | null {
  for (let i = 0; i < until; i += 1) {
    const at = (top.rows[i] ?? []).findIndex((cell) => /[^\0-\x7f]/.test(cell));
    if (at !== -1) return `${columnLetter(at)}${top.rowNumbers[i]}`;
  }
  return null;
}

/** Columns without a heading to the right of the last one: a comma too many at the end of the lines. */
export function blankTail(top: Top, layout: Layout, headings: readonly Heading[]): number {
  const rows = top.rows.slice(layout.from, layout.headingRows);
  const longest = Math.max(...rows.map((row) => row.length));
  return rows.every((row) => row.slice(headings.length).every(isBlank)) ? longest - headings.length : 0;
}
