import { readinessWords, type validate } from '../../index.js';
import type { Host } from '../host.js';
import { countsInWords, printFindings } from './findings.js';
import { safe } from './safe.js';
import { styleFor } from './style.js';
import { sourceLine } from './summary.js';
import { wrap } from './wrap.js';

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
      const people = `${audience.respondents} ${audience.respondents === 1 ? 'person' : 'people'}`;
      host.stdout.write(`  ${matched} of ${of} questions found, ${people}\n`);
      host.stdout.write(`  ${wrap(verdict(audience.validation), width - 2, '  ')}\n`);
      host.stdout.write(`  Checks: ${countsInWords(audience.validation)}\n`);
      host.stdout.write(printFindings(audience.validation.findings, 'note', style, width));
    }
    host.stdout.write(`\n  ${wrap(cellsLine(source.cells), width - 2, '    ')}\n`);
  }
}

function verdict({ stop, errors, confirm }: ValidatedFile['audiences'][number]['validation']): string {
  return `${readinessWords(stop + errors, confirm)}.`;
}

/** "Cells: 378 read = 150 answers + 46 not answered + 182 set aside (168 in columns that are not questions, 14 not readable)". */
function cellsLine({
  read,
  answers,
  notAnswered,
  setAside,
  because,
}: ValidatedFile['source']['cells']): string {
  const unread = Object.entries(because).filter(([reason]) => !elsewhere.test(reason));
  const notReadable = unread.reduce((sum, [, count]) => sum + count, 0);
  const why = [
    [setAside - notReadable, 'in columns that are not questions'],
    [notReadable, 'that could not be read as an answer'],
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  const aside = why.length === 0 ? '' : ` (${why.join(', ')})`;
  return `Cells: ${read} read = ${answers} answers + ${notAnswered} not answered + ${setAside} set aside${aside}`;
}

/** Reasons that are about a column and not about what stands in it. */
const elsewhere = /-column$|^direct-identifier$|^column-/;

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
  return [
    sheet === null ? source.encoding : 'a workbook',
    ...between,
    ...which,
    rows,
    `layout: ${source.dialect}`,
  ].join(', ');
}
