import { checks, type QuestionSet, templateHeadings, validate } from '../../src/index.js';
import { held, type Materials, settings } from './materials.js';

/** What must never be: the campaign stops and says which input it was. */
export class Fault extends Error {}

export const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Fault(what);
};

type Checked = Awaited<ReturnType<typeof validate>>;

/** Every row and every cell is used, or set aside with a reason that is counted. */
export function accountsFor(files: Checked): void {
  for (const { source, audiences } of files) {
    const { read, used, setAside, because } = source.rows;
    const reasons = Object.values(because).reduce((sum, count) => sum + count, 0);
    must(used + setAside === read && setAside >= 0, `${read} rows read, ${used} used, ${setAside} set aside`);
    must(
      reasons === setAside,
      `${setAside} rows set aside, and reasons for ${reasons}: ${JSON.stringify(because)}`,
    );
    const { cells } = source;
    must(
      cells.read === cells.answers + cells.notAnswered + cells.setAside,
      `${cells.read} cells read, ${cells.answers} answers, ${cells.notAnswered} not, ${cells.setAside} set aside`,
    );
    for (const { validation } of audiences) {
      for (const { code, message, count } of validation.findings) {
        must(Object.hasOwn(checks, code), `no check ${code}`);
        must(
          message.length > 0 && message.length < 20_000 && Number.isFinite(count ?? 0),
          `${code}: ${message}`,
        );
      }
    }
  }
}

/** A table of a question set with these cells after a reference, every cell in quotation marks. */
export function knownTable(
  set: QuestionSet,
  rows: readonly (readonly string[])[],
  written: { readonly delimiter: string; readonly end: string; readonly last: boolean },
): string {
  const headings = ['Ref', ...templateHeadings(set)];
  const cells = rows.map((row, i) => [`N${i + 1}`, ...headings.slice(1).map((_, k) => row[k] ?? '')]);
  const quoted = (text: string): string => `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`;
  const lines = [headings, ...cells].map((line) => line.map(quoted).join(written.delimiter));
  return lines.join(written.end) + (written.last ? written.end : '');
}

/** As many rows are read as were written, and every one is accounted for. */
export async function everyRowIsRead(
  bytes: Uint8Array,
  rows: number,
  set: QuestionSet,
  { sets }: Pick<Materials, 'sets'>,
): Promise<void> {
  const recognise = { accept: [], questionSet: set.id };
  const files = await validate({
    exports: [held(bytes)],
    questionSets: sets,
    settings: { ...settings, recognise },
  });
  accountsFor(files);
  const read = files[0]?.source.rows.read;
  must(read === rows, `${rows} rows were written and ${read} read`);
}
