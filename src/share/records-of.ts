import type { RatedQuestion } from '../question-set/question-set.js';

/** A record with an entry for each question. */
export function each<T>(
  questions: readonly RatedQuestion[],
  of: (question: RatedQuestion) => T,
): Record<string, T> {
  return Object.fromEntries(questions.map((question) => [question.id, of(question)]));
}

/** The same keys, with other values. */
export function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  of: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value, key)]));
}
