import { createHash } from 'node:crypto';
import { type BulkText, lastRecordEnd } from './bulk/read-bulk.js';
import { type ByteFacts, cellDecoder, chooseEncoding, decoderFor, type Encoding } from './bytes/bytes.js';
import { chooseDelimiter, type DelimiterChoice, readRecords } from './csv/csv.js';
import type { ExportBytes, IntakeSettings } from './model.js';
import type { OpenedFile } from './opened-file.js';
import { noReadingNotes, type Records } from './records.js';

/** Bytes looked at to find the delimiter. */
const delimiterHead = 16 * 1024;

/** Opens a delimited text: settles encoding and delimiter, and gives its records. */
export function openText(source: ExportBytes, facts: ByteFacts, settings: IntakeSettings): OpenedFile {
  const encoding = chooseEncoding(facts, settings.encoding);
  const delimiter = findDelimiter(facts, encoding.encoding, settings.delimiter);
  const notes = noReadingNotes();
  let sha256: (() => string) | null = null;
  async function* pieces(): AsyncIterable<string> {
    const decoder = decoderFor(encoding.encoding);
    if (facts.whole !== null) {
      yield decoder.decode(facts.whole) + decoder.end();
      return;
    }
    const hash = createHash('sha256');
    for await (const chunk of source.bytes()) {
      hash.update(chunk);
      yield decoder.decode(chunk);
    }
    const digest = hash.digest('hex');
    sha256 = () => digest;
    yield decoder.end();
  }
  const bulk = bulkText(source, facts.head, encoding.encoding, delimiter.delimiter);
  async function* records(): AsyncIterable<Records> {
    const text = { file: source.file, delimiter: delimiter.delimiter, pieces };
    yield* readRecords(bulk === undefined ? text : { ...text, bulk }, notes);
    if (bulk !== undefined) sha256 ??= bulk.reader.sha256;
  }
  return {
    encoding,
    delimiter,
    sheet: null,
    shortRows: false,
    records,
    sha256: () =>
      sha256?.() ?? (facts.whole === null ? '' : createHash('sha256').update(facts.whole).digest('hex')),
    finish(findings) {
      const { count, rows } = notes.strayQuotes;
      rows.forEach((row, i) => {
        findings.add('stray-quotes', 'warning', { row, times: i === 0 ? count - rows.length + 1 : 1 });
      });
    },
  };
}

/** What the scanner of bytes needs, where there is one and the text is such that its delimiters are single bytes. */
function bulkText(
  { bulk: reader }: ExportBytes,
  start: Uint8Array,
  encoding: Encoding,
  delimiter: string,
): BulkText | undefined {
  const decode = cellDecoder(encoding);
  if (reader === undefined || decode === null || delimiter > '\x7f') return undefined;
  const first = start.subarray(0, reader.head);
  const head = first.subarray(0, lastRecordEnd(first));
  return head.length === 0 ? undefined : { reader, head, delimiter, decode };
}

/** The first 16 KB tell, unless the table is so wide that they do not hold five of its rows. */
function findDelimiter(facts: ByteFacts, encoding: Encoding, wanted: string | undefined): DelimiterChoice {
  const look = (head: Uint8Array): DelimiterChoice =>
    chooseDelimiter(decoderFor(encoding).decode(head), head.length === facts.size, wanted);
  const choice = look(facts.head.subarray(0, delimiterHead));
  return choice.looked < 5 && facts.head.length > delimiterHead ? look(facts.head) : choice;
}
