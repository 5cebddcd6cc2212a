import {
  type AnswerBatch,
  type CodeSettings,
  joinBatches,
  startCoding,
  type TakeComment,
  type ValidationReport,
} from './code/code.js';
import { PoetError } from './errors.js';
import {
  type ColumnBlock,
  type ExportBytes,
  type IntakeEnd,
  type IntakeSettings,
  openExport,
  type SourceFacts,
} from './intake/intake.js';
import type { QuestionSet } from './question-set/question-set.js';
import { type RecogniseSettings, type Recognition, recognise } from './recognise/recognise.js';
import { addTallies, type Tally, type TallySettings, tallyBatch } from './tally/tally.js';

/** Records that recognition may look at before the first one is counted; most exports are smaller. */
const sampleRows = 20_000;

/** People counted at a time: making and adding Tallies costs the same for few as for many. */
const countedTogether = 65_536;

export interface ReadSettings {
  readonly intake: IntakeSettings;
  readonly recognise: RecogniseSettings;
  readonly code: CodeSettings;
  /** What to count beside what is always counted. */
  readonly tally?: TallySettings;
  /** Who wants the comments as they are read; nobody keeps them otherwise. */
  readonly takeComment?: TakeComment | null;
}

/** One audience found in one file: which columns are which, and what was found. */
export interface AudienceCheck {
  readonly recognition: Recognition;
  readonly report: ValidationReport;
}

/** The same, with what its answers add up to. */
export interface AudienceReading extends AudienceCheck {
  readonly tally: Tally;
}

/** One file, read to its end. */
export interface FileReading<A extends AudienceCheck = AudienceReading> {
  readonly facts: SourceFacts;
  readonly end: IntakeEnd;
  readonly audiences: readonly A[];
}

/**
 * Reads one export from its first byte to its tallies, block by block: memory does not grow with the number of
 * rows. Throws a PoetError when the file is not a survey export or no question set fits it.
 */
export async function readAnswers(
  source: ExportBytes,
  sets: readonly QuestionSet[],
  settings: ReadSettings,
): Promise<FileReading> {
  return readThrough(source, sets, settings, () => {
    let tally: Tally | null = null;
    let waiting: AnswerBatch[] = [];
    let rows = 0;
    const count = (): void => {
      if (waiting.length === 0) return;
      const counted = tallyBatch(joinBatches(waiting), settings.tally);
      tally = tally === null ? counted : addTallies(tally, counted);
      waiting = [];
      rows = 0;
    };
    return {
      add(batch) {
        waiting.push(batch);
        rows += batch.rows;
        if (rows >= countedTogether) count();
      },
      finish(check) {
        count();
        return { ...check, tally: tally ?? noResponses() };
      },
    };
  });
}

/** Is handed the coded answers of each audience as they are read; the next come when it is done with them. */
export type TakeAnswers = (batch: AnswerBatch) => void | Promise<void>;

/** Reads and checks one export, and counts nothing. Who wants the answers themselves takes them as they come. */
export async function checkAnswers(
  source: ExportBytes,
  sets: readonly QuestionSet[],
  settings: ReadSettings,
  take: TakeAnswers = () => undefined,
): Promise<FileReading<AudienceCheck>> {
  return readThrough(source, sets, settings, () => ({ add: take, finish: (check) => check }));
}

/** What is done with the answers of one audience as they come: only what `finish` gives is kept. */
export interface Fold<A> {
  /** What it returns is waited for. */
  add(batch: AnswerBatch): void | Promise<void>;
  finish(check: AudienceCheck): A;
}

/**
 * Reads one export from its first byte to its last and hands each audience's answers, batch by batch, to a fold of the
 * caller's: what `readAnswers` counts, another may count by authority or keep by person.
 */
export async function readThrough<A extends AudienceCheck>(
  source: ExportBytes,
  sets: readonly QuestionSet[],
  settings: ReadSettings,
  startFold: () => Fold<A>,
): Promise<FileReading<A>> {
  const table = await openExport(source, settings.intake);
  const blocks = table.blocks()[Symbol.asyncIterator]();
  const sample = await takeSample(blocks);
  const audiences = recognise(table, sample, sets, settings.recognise).map((recognition) => ({
    recognition,
    coder: startCoding(table, sample, recognition, settings.code, settings.takeComment),
    fold: startFold(),
  }));
  const add = async (block: ColumnBlock): Promise<void> => {
    for (const { coder, fold } of audiences) await fold.add(coder.code(block));
  };
  for (const block of sample) await add(block);
  for (let next = await blocks.next(); next.done !== true; next = await blocks.next()) await add(next.value);
  const end = table.end();
  const checked = audiences.map(({ recognition, coder, fold }) => ({
    check: { recognition, report: coder.finish(end) },
    fold,
  }));
  refuseEmptyTemplate(
    table.facts.file,
    checked.map(({ check }) => check),
  );
  return { facts: table.facts, end, audiences: checked.map(({ check, fold }) => fold.finish(check)) };
}

/** A file whose questions are blank in every row is a form that nobody has filled in. */
function refuseEmptyTemplate(file: string, checks: readonly AudienceCheck[]): void {
  const [first] = checks;
  const empty = checks.every(
    ({ report: { rows } }) =>
      rows.used === 0 &&
      Object.entries(rows.setAside).every(([why, count]) => count === 0 || nobodyAnswered.has(why)),
  );
  if (first === undefined || !empty) return;
  const { matched } = first.recognition;
  const { read } = first.report.rows;
  throw new PoetError(
    'not-respondent-level',
    `"${file}" holds no answers: the ${matched} questions that were found are blank in all ${read} rows. It looks like an empty template.`,
    'Export the responses again: "all individual responses", or the raw data.',
  );
}

const nobodyAnswered: ReadonlySet<string> = new Set(['no-answers', 'blank-row', 'other-audience']);

/** The first blocks of an export: recognition looks at them before any is counted. */
export async function takeSample(blocks: AsyncIterator<ColumnBlock>): Promise<readonly ColumnBlock[]> {
  const sample: ColumnBlock[] = [];
  let rows = 0;
  while (rows < sampleRows) {
    const next = await blocks.next();
    if (next.done === true) break;
    sample.push(kept(next.value));
    rows += next.value.rows;
  }
  return sample;
}

/** A copy of a block, whose own memory is used again for the next. */
function kept({ rows, rowNumbers, columns }: ColumnBlock): ColumnBlock {
  return {
    rows,
    rowNumbers: rowNumbers.slice(),
    columns: columns.map(({ dictionary, codes }) => ({ dictionary, codes: codes.slice() })),
  };
}

/** Throws: there is nothing to count. */
export function noResponses(): never {
  throw new PoetError(
    'headings-only',
    'the file has column headings but no responses',
    'Export again and check that no filter is on.',
  );
}
