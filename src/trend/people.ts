import type { AnswerBatch } from '../code/code.js';
import type { QuestionSet, RatedQuestion } from '../question-set/question-set.js';
import { type Point, pointOf } from './rules.js';

/** The answers of one wave person by person, as far as following them takes. */
export interface PeopleOfWave {
  readonly name: string;
  /** Everyone who answered, with an id or without. */
  readonly people: number;
  /** Key of a person → row. */
  readonly rows: ReadonlyMap<string, number>;
  /** Every id is a short whole number: another wave may have numbered other people so. */
  readonly serial: boolean;
  /** The position of a person's answer, below zero for none. */
  answer(question: string, row: number): number;
  /** Positive answers of everyone in the wave. */
  point(question: RatedQuestion): Point;
}

/** One person's row in two waves. */
export interface Follower {
  readonly before: number;
  readonly now: number;
}

/** The people of a wave from its answers, batch by batch; null where nothing says who they are. */
export function peopleOfWave(
  name: string,
  batches: readonly AnswerBatch[],
  serial: boolean,
): PeopleOfWave | null {
  const rows = new Map<string, number>();
  const starts: number[] = [];
  let total = 0;
  for (const { people, rows: size } of batches) {
    starts.push(total);
    people?.keys.forEach((key, i) => {
      if (key !== '') rows.set(key, total + i);
    });
    total += size;
  }
  if (rows.size === 0) return null;
  const answer = (question: string, row: number): number => {
    let at = starts.length - 1;
    while (at > 0 && (starts[at] ?? 0) > row) at--;
    return batches[at]?.answers[question]?.[row - (starts[at] ?? 0)] ?? -1;
  };
  return {
    name,
    people: total,
    rows,
    serial,
    answer,
    point(question) {
      const counts = new Array<number>(question.scale.answers.length).fill(0);
      for (const { answers } of batches) {
        for (const code of answers[question.id] ?? []) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
      }
      return pointOf(question, counts);
    },
  };
}

/** The people who are in both waves. */
export function pairPeople(earlier: PeopleOfWave, later: PeopleOfWave): Follower[] {
  return [...later.rows].flatMap(([id, now]) => {
    const before = earlier.rows.get(id);
    return before === undefined ? [] : [{ before, now }];
  });
}

/** Of people found in both waves, this share must say the same of what hardly changes. */
const agreementNeeded = 0.8;
const fewestToAgree = 10;

/**
 * Whether the people found in both waves say the same of themselves both times: by chance about half would say the same
 * gender. Null where no characteristic was answered by enough of them.
 */
export function caseMixAgrees(
  pairs: readonly Follower[],
  earlier: PeopleOfWave,
  later: PeopleOfWave,
  set: QuestionSet,
  characteristics: readonly string[],
): boolean | null {
  const known = characteristics
    .filter((id) => set.questions.some((question) => question.id === id))
    .map((id) => {
      const both = pairs
        .map(({ before, now }) => [earlier.answer(id, before), later.answer(id, now)] as const)
        .filter(([a, b]) => a >= 0 && b >= 0);
      return { answered: both.length, same: both.filter(([a, b]) => a === b).length };
    })
    .filter(({ answered }) => answered >= fewestToAgree);
  if (known.length === 0) return null;
  return known.every(({ answered, same }) => same >= agreementNeeded * answered);
}
