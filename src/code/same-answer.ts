import type { QuestionSet } from '../question-set/question-set.js';
import type { AnswerBatch } from './model.js';

/** Fewer rated answers than this are often the same in good faith. */
const enough = 10;

/** People who gave one and the same place on the scale to every rated question they answered: counted, never removed. */
export function sameAnswerThroughout(set: QuestionSet, batch: AnswerBatch): number {
  const rated = set.questions.filter((question) => question.form === 'rated');
  if (rated.length < enough) return 0;
  const first = new Int8Array(batch.rows).fill(-1);
  const given = new Uint8Array(batch.rows);
  const differs = new Uint8Array(batch.rows);
  for (const { id } of rated) {
    const codes = batch.answers[id];
    if (codes === undefined) continue;
    for (let row = 0; row < batch.rows; row++) {
      const code = codes[row] ?? -1;
      if (code < 0) continue;
      given[row] = (given[row] ?? 0) + 1;
      if (first[row] === -1) first[row] = code;
      else if (first[row] !== code) differs[row] = 1;
    }
  }
  let count = 0;
  for (let row = 0; row < batch.rows; row++) if ((given[row] ?? 0) >= enough && differs[row] === 0) count++;
  return count;
}
