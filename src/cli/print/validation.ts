import type { validate } from '../../index.js';
import type { Host } from '../host.js';
import { countsInWords, printFindings } from './findings.js';
import { safe } from './safe.js';
import { styleFor } from './style.js';
import { sourceLine } from './summary.js';

type ValidatedFile = Awaited<ReturnType<typeof validate>>[number];

/** Every finding of every file, the assumptions made in reading it, and the sums of rows and cells. On stdout: it is the product. */
export async function printValidation(
  files: readonly ValidatedFile[],
  host: Host,
  colour: unknown,
): Promise<void> {
  const style = await styleFor(host.stdout, host, colour);
  const width = Math.min(host.stdout.width, 100);
  for (const { source, clues, audiences } of files) {
    host.stdout.write(`${sourceLine(source, style)}\n`);
    host.stdout.write(`  Read as ${safe(readAs(source))}\n`);
    for (const clue of clues) host.stdout.write(`  ${style.dim(safe(clue))}\n`);
    for (const audience of audiences) {
      const { matched, of } = audience.recognised;
      host.stdout.write(`\n${style.bold(safe(audience.title))} (${audience.questionSet})\n`);
      host.stdout.write(`  ${matched} of ${of} questions found, ${audience.respondents} people\n`);
      host.stdout.write(`  Checks: ${countsInWords(audience.validation)}\n`);
      host.stdout.write(printFindings(audience.validation.findings, 'note', style, width));
    }
    const { read, answers, notAnswered, setAside } = source.cells;
    host.stdout.write(
      `\n  Cells: ${read} read = ${answers} answers + ${notAnswered} not answered + ${setAside} set aside\n`,
    );
  }
}

function readAs(source: ValidatedFile['source']): string {
  const delimiters: Readonly<Record<string, string>> = {
    ',': 'commas',
    ';': 'semicolons',
    '\t': 'tabs',
    '|': 'pipes',
  };
  const { delimiter, sheet, headingRows } = source;
  const between = delimiter === null ? [] : [`${delimiters[delimiter] ?? delimiter} between cells`];
  const which = sheet === null ? [] : [`sheet "${sheet}"`];
  const rows = `${headingRows} heading ${headingRows === 1 ? 'row' : 'rows'}`;
  return [source.encoding, ...between, ...which, rows, `layout: ${source.dialect}`].join(', ');
}
