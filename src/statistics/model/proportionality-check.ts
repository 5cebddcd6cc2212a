import { entry } from '../linear-algebra/matrix.js';
import { type LogisticFit, logisticRegression } from './logistic-regression.js';
import { checkObservations, type Observations } from './observations.js';

/** The separate yes/no model at one cut point. */
export interface CutPoint {
  /** Answers above this count as "yes". */
  readonly above: number;
  readonly fit: LogisticFit;
}

/** Whether one odds ratio may stand for all cut points. */
export interface ProportionalityCheck {
  readonly cutPoints: readonly CutPoint[];
  /** For each predictor: do its slopes at all usable cut points have one sign? */
  readonly sameSign: readonly boolean[];
  /** True when every predictor keeps its sign: then one odds ratio for all cut points may be printed. */
  readonly proportional: boolean;
  /** Cut points left out because the predictors part the answers there. */
  readonly leftOut: readonly number[];
}

/**
 * Check of the proportional odds assumption: the ordered answer is cut at each point in turn and a logistic model
 * fitted to "above the cut". If a predictor's slope changes sign from cut to cut, one odds ratio must not speak for all.
 *
 * A cut at which the model is separated says nothing about the sign and is left out; with none left the check fails.
 *
 * @throws RangeError when fewer than two answers occur, or the observations cannot be modelled
 * @see https://online.stat.psu.edu/stat504/lesson/8/8.4
 */
export function proportionalityCheck(observations: Observations): ProportionalityCheck {
  const checked = checkObservations(observations, 'proportionalityCheck');
  const levels = [...new Set(checked.outcome)].sort((a, b) => a - b);
  if (levels.length < 2) throw new RangeError('proportionalityCheck requires at least two different answers');
  const all = levels.slice(0, -1).map((above) => ({
    above,
    fit: logisticRegression({ ...checked, outcome: checked.outcome.map((value) => (value > above ? 1 : 0)) }),
  }));
  const usable = all.filter(({ fit }) => !fit.separated);
  const sameSign = Array.from({ length: checked.predictorCount }, (_, j) => {
    const signs = new Set(usable.map(({ fit }) => Math.sign(entry(fit.coefficients, j + 1))));
    return usable.length > 0 && !(signs.has(1) && signs.has(-1));
  });
  return {
    cutPoints: all,
    sameSign,
    proportional: usable.length > 0 && sameSign.every(Boolean),
    leftOut: all.filter(({ fit }) => fit.separated).map(({ above }) => above),
  };
}
