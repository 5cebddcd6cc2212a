import { basename, dirname, extname } from 'node:path';
import { PoetError } from '../../errors.js';
import { isSameFile, type OutputStream, startOutputs, writeOutputs } from '../../files/files.js';
import {
  type AnswerBatch,
  type CleanTable,
  checks,
  composeFindings,
  countWords,
  findingsFormats,
  startCleanTable,
  templateHeadings,
} from '../../index.js';
import type { Host } from '../host.js';

const usage = (message: string, hint: string): PoetError =>
  new PoetError('option-not-valid', message, hint, 'usage');

/** What a file of findings is written as, by its ending. */
function formatOf(path: string): keyof typeof findingsFormats {
  const ending = extname(path).slice(1).toLowerCase();
  if (Object.hasOwn(findingsFormats, ending)) return ending as keyof typeof findingsFormats;
  throw usage(
    `the report file is "${path}"; a name that ends in .csv, .html, .md or .json was expected`,
    'The ending says what is written, for example --report findings.html.',
  );
}

/** Throws a usage error for names that can't be meant, before anything is read. */
export async function checkOutputNames(
  report: string | undefined,
  clean: string | undefined,
  exports: readonly string[],
): Promise<void> {
  if (report !== undefined) formatOf(report);
  if (clean !== undefined && extname(clean).toLowerCase() !== '.csv') {
    throw usage(
      `the clean file is "${clean}"; a name that ends in .csv was expected`,
      'Use --clean out.csv.',
    );
  }
  if (clean !== undefined && exports.length > 1) {
    throw usage('--clean takes one export at a time', 'Run it for each export, with a file for each.');
  }
  if (report !== undefined && clean !== undefined && report === clean) {
    throw usage(`the report and the clean file are both "${clean}"`, 'Give them different names.');
  }
  for (const path of [report, clean]) {
    if (path !== undefined) await refuseToReplace(path, exports);
  }
}

/** An export is never replaced by what was made of it. */
async function refuseToReplace(path: string, exports: readonly string[]): Promise<void> {
  for (const source of exports) {
    if (await isSameFile(path, source)) throw usage(`"${path}" is the export itself`, 'Give another name.');
  }
}

/** Writes the whole list of findings. Returns the path. */
export async function writeFindings(
  path: string,
  files: Parameters<typeof composeFindings>[0],
  date: string,
  host: Host,
): Promise<readonly string[]> {
  const content = await findingsFormats[formatOf(path)](composeFindings(files, checks), date);
  return writeOutputs(dirname(path), [{ name: basename(path), content }], host.signal);
}

/** Writes clean tables as answers come: a file an audience, whole at the end or not there. */
export interface CleanWriter {
  take(batch: AnswerBatch): Promise<void>;
  finish(): Promise<readonly string[]>;
  discard(): Promise<void>;
  /** What was written and what was left out, in sentences. */
  notes(): readonly string[];
}

export function cleanWriter(path: string, exports: readonly string[], host: Host): CleanWriter {
  const tables = new Map<string, { readonly audience: string; readonly table: CleanTable }>();
  let output: OutputStream | null = null;
  const total = (what: 'rows' | 'withheld' | 'blank'): number =>
    [...tables.values()].reduce((sum, { table }) => sum + table.count()[what], 0);
  const nameOf = (id: string): string => {
    const name = basename(path);
    if (tables.size === 1) return name;
    const ending = extname(name);
    return `${name.slice(0, name.length - ending.length)}-${tables.get(id)?.audience ?? id}${ending}`;
  };
  return {
    async take(batch) {
      const { id, audience } = batch.questionSet;
      let known = tables.get(id);
      if (known === undefined) {
        known = { audience, table: startCleanTable(batch.questionSet, templateHeadings(batch.questionSet)) };
        tables.set(id, known);
      }
      // Nothing is made on disk before the export is known to be one.
      output ??= await startOutputs(dirname(path), host.signal);
      for (const piece of known.table.pieces(batch)) await output.write(id, piece);
    },
    async finish() {
      if (total('rows') === 0) return [];
      for (const id of tables.keys()) await refuseToReplace(`${dirname(path)}/${nameOf(id)}`, exports);
      return (await output?.finish(nameOf)) ?? [];
    },
    async discard() {
      await output?.discard();
    },
    notes() {
      if (total('rows') === 0) return ['No clean file was written: no row could be used.'];
      const counts = [...tables].map(([id, { table }]) => ({ name: nameOf(id), ...table.count() }));
      const marks = Object.entries(Object.assign({}, ...counts.map((count) => count.marks))).map(
        ([words, kind]) => `${JSON.stringify(words)}: ${kind}`,
      );
      return [
        ...counts.map(
          ({ name, rows, columns }) => `${name}: ${countWords(rows)} rows, ${countWords(columns)} columns`,
        ),
        'Left out: ids, what people wrote, days and times, how and by whom the form was filled in, and every column that is no question.',
        ...(total('withheld') > 0
          ? [
              `${countWords(total('withheld'))} cells about the place were left out: they look like personal data.`,
            ]
          : []),
        ...(total('blank') > 0
          ? [`${countWords(total('blank'))} rows are blank: nothing in them could be read.`]
          : []),
        ...(marks.length > 0
          ? [`To read it again to the same counts, add to poet.yaml: marks: { ${marks.join(', ')} }`]
          : []),
        'Each row is still one person: keep it where you keep the export.',
      ];
    },
  };
}
