import { PoetError } from '../../errors.js';
import { scanRecords } from './scan.js';

/** The delimiter taken, and how well it fits: how many of the rows looked at have the same number of cells. */
export interface DelimiterChoice {
  readonly delimiter: string;
  readonly columns: number;
  readonly fitting: number;
  readonly looked: number;
}

const candidates = [',', '\t', ';', '|'];
const spellings: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
};
const names: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };

/** What a delimiter is called in a sentence. */
export function delimiterName(delimiter: string): string {
  return names[delimiter] ?? `"${delimiter}"`;
}

/** Finds what separates the cells: the character that gives the most rows the same number of cells, above one. */
export function chooseDelimiter(
  head: string,
  wholeFile: boolean,
  wanted: string | undefined,
): DelimiterChoice {
  if (wanted !== undefined) {
    const delimiter = spellings[wanted.trim().toLowerCase()] ?? wanted;
    if (delimiter.length !== 1 || /["\r\n]/.test(delimiter)) throw unknownDelimiter(wanted);
    return weigh(head, delimiter, wholeFile);
  }
  const weighed = candidates
    .filter((candidate) => candidate === ',' || head.includes(candidate))
    .map((candidate) => weigh(head, candidate, wholeFile));
  let best = weighed[0] ?? { delimiter: ',', columns: 1, fitting: 0, looked: 0 };
  for (const choice of weighed.slice(1)) if (worth(choice) > worth(best)) best = choice;
  return best;
}

function worth({ columns, fitting, looked }: DelimiterChoice): number {
  return columns < 2 || looked === 0 ? 0 : (fitting / looked) ** 2 * Math.log2(columns + 1);
}

function weigh(head: string, delimiter: string, wholeFile: boolean): DelimiterChoice {
  const found = scanRecords(head, delimiter.charCodeAt(0), wholeFile);
  const widths = (found === null ? roughWidths(head, delimiter) : found.records.map((r) => r.length)).filter(
    (w, i) => w > 1 || i === 0,
  );
  const looked = widths.length;
  const times = new Map<number, number>();
  for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1);
  let columns = 1;
  let fitting = 0;
  for (const [width, count] of times) {
    if (count > fitting || (count === fitting && width > columns)) [columns, fitting] = [width, count];
  }
  // Lines that this character does not split at all count against it, unless they are blank.
  const unsplit = (found?.records ?? []).filter((r) => r.length === 1 && r[0] !== '').length;
  return { delimiter, columns, fitting, looked: Math.max(looked, unsplit) };
}

/** Cells a line when quoting is broken: quoted stretches that begin and end on one line are taken out first. */
function roughWidths(head: string, delimiter: string): number[] {
  return head
    .split(/\r\n|\n|\r/)
    .slice(0, 200)
    .map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length);
}

function unknownDelimiter(wanted: string): PoetError {
  return new PoetError(
    'delimiter-unknown',
    `"${wanted}" cannot be a delimiter.`,
    'Use one character, or one of the words comma, semicolon, tab, pipe. Left out, it is found from the file.',
    'usage',
  );
}
