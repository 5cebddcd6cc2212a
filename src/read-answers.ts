import { type Coder, type CodeSettings, startCoding, type ValidationReport } from './code/code.js';
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
import { addTallies, type Tally, tallyBatch } from './tally/tally.js';

/** Records that recognition may look at before the first one is counted; most exports are smaller. */
const sampleRows = 20_000;

export interface ReadSettings {
  readonly intake: IntakeSettings;
  readonly recognise: RecogniseSettings;
  readonly code: CodeSettings;
}

/** One audience found in one file: which columns are which, what its answers add up to, and what was found. */
export interface AudienceReading {
  readonly recognition: Recognition;
  readonly tally: Tally;
  readonly report: ValidationReport;
}

/** One file, read to its end. */
export interface FileReading {
  readonly facts: SourceFacts;
  readonly end: IntakeEnd;
  readonly audiences: readonly AudienceReading[];
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
  const table = await openExport(source, settings.intake);
  const blocks = table.blocks()[Symbol.asyncIterator]();
  const sample = await takeSample(blocks);
  const folds = recognise(table, sample, sets, settings.recognise).map((recognition) =>
    startFold(recognition, startCoding(table, sample, recognition, settings.code)),
  );
  for (const block of sample) for (const fold of folds) fold.add(block);
  for (let next = await blocks.next(); next.done !== true; next = await blocks.next()) {
    for (const fold of folds) fold.add(next.value);
  }
  const end = table.end();
  return { facts: table.facts, end, audiences: folds.map((fold) => fold.finish(end)) };
}

async function takeSample(blocks: AsyncIterator<ColumnBlock>): Promise<readonly ColumnBlock[]> {
  const sample: ColumnBlock[] = [];
  let rows = 0;
  while (rows < sampleRows) {
    const next = await blocks.next();
    if (next.done === true) break;
    sample.push(next.value);
    rows += next.value.rows;
  }
  return sample;
}

/** Adds blocks up as they come: only the running tally is kept. */
function startFold(recognition: Recognition, coder: Coder) {
  let tally: Tally | null = null;
  return {
    add(block: ColumnBlock): void {
      const counted = tallyBatch(coder.code(block));
      tally = tally === null ? counted : addTallies(tally, counted);
    },
    finish(end: IntakeEnd): AudienceReading {
      if (tally === null) {
        throw new PoetError(
          'headings-only',
          'the file has column headings but no responses',
          'Export again and check that no filter is on.',
        );
      }
      return { recognition, tally, report: coder.finish(end) };
    },
  };
}
