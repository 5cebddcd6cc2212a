import { createHash } from 'node:crypto';
import { type ByteFacts, joined } from './bytes/bytes.js';
import type { ExportBytes, IntakeSettings } from './model.js';
import type { OpenedFile } from './opened-file.js';

/** Opens a workbook: settles which sheet is read, and gives its rows. */
export async function openSheet(
  source: ExportBytes,
  facts: ByteFacts,
  settings: IntakeSettings,
): Promise<OpenedFile> {
  const { mostPackedBytes, openWorkbook } = await import('./workbook/workbook.js');
  const bytes = facts.whole ?? (await gather(source, mostPackedBytes));
  const sheet = await openWorkbook(bytes, source.file, settings.sheet);
  return {
    encoding: { encoding: 'utf-8', mark: false, because: 'a workbook', suspectByte: null },
    delimiter: null,
    sheet: sheet.name,
    shortRows: true,
    records: sheet.records,
    sha256: () => createHash('sha256').update(bytes).digest('hex'),
    finish: sheet.finish,
  };
}

/** The whole file, or as much of it as shows that it is too large. */
async function gather(source: ExportBytes, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.bytes()) {
    pieces.push(piece);
    length += piece.length;
    if (length > most) break;
  }
  return joined(pieces);
}
