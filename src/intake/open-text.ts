import { createHash } from 'node:crypto';
import { type ByteFacts, chooseEncoding, decoderFor } from './bytes/bytes.js';
import { chooseDelimiter, readRecords } from './csv/csv.js';
import type { ExportBytes, IntakeSettings } from './model.js';
import type { OpenedFile } from './opened-file.js';
import { noReadingNotes } from './records.js';

/** Bytes looked at to find the delimiter. */
const delimiterHead = 64 * 1024;

/** Opens a delimited text: settles encoding and delimiter, and gives its records. */
export function openText(source: ExportBytes, facts: ByteFacts, settings: IntakeSettings): OpenedFile {
  const encoding = chooseEncoding(facts, settings.encoding);
  const delimiter = chooseDelimiter(
    decoderFor(encoding.encoding).decode(facts.head.subarray(0, delimiterHead)),
    facts.size <= delimiterHead,
    settings.delimiter,
  );
  const notes = noReadingNotes();
  let sha256 = facts.whole === null ? '' : digest(facts.whole);
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
    sha256 = hash.digest('hex');
    yield decoder.end();
  }
  return {
    encoding,
    delimiter,
    sheet: null,
    shortRows: false,
    records: () => readRecords({ file: source.file, delimiter: delimiter.delimiter, pieces }, notes),
    sha256: () => sha256,
    finish(findings) {
      const { count, rows } = notes.strayQuotes;
      rows.forEach((row, i) => {
        findings.add('stray-quotes', 'warning', { row, times: i === 0 ? count - rows.length + 1 : 1 });
      });
    },
  };
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
