import type { AnalyseSettings } from './analyse-audience.js';
import { PoetError } from './errors.js';
import type { QuestionSet } from './question-set/question-set.js';
import { fitPopulation, isMeantFor } from './weigh/weigh.js';

/**
 * What was asked for must fit the answers that came: a weighting, a breakdown or a number of people asked that is
 * about nobody here would otherwise be left out in silence. Throws a PoetError that names what there is instead.
 */
export function checkAgainstAnswers(
  settings: AnalyseSettings,
  sets: readonly QuestionSet[],
  countedOnly: boolean,
): void {
  checkBreakdowns(sets, settings.by);
  checkPopulation(sets, settings.population ?? null, countedOnly);
  checkAsked(sets, settings.asked ?? {});
}

/** Results are broken down only by what some question set declared before any answer was seen. */
function checkBreakdowns(sets: readonly QuestionSet[], by: AnalyseSettings['by']): void {
  if (by === 'all') return;
  const declared = new Set(sets.flatMap((set) => set.breakdowns));
  const unknown = by.find((name) => !declared.has(name));
  if (unknown === undefined) return;
  throw misfit(
    'breakdown-not-declared',
    `results can't be broken down by "${unknown}": the question set does not declare it`,
    `Break down by: ${[...declared].join(', ')}, or all`,
  );
}

/** A population is of somebody: one of the audiences found must be meant by it, and come with its answers. */
function checkPopulation(
  sets: readonly QuestionSet[],
  population: NonNullable<AnalyseSettings['population']> | null,
  countedOnly: boolean,
): void {
  if (population === null) return;
  // Weighting needs the joint categories of the characteristics, which a Tally that is kept does not hold.
  if (countedOnly) {
    throw misfit(
      'population-does-not-fit',
      'answers that come as a Tally cannot be weighted',
      'Weight the exports themselves.',
    );
  }
  const [first] = sets;
  if (first === undefined || sets.some((set) => isMeantFor(population, set))) return;
  if (population.questionSet !== null) {
    throw misfit(
      'population-does-not-fit',
      `the population file is for ${population.questionSet}, and these answers are of ${sets.map((set) => set.id).join(', ')}`,
      'Use the population of the people who answered.',
    );
  }
  fitPopulation(population, first);
}

/** A single number of people asked can only be meant where one audience answered. */
function checkAsked(sets: readonly QuestionSet[], asked: NonNullable<AnalyseSettings['asked']>): void {
  const audiences = sets.map((set) => set.audience);
  const names = Object.keys(asked);
  const unknown = names.find((name) => name !== '*' && !audiences.includes(name));
  if (unknown === undefined && !(names.includes('*') && audiences.length > 1)) return;
  throw misfit(
    'option-not-valid',
    unknown === undefined
      ? 'several audiences answered, and one number of people asked was given'
      : `nobody of the audience "${unknown}" answered`,
    `Give the number with its audience, for example --invited ${audiences[0] ?? 'adult'}=800. Found: ${audiences.join(', ')}`,
  );
}

const misfit = (code: string, message: string, hint: string): PoetError =>
  new PoetError(code, message, hint, 'usage');
