import { type ExportBytes, openExport } from './intake/intake.js';
import type { QuestionSet } from './question-set/question-set.js';
import { type ReadSettings, takeSample } from './read-answers.js';
import { draftMapping, recognise } from './recognise/recognise.js';

/** A mapping of columns to questions for the user to edit, and what it is about. */
export interface DraftedMapping {
  /** The text of a `poet.yaml`. */
  readonly yaml: string;
  readonly questionSets: readonly { readonly id: string; readonly matched: number; readonly of: number }[];
}

/**
 * Drafts a `poet.yaml` that ties the questions of the nearest question set to the columns of an export, whether the
 * export was recognised or refused. Nothing is coded: only headings and a sample of cells are looked at.
 *
 * Throws a PoetError when the file is no survey export, and when its headings are near no question set at all.
 */
export async function draftColumns(
  source: ExportBytes,
  sets: readonly QuestionSet[],
  settings: Pick<ReadSettings, 'intake' | 'recognise'>,
): Promise<DraftedMapping> {
  const table = await openExport(source, settings.intake);
  const blocks = table.blocks()[Symbol.asyncIterator]();
  const sample = await takeSample(blocks);
  await blocks.return?.();
  const recognitions = recognise(table, sample, sets, { ...settings.recognise, drafting: true });
  const [only, second] = recognitions;
  const set = only === undefined || second !== undefined ? [] : [`question-set: ${only.questionSet.id}`];
  return {
    yaml: [...about(table.facts.file), ...set, draftMapping(recognitions)].join('\n'),
    questionSets: recognitions.map(({ questionSet, matched, of }) => ({ id: questionSet.id, matched, of })),
  };
}

function about(file: string): readonly string[] {
  return [
    `# Which column of ${file.replace(/[^\x20-\x7E\u00A0-\uD7FF]/g, '?')} answers which question, by its letter or its heading.`,
    '# A line that begins with # is not read. It stands for a question without a column: where a column is near, take the',
    '# # away if it is the right one, or put the right letter in its place.',
  ];
}
