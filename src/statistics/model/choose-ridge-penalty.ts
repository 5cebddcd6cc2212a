import { dot, entry } from '../linear-algebra/matrix.js';
import { logLogistic } from './logistic-function.js';
import { checkBinary } from './logistic-regression.js';
import type { Observations } from './observations.js';
import { ridgeLogistic } from './ridge-logistic.js';

/** The penalty chosen and what each on the grid scored. */
export interface RidgePenaltyChoice {
  readonly penalty: number;
  readonly scores: readonly { readonly penalty: number; readonly deviance: number }[];
}

/** The penalties tried unless told otherwise: a fixed grid, so that the same data and seed give the same choice. */
export const RIDGE_PENALTIES: readonly number[] = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000];

/**
 * Chooses the penalty of a ridge logistic model by cross-validation: lines are dealt into folds by a shuffle, each
 * fold is predicted from the others, and the penalty with the smallest mean deviance a head wins; of equals, the larger.
 *
 * A line of several people stays in one fold. A fold whose others all have the same outcome is predicted by nobody and
 * left out.
 *
 * @param random uniform numbers from 0 up to 1, from a seed the caller keeps
 * @param folds how many folds; fewer lines than folds leave one line out at a time
 * @throws RangeError when the grid is empty, folds are fewer than 2, there are fewer than 2 lines, or no fold can be predicted
 * @see https://en.wikipedia.org/wiki/Cross-validation_(statistics)#k-fold_cross-validation
 */
export function chooseRidgePenalty(
  observations: Observations,
  random: () => number,
  penalties: readonly number[] = RIDGE_PENALTIES,
  folds = 10,
): RidgePenaltyChoice {
  if (penalties.length === 0) throw new RangeError('chooseRidgePenalty requires at least one penalty');
  if (!(Number.isInteger(folds) && folds >= 2))
    throw new RangeError('chooseRidgePenalty requires at least two folds');
  const checked = checkBinary(observations, 'chooseRidgePenalty');
  const lines = checked.outcome.length;
  if (lines < 2) throw new RangeError('chooseRidgePenalty requires at least two lines');
  const foldOf = deal(lines, Math.min(folds, lines), random);
  const pick = (keep: (i: number) => boolean): Observations => ({
    outcome: checked.outcome.filter((_, i) => keep(i)),
    predictors: checked.predictors.filter((_, i) => keep(i)),
    weights: checked.weights.filter((_, i) => keep(i)),
  });
  const parts = Array.from({ length: Math.min(folds, lines) }, (_, fold) => ({
    train: pick((i) => foldOf[i] !== fold),
    test: pick((i) => foldOf[i] === fold),
  })).filter(({ train }) => train.outcome.some((y) => y > 0) && train.outcome.some((y) => y < 1));
  if (parts.length === 0) throw new RangeError('chooseRidgePenalty requires both outcomes to occur');
  const scores = penalties.map((penalty) => {
    let deviance = 0;
    let weight = 0;
    for (const { train, test } of parts) {
      const fit = ridgeLogistic(train, penalty);
      test.outcome.forEach((y, i) => {
        const score = fit.rawIntercept + dot(fit.rawCoefficients, test.predictors[i] ?? []);
        const w = entry(test.weights ?? [], i);
        deviance -= 2 * w * (y * logLogistic(score) + (1 - y) * logLogistic(-score));
        weight += w;
      });
    }
    return { penalty, deviance: deviance / weight };
  });
  const best = scores.reduce((one, other) =>
    other.deviance < one.deviance || (other.deviance === one.deviance && other.penalty > one.penalty)
      ? other
      : one,
  );
  return { penalty: best.penalty, scores };
}

/** Deals positions into folds of near-equal size after a Fisher–Yates shuffle. */
function deal(lines: number, folds: number, random: () => number): number[] {
  const order = Array.from({ length: lines }, (_, i) => i);
  for (let i = lines - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = entry(order, i);
    order[i] = entry(order, j);
    order[j] = kept;
  }
  const foldOf = new Array<number>(lines).fill(0);
  order.forEach((line, position) => {
    foldOf[line] = position % folds;
  });
  return foldOf;
}
