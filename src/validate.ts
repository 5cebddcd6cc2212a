import { recognisedOf, sourceOf, validationOf } from './describe-reading.js';
import type { ExportBytes } from './intake/intake.js';
import type { QuestionSet } from './question-set/question-set.js';
import {
  type AudienceCheck,
  checkAnswers,
  type FileReading,
  type ReadSettings,
  type TakeAnswers,
} from './read-answers.js';

export interface ValidateInput {
  readonly exports: readonly ExportBytes[];
  readonly questionSets: readonly QuestionSet[];
  readonly settings: ReadSettings;
  readonly take?: TakeAnswers;
}

/** Reads and checks the exports, and computes nothing. `take` is handed the coded answers as they come. */
export async function validate(input: ValidateInput) {
  const readings: FileReading<AudienceCheck>[] = [];
  for (const source of input.exports)
    readings.push(await checkAnswers(source, input.questionSets, input.settings, input.take));
  return readings.map((reading) => ({
    source: sourceOf(reading),
    clues: reading.facts.clues,
    audiences: reading.audiences.map((audience) => ({
      questionSet: audience.recognition.questionSet.id,
      title: audience.recognition.questionSet.title,
      recognised: recognisedOf([audience]),
      respondents: audience.report.rows.used,
      assumed: audience.report.assumed,
      validation: validationOf([audience]),
    })),
  }));
}
