import { inflateSync } from 'node:zlib';
import { readBack } from './pdf/read-back.js';
import { partsOf } from './xlsx/read-workbook.js';

/** Text kept as UTF-16 in a PDF (titles, alternatives, bookmarks) and its bytes as they stand. */
function rawText(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  return `${raw}\n${raw.replaceAll('\0', '')}`;
}

/** Every packed stream of a PDF, unpacked. */
function inflated(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes);
  const texts: string[] = [];
  for (let at = raw.indexOf('stream'); at !== -1; at = raw.indexOf('stream', at + 1)) {
    const start = at + (raw[at + 6] === 0x0d ? 8 : 7);
    const end = raw.indexOf('endstream', start);
    if (end === -1) break;
    try {
      texts.push(inflateSync(raw.subarray(start, end), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // Fonts and colour profiles may be packed in other ways; they hold no words of ours.
    }
  }
  return texts.join('\n');
}

async function textsOfPdf(bytes: Uint8Array): Promise<string> {
  const { pages, read, alternatives, bookmarks, links, title } = await readBack(bytes);
  const words = [
    ...pages,
    ...read,
    ...alternatives,
    ...bookmarks,
    ...links.flatMap(({ words, to }) => [words, to]),
  ];
  return [...words, title ?? '', rawText(bytes), inflated(bytes)].join('\n');
}

/** Everything that a file says, in whatever corner: text, attributes, properties, parts. */
export async function everythingSaid(name: string, bytes: Uint8Array): Promise<string> {
  if (name.endsWith('.pdf')) return textsOfPdf(bytes);
  if (name.endsWith('.xlsx')) return [...(await partsOf(bytes))].flat().join('\n');
  return Buffer.from(bytes).toString('utf8');
}
