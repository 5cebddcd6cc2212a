import { PoetError } from '../errors.js';
import type { ChooseOneQuestion, QuestionSet } from '../question-set/question-set.js';
import { nearest } from '../spelling/spelling.js';
import type { Population } from './model.js';

/** One characteristic to weight by: its question and the people in each of its choices. */
export interface FittedMargin {
  readonly question: ChooseOneQuestion;
  /** By choice, in the order of the question; a choice that is not in the file has nobody. */
  readonly targets: Readonly<Record<string, number>>;
}

/** Whether a population file is meant for a question set: it names it, or it asks all its characteristics. */
export function isMeantFor(population: Population, set: QuestionSet): boolean {
  if (population.questionSet !== null) return population.questionSet === set.id;
  const asked = new Set(set.questions.map((question) => question.id));
  return Object.keys(population.margins).every((name) => asked.has(name));
}

/** Largest disagreement between the totals of two characteristics: half a percent (methods 5.1). */
const largestDisagreement = 0.005;

/**
 * The characteristics of a population as the questions of a set. Throws a PoetError (`population-does-not-fit`)
 * that lists every characteristic that is not a choose-one question, every category that is not one of its
 * choices, and totals that disagree by more than half a percent.
 */
export function fitPopulation(population: Population, set: QuestionSet): readonly FittedMargin[] {
  const faults: string[] = [];
  const questions = set.questions.filter(
    (question): question is ChooseOneQuestion => question.form === 'choose-one',
  );
  const margins = Object.entries(population.margins).flatMap(([name, given]): FittedMargin[] => {
    const question = questions.find((each) => each.id === name);
    if (question === undefined) {
      faults.push(
        `"${name}" is not a question with one choice in ${set.id}${meant(
          name,
          questions.map(({ id }) => id),
        )}`,
      );
      return [];
    }
    const choices = question.choices.map(({ label }) => label);
    for (const category of Object.keys(given)) {
      if (!choices.includes(category))
        faults.push(`"${category}" is not a choice of "${name}"${meant(category, choices)}`);
    }
    return [{ question, targets: Object.fromEntries(choices.map((label) => [label, given[label] ?? 0])) }];
  });
  faults.push(...disagreements(population));
  if (faults.length === 0) return margins;
  throw new PoetError(
    'population-does-not-fit',
    `the population file does not fit the answers:\n${faults.join('\n')}`,
    `See the questions and their choices with: poet questions show ${set.id}`,
    'usage',
  );
}

function disagreements(population: Population): string[] {
  const totals = Object.entries(population.margins).map(
    ([name, margin]) => [name, Object.values(margin).reduce((sum, people) => sum + people, 0)] as const,
  );
  const empty = totals.filter(([, total]) => total === 0).map(([name]) => `"${name}" adds up to nobody`);
  const [first, ...others] = totals;
  if (empty.length > 0 || first === undefined) return empty;
  return others
    .filter(([, total]) => Math.abs(total - first[1]) > largestDisagreement * first[1])
    .map(([name, total]) => `"${first[0]}" adds up to ${first[1]} people and "${name}" to ${total}`);
}

function meant(text: string, known: readonly string[]): string {
  const near = nearest(text, known);
  return near === null ? '' : `; did you mean "${near.text}"?`;
}
