import { checkCounts } from '../check.js';
import type { Interval } from '../interval.js';
import { wilsonIntervalWithDesignEffect } from './design-effect.js';
import { logitInterval } from './survey-interval.js';

/** How many of how many, in one cluster (for us, one authority). */
export type ClusterCount = { readonly x: number; readonly n: number };

export type ClusteredProportion = {
  /** All the successes over all the answers. */
  readonly proportion: number;
  readonly clusters: number;
  readonly n: number;
  readonly standardError: number;
  /** How many times larger the variance is than in a simple sample of n; 1 when everyone agrees. */
  readonly designEffect: number;
  readonly effectiveN: number;
  /** Wilson's interval at n over the design effect. */
  readonly wilson: Interval;
  /** Logit interval with Student's t on clusters less one. */
  readonly logit: Interval;
};

/**
 * Proportion from a sample of whole clusters (the national figure, when the claim is about "councils like these").
 *
 * Formula: p is the sum of x over the sum of n; with e = x - p n in each of m clusters, the variance is
 * m / (m - 1) times the sum of e^2 over n^2, and the design effect is that over p (1 - p) / n.
 *
 * Clusters with no answers are left out. A design effect that cannot be found (p is 0 or 1) or is 0 (every cluster has
 * the same proportion) gives the interval of a simple sample. Below 10 clusters treat the interval as unreliable.
 *
 * @param counts one entry a cluster; at least two with answers
 * @throws RangeError when a count is impossible or fewer than two clusters have answers
 * @see https://en.wikipedia.org/wiki/Cluster_sampling (ratio estimator; Cochran, Sampling Techniques)
 */
export function clusteredProportion(counts: readonly ClusterCount[], confidence = 0.95): ClusteredProportion {
  const clusters = counts.filter((cluster) => cluster.n !== 0);
  for (const cluster of clusters) checkCounts('clusteredProportion', cluster.x, cluster.n);
  const m = clusters.length;
  if (m < 2) throw new RangeError('clusteredProportion requires at least two clusters with answers');
  const x = clusters.reduce((sum, cluster) => sum + cluster.x, 0);
  const n = clusters.reduce((sum, cluster) => sum + cluster.n, 0);
  const p = x / n;
  const squares = clusters.reduce((sum, cluster) => sum + (cluster.x - p * cluster.n) ** 2, 0);
  const variance = ((m / (m - 1)) * squares) / n ** 2;
  const simple = (p * (1 - p)) / n;
  const designEffect = variance > 0 && simple > 0 ? variance / simple : 1;
  const standardError = Math.sqrt(variance);
  return {
    proportion: p,
    clusters: m,
    n,
    standardError,
    designEffect,
    effectiveN: n / designEffect,
    wilson: wilsonIntervalWithDesignEffect(x, n, designEffect, confidence),
    logit: logitInterval(p, standardError, m - 1, confidence),
  };
}
