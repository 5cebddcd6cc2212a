import type { AnswerBatch, ContextColumn } from '../code/code.js';
import { byteOrderMark, csvCell } from '../csv-text/csv-text.js';
import { isPersonalData } from '../personal-data/personal-data.js';
import type { NonAnswer, QuestionSet } from '../question-set/question-set.js';
import { type Column, questionColumns } from './question-columns.js';

export { type CellCode, cellCodes } from './cell-codes.js';

/** Context that says where and when, never who: how the form was filled in, and by whom, is left out. */
const contextHeadings = {
  authority: 'Authority',
  region: 'Region',
  month: 'Review month',
  wave: 'Survey wave',
} as const satisfies Partial<Record<keyof AnswerBatch['context'], string>>;

const longestContext = 60;

/** Characters handed over at once. */
const longestPiece = 1 << 20;

/** What went into a clean table, for the note beside it. */
export interface CleanCount {
  readonly rows: number;
  readonly columns: number;
  /** Rows in which nothing stands: all that the person answered could not be read. */
  readonly blank: number;
  /**
   * Words for a non-answer that stand under a question whose own list has none of that kind (settings said which cells
   * mean it): to be named under `marks:` when the table is read again.
   */
  readonly marks: Readonly<Record<string, NonAnswer>>;
  /** Cells of context withheld because they look like personal data, or are longer than a name. */
  readonly withheld: number;
}

/** The coded answers of one audience as lines of CSV, batch by batch. */
export interface CleanTable {
  /** The lines of one batch in pieces of bounded size; the first batch brings the heading row with it. */
  pieces(batch: AnswerBatch): Iterable<string>;
  count(): CleanCount;
}

/**
 * Coded answers as a tidy table: a row a used response, a column a question (of a choose-many question a column an
 * option, Yes or No), the labels of the question set, non-answers by their kind in words, the month and nothing finer,
 * no ids and no comment's words. Texts are safe to open in a spreadsheet. `headings` are those of a blank export of the
 * set, so that the table is recognised when it is read again.
 */
export function startCleanTable(set: QuestionSet, headings: readonly string[]): CleanTable {
  const counts = { rows: 0, blank: 0, withheld: 0 };
  const marks = new Map<string, NonAnswer>();
  let columns: readonly Column[] | null = null;
  const withhold = (): void => {
    counts.withheld++;
  };
  return {
    *pieces(batch) {
      const first = columns === null;
      columns ??= [...contextColumns(batch, withhold), ...questionColumns(set, headings, marks)];
      const readers = columns.map((column) => column.cellsOf(batch));
      let text = first
        ? `${byteOrderMark}${columns.map(({ heading }) => csvCell(heading)).join(',')}\r\n`
        : '';
      for (let row = 0; row < batch.rows; row++) {
        let line = '';
        let filled = false;
        for (let i = 0; i < readers.length; i++) {
          const cell = readers[i]?.(row) ?? '';
          if (cell !== '') filled = true;
          line += i === 0 ? cell : `,${cell}`;
        }
        if (!filled) counts.blank++;
        text += `${line}\r\n`;
        if (text.length > longestPiece) {
          yield text;
          text = '';
        }
      }
      counts.rows += batch.rows;
      yield text;
    },
    count: () => ({ ...counts, columns: columns?.length ?? 0, marks: Object.fromEntries(marks) }),
  };
}

function contextColumns(batch: AnswerBatch, withhold: () => void): readonly Column[] {
  const names = Object.keys(contextHeadings) as (keyof typeof contextHeadings)[];
  return names
    .filter((name) => batch.context[name] !== undefined)
    .map((name) => ({
      heading: contextHeadings[name],
      cellsOf: (of) => contextCells(of.context[name], withhold),
    }));
}

function contextCells(column: ContextColumn | undefined, withhold: () => void): (row: number) => string {
  if (column === undefined) return () => '';
  const kept = column.values.map((value) =>
    value.length > longestContext || isPersonalData(value) ? null : csvCell(value),
  );
  return (row) => {
    const cell = kept[column.codes[row] ?? 0];
    if (cell === null) withhold();
    return cell ?? '';
  };
}
