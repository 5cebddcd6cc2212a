import { PoetError } from '../errors.js';
import { redactPersonalData } from '../personal-data/personal-data.js';
import { lookThrough, readThrough, refuseKind, sniff } from './bytes/bytes.js';
import { fillShortRows } from './fill-short-rows.js';
import { findingList } from './finding-list.js';
import {
  chooseLayout,
  isBlankRow,
  makeHeadings,
  refuseOtherTables,
  type Top,
  topRows,
} from './layout/layout.js';
import { lookForPlaces } from './look-for-places.js';
import type { ExportBytes, ExportTable, IntakeEnd, IntakeSettings } from './model.js';
import {
  blankTail,
  firstForeign,
  noteDelimiter,
  noteEncoding,
  noteHeadings,
  noteLayout,
} from './note-file.js';
import { openSheet } from './open-sheet.js';
import { openText } from './open-text.js';
import type { OpenedFile } from './opened-file.js';
import { intakeRows, type RowCount, readTable } from './read-table.js';
import { asBatch, type Records } from './records.js';

/**
 * Opens a survey export: says what the file is (encoding, delimiter, sheet, platform, heading rows, and why),
 * reads its headings, and stands ready to give its records as blocks, in bounded memory.
 *
 * Throws `PoetError` when the file cannot be read as responses: `file-empty`, `not-text`, `headings-only`,
 * `headings-missing`, `not-respondent-level`, `quote-not-closed`, `too-many-columns`, the `workbook-…` and
 * `sheet-…` codes; and for settings that cannot be: `encoding-unknown`, `delimiter-unknown`, `dialect-unknown`,
 * `heading-rows-out-of-range`.
 */
export async function openExport(given: ExportBytes, settings: IntakeSettings = {}): Promise<ExportTable> {
  // A file may be called after the person who sent it, and its name stands in every output.
  const source = { ...given, file: redactPersonalData(given.file) };
  const facts =
    source.bulk === undefined ? await readThrough(source) : await lookThrough(source, source.bulk);
  const opened = await openFile(source, facts, settings);
  const records = opened.records()[Symbol.asyncIterator]();
  const { top, waiting, ended } = await readTop(records);
  if (top.rows.length === 0) throw refuseKind(source.file, 'empty');
  const layout = chooseLayout(top, settings, source.file);
  const headings = makeHeadings(top, layout, source.file);
  if (ended && top.rows.slice(layout.headingRows).every(isBlankRow)) throw headingsOnly(source.file);
  refuseOtherTables(top, layout.headingRows, source.file);

  const findings = findingList();
  const rows: RowCount = { read: 0, setAside: {} };
  const tail = blankTail(top, layout, headings);
  noteLayout(findings, layout);
  if (opened.delimiter !== null) noteDelimiter(findings, opened.delimiter);
  noteHeadings(findings, headings, tail);
  let foreign = firstForeign(top, layout.headingRows);
  let state: 'new' | 'reading' | 'read' = 'new';

  return {
    facts: {
      file: source.file,
      encoding: opened.encoding.encoding,
      delimiter: opened.delimiter?.delimiter ?? null,
      sheet: opened.sheet === null ? null : redactPersonalData(opened.sheet),
      dialect: layout.dialect.name,
      headingRows: layout.headingRows,
      clues: layout.clues,
    },
    headings,
    marks: layout.dialect.marks,
    async *blocks() {
      if (state !== 'new') throw new TypeError('the records of an export can be read once');
      state = 'reading';
      const body = afterHeadings(top, layout.headingRows, waiting, records);
      const found = opened.shortRows ? null : await lookForPlaces(body, headings.length);
      const shape = {
        headings,
        widest: headings.length + tail,
        mend: layout.dialect.mend ?? ((cell: string) => cell),
        places: found?.places ?? null,
        foreign: (cell: string) => {
          foreign ??= cell;
        },
      };
      const even =
        found === null ? body : fillShortRows(found.records, headings.length, found.places, findings);
      yield* readTable(even, shape, findings, rows);
      noteEncoding(findings, opened.encoding, foreign);
      opened.finish(findings);
      state = 'read';
    },
    end(): IntakeEnd {
      if (state !== 'read')
        throw new TypeError('the end of an export is known when its records have been read');
      return {
        get sha256() {
          return opened.sha256();
        },
        bytes: facts.size,
        rows: intakeRows(rows),
        findings: findings.list(),
      };
    },
  };
}

async function openFile(
  source: ExportBytes,
  facts: Awaited<ReturnType<typeof readThrough>>,
  settings: IntakeSettings,
): Promise<OpenedFile> {
  const kind = sniff(facts.head);
  if (kind === 'text') return openText(source, facts, settings);
  if (kind === 'workbook') return openSheet(source, facts, settings);
  throw refuseKind(source.file, kind);
}

/** The first rows, until enough of them have something in them, and what was read beyond them. */
async function readTop(
  records: AsyncIterator<Records>,
): Promise<{ top: Top; waiting: Records | null; ended: boolean }> {
  const rows: (readonly string[])[] = [];
  const rowNumbers: number[] = [];
  let filled = 0;
  let width = 0;
  for (;;) {
    const next = await records.next();
    if (next.done === true) return { top: { rows, rowNumbers, width }, waiting: null, ended: true };
    const batch = asBatch(next.value);
    for (let i = 0; i < batch.records.length; i += 1) {
      const record = batch.records[i] ?? [];
      rows.push(rows.length === 0 ? withoutFillers(record) : record);
      rowNumbers.push(batch.rowNumbers[i] ?? 0);
      width = Math.max(width, record.length);
      if (!isBlankRow(record)) filled += 1;
      if (filled < topRows) continue;
      const waiting = {
        records: batch.records.slice(i + 1),
        rowNumbers: batch.rowNumbers.slice(i + 1),
      };
      return { top: { rows, rowNumbers, width }, waiting, ended: false };
    }
  }
}

/** A second byte order mark goes; so do the names that other programs give to blank headings (`Unnamed: 3`, `...4`). */
function withoutFillers(row: readonly string[]): readonly string[] {
  return row.map((cell) => (/^(Unnamed: \d+|\.{3}\d+)$/.test(cell) ? '' : cell.replace(/^\ufeff/, '')));
}

async function* afterHeadings(
  top: Top,
  headingRows: number,
  waiting: Records | null,
  rest: AsyncIterator<Records>,
): AsyncIterable<Records> {
  yield { records: top.rows.slice(headingRows), rowNumbers: top.rowNumbers.slice(headingRows) };
  if (waiting !== null) yield waiting;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}

function headingsOnly(file: string): PoetError {
  return new PoetError(
    'headings-only',
    `"${file}" has column headings but no responses.`,
    'Export again, and check that no filter is on and that the survey has responses.',
  );
}
