import { redactPersonalData } from '../../personal-data/personal-data.js';
import type { FindingList } from '../finding-list.js';
import type { RecordBatch } from '../records.js';
import { chooseSheet, type SheetChoice, unreadable } from './choose-sheet.js';
import { loadWorkbook } from './load.js';
import { noSheetNotes, readSheet, type SheetNotes } from './sheet.js';
import { tooLarge, unpack } from './unpack.js';

/** Workbooks are held packed while they are read. */
export const mostPackedBytes = 128 * 1024 * 1024;

/** One sheet of a workbook, ready to be read. */
export interface OpenedSheet {
  readonly name: string;
  records(): AsyncIterable<RecordBatch>;
  finish(findings: FindingList): void;
}

/** Opens an Excel workbook (.xlsx) held in memory at the sheet of responses. */
export async function openWorkbook(
  bytes: Uint8Array,
  file: string,
  wantedSheet: string | undefined,
): Promise<OpenedSheet> {
  if (bytes.length > mostPackedBytes) throw tooLarge(file);
  const book = await loadWorkbook(bytes, file);
  const choice = await chooseSheet(book, wantedSheet, file);
  const notes = noSheetNotes();
  return {
    name: choice.sheet.name,
    async *records() {
      yield* readSheet(unpack(choice.sheet.entry, file), book.context, notes);
      if (notes.broken) throw unreadable(file, choice.sheet.name);
    },
    finish(findings) {
      noteChoice(findings, choice);
      noteSheet(findings, notes);
    },
  };
}

function noteChoice(findings: FindingList, { sheet, because, tables, skipped }: SheetChoice): void {
  const details = {
    sheet: redactPersonalData(sheet.name),
    because,
    tables: tables.map(redactPersonalData),
    skipped: skipped.map(redactPersonalData),
  };
  findings.add('sheet-chosen', tables.length > 0 ? 'warning' : 'note', { details });
}

function noteSheet(findings: FindingList, notes: SheetNotes): void {
  const { hiddenRows, hiddenColumns, merged, formulasWithoutValue } = notes;
  hiddenRows.rows.forEach((row, i) => {
    const times = i === 0 ? hiddenRows.count - hiddenRows.rows.length + 1 : 1;
    findings.add('hidden-rows', 'note', { row, times });
  });
  if (hiddenColumns > 0) findings.add('hidden-columns', 'note', { times: hiddenColumns });
  if (merged > 0) findings.add('merged-cells', 'note', { times: merged });
  if (formulasWithoutValue > 0) {
    findings.add('formulas-without-value', 'warning', { times: formulasWithoutValue });
  }
}
