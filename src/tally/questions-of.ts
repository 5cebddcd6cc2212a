import type { AnswerBatch } from '../code/code.js';
import type {
  ChooseManyQuestion,
  ChooseOneQuestion,
  Question,
  QuestionSet,
  RatedQuestion,
} from '../question-set/question-set.js';

export function rated(set: QuestionSet): readonly RatedQuestion[] {
  return set.questions.filter((question) => question.form === 'rated');
}

export function chooseOne(set: QuestionSet): readonly ChooseOneQuestion[] {
  return set.questions.filter((question) => question.form === 'choose-one');
}

export function chooseMany(set: QuestionSet): readonly ChooseManyQuestion[] {
  return set.questions.filter((question) => question.form === 'choose-many');
}

/** A question without a column in this export was not asked of anyone: everybody's answer is missing. */
export function codes(batch: AnswerBatch, question: Question): ArrayLike<number> {
  return batch.answers[question.id] ?? new Int8Array(batch.rows).fill(-1);
}

export function ticks(batch: AnswerBatch, question: ChooseManyQuestion) {
  const none = new Uint8Array(batch.rows);
  return batch.ticks[question.id] ?? { answered: none, choices: question.choices.map(() => none) };
}

export function countsOf<Q extends Question, T>(
  questions: readonly Q[],
  count: (question: Q) => T,
): Record<string, T> {
  return Object.fromEntries(questions.map((question) => [question.id, count(question)]));
}
