import type { RatedQuestion } from '../question-set/question-set.js';
import { correlationFromCovariance, covarianceFromSums } from '../statistics/statistics.js';
import type { OutcomeTables, SharedTally } from '../tally/tally.js';
import { importanceMoments } from './moments.js';
import type { SharePolicy } from './policy.js';

/** How closely every condition goes with the outcomes and with each other: rounded, and of 30 people or more. */
export function shareImportance(
  outcomes: OutcomeTables,
  rated: readonly RatedQuestion[],
  policy: SharePolicy,
): SharedTally['importance'] {
  const conditions = rated.filter(({ id }) => Object.hasOwn(outcomes.conditions, id));
  const moments = importanceMoments(outcomes, conditions);
  if (moments === null || moments.n < policy.correlationBase) return null;
  const covariance = covarianceFromSums(moments.n, moments.sums, moments.products);
  const correlations = covariance === null ? null : correlationFromCovariance(covariance);
  if (correlations === null) return null;
  return {
    n: moments.n,
    conditions: conditions.map(({ id }) => id),
    correlations: correlations.map((row) => row.map((r) => Math.round(r * 100) / 100)),
  };
}
