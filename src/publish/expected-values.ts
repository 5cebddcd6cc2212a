import type { CaseMixModel, CaseMixTerm, ExpectedValues } from '../benchmark/benchmark.js';
import type { ChooseOneQuestion, QuestionSet } from '../question-set/question-set.js';
import type { Contribution } from '../share/share.js';
import { type LogisticFit, logisticRegression } from '../statistics/statistics.js';
import { round, sum } from './round.js';
import { revealing } from './who.js';

const peopleNeeded = 300;
/** A kind of people is told apart from this many answers, from this many councils, this many of them on either side. */
const answersOfAKind = 30;
const councilsOfAKind = 5;
const fewestEitherWay = 5;

interface Cell {
  readonly council: number;
  /** Position of the answer to each characteristic; null for none. */
  readonly places: readonly (number | null)[];
  readonly base: number;
  readonly positive: number;
}

interface Kind extends CaseMixTerm {
  readonly at: number;
  readonly place: number | null;
}

/**
 * For every question a logistic model of its positive answers by what people are (age, gender, main need), over all
 * councils: what people like those of one council say, for a fair comparison. People who did not say are a kind of their
 * own. Kinds too small to be told apart safely stand with the largest. Null unless every council brings whole counts.
 */
export function buildExpectedValues(
  members: readonly Contribution[],
  set: QuestionSet,
  questions: readonly string[],
): ExpectedValues | null {
  const tables = members.map(({ caseMix }) => caseMix);
  const ids = tables[0]?.questions ?? [];
  const characteristics = ids.flatMap((id) =>
    set.questions.filter(
      (question): question is ChooseOneQuestion => question.id === id && question.form === 'choose-one',
    ),
  );
  if (ids.length === 0 || tables.some((table) => table === null || table.questions.join() !== ids.join()))
    return null;
  const models = questions.flatMap((question) => {
    const cells = tables.flatMap((table, council) =>
      Object.entries(table?.cells ?? {}).flatMap(([key, counts]): Cell[] => {
        const [base, positive] = counts[question] ?? [0, 0];
        const places = key.split('|').map((place) => (place === '-' ? null : Number(place)));
        return base === 0 ? [] : [{ council, places, base, positive }];
      }),
    );
    const model = modelOf(cells, characteristics);
    return model === null ? [] : [[question, model] as const];
  });
  return models.length === 0 ? null : { characteristics: ids, questions: Object.fromEntries(models) };
}

function modelOf(cells: readonly Cell[], characteristics: readonly ChooseOneQuestion[]): CaseMixModel | null {
  if (sum(cells.map(({ base }) => base)) < peopleNeeded) return null;
  const kinds = characteristics.flatMap((question, at) => kindsOf(question, at, cells));
  // Where those who left one characteristic out left all of them out, they cannot be told apart by it.
  const known = kinds.filter(({ place }) => place !== null);
  return fitted(cells, kinds) ?? (known.length < kinds.length ? fitted(cells, known) : null);
}

/** The kinds of one characteristic that the model tells apart: all but the largest, and none that is too small. */
function kindsOf(question: ChooseOneQuestion, at: number, cells: readonly Cell[]): Kind[] {
  const places = [...question.choices.keys(), null];
  const counted = places.map((place) => {
    const own = cells.filter((cell) => cell.places[at] === place);
    const base = sum(own.map((cell) => cell.base));
    const positive = sum(own.map((cell) => cell.positive));
    const councils = new Map<number, number>();
    for (const cell of own) councils.set(cell.council, (councils.get(cell.council) ?? 0) + cell.base);
    const sizes = [...councils.values()];
    const safe =
      base >= answersOfAKind &&
      Math.min(positive, base - positive) >= fewestEitherWay &&
      sizes.length >= councilsOfAKind &&
      revealing(sizes, 0.5) === null;
    return { place, base, safe };
  });
  const largest = counted.reduce((best, each) => (each.base > best.base ? each : best));
  return counted.flatMap(({ place, safe }) =>
    !safe || place === largest.place
      ? []
      : [
          {
            question: question.id,
            choice: place === null ? null : (question.choices[place]?.label ?? null),
            at,
            place,
          },
        ],
  );
}

function fitted(cells: readonly Cell[], kinds: readonly Kind[]): CaseMixModel | null {
  if (kinds.length === 0) return null;
  const found = tryFit(cells, kinds);
  if (found?.covariance == null || !found.converged || found.separated) return null;
  return {
    terms: kinds.map(({ question, choice }) => ({ question, choice })),
    coefficients: found.coefficients.map(round),
    covariance: found.covariance.flatMap((line, i) => line.slice(0, i + 1).map(round)),
  };
}

/**
 * Null where some kinds cannot be told apart. People of the same kinds are put together first, from whatever council: the
 * likelihood is the same, and there are some dozens of sorts where councils have thousands.
 */
function tryFit(cells: readonly Cell[], kinds: readonly Kind[]): LogisticFit | null {
  const sorts = new Map<string, { readonly predictors: readonly number[]; base: number; positive: number }>();
  for (const { places, base, positive } of cells) {
    const predictors = kinds.map(({ at, place }) => (places[at] === place ? 1 : 0));
    const key = predictors.join('');
    const known = sorts.get(key);
    if (known === undefined) sorts.set(key, { predictors, base, positive });
    else {
      known.base += base;
      known.positive += positive;
    }
  }
  const all = [...sorts.values()];
  try {
    return logisticRegression({
      outcome: all.map(({ base, positive }) => positive / base),
      predictors: all.map(({ predictors }) => predictors),
      weights: all.map(({ base }) => base),
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
