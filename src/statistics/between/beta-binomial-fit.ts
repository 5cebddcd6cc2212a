import { entry } from '../linear-algebra/matrix.js';
import { logisticFunction, logit } from '../model/logistic-function.js';
import { climbByNewton, type LikelihoodAt } from '../model/newton.js';
import { logGamma } from '../special/log-gamma.js';
import { digamma, trigamma } from './digamma.js';

/** Yeses and answers of one authority. */
export interface AuthorityCount {
  readonly x: number;
  readonly n: number;
}

/** How authorities' true shares are spread. */
export interface BetaBinomialFit {
  /** Centre of the spread, 0 to 1. */
  readonly mean: number;
  /** How tight it is: the number of answers at which an authority's own share counts half. Infinity when there is none. */
  readonly precision: number;
  /** Log-likelihood without the binomial coefficients; null when there is no spread. */
  readonly logLikelihood: number | null;
  /** False when authorities differ no more than chance would make them: everyone is put at the pooled share. */
  readonly differ: boolean;
  /** Share of the variance of a single answer that lies between authorities, by moments; null when it cannot be had. */
  readonly momentRho: number | null;
}

const LARGEST_LOG_PRECISION = 18;

/**
 * Beta-binomial model of authorities' shares by maximum likelihood over its mean and precision M, starting from moments:
 * rho = (Σ n (p − p0)² − (k − 1) p0 (1 − p0))/(p0 (1 − p0) (Σ n − Σ n²/Σ n − (k − 1))), M = (1 − rho)/rho.
 *
 * When rho is zero or less, or the likelihood rises without end as the spread shrinks, no differences are detectable:
 * `differ` is false, the mean is the pooled share and the precision infinite.
 *
 * @throws RangeError when there are none, n is not above zero or x is not from 0 to n
 * @see https://en.wikipedia.org/wiki/Beta-binomial_distribution and http://varianceexplained.org/r/empirical_bayes_baseball/
 */
export function betaBinomialFit(authorities: readonly AuthorityCount[]): BetaBinomialFit {
  const k = authorities.length;
  if (k === 0) throw new RangeError('betaBinomialFit requires at least one authority');
  for (const { x, n } of authorities) {
    if (!(n > 0 && Number.isFinite(n))) throw new RangeError('betaBinomialFit requires n above zero');
    if (!(x >= 0 && x <= n)) throw new RangeError('betaBinomialFit requires x from zero to n');
  }
  const answers = authorities.reduce((sum, { n }) => sum + n, 0);
  const pooled = Math.min(1, authorities.reduce((sum, { x }) => sum + x, 0) / answers);
  const spread = pooled * (1 - pooled);
  const room = answers - authorities.reduce((sum, { n }) => sum + n * n, 0) / answers - (k - 1);
  const between = authorities.reduce((sum, { x, n }) => sum + n * (x / n - pooled) ** 2, 0);
  const momentRho = spread > 0 && room > 0 ? (between - (k - 1) * spread) / (spread * room) : null;
  const alike = {
    mean: pooled,
    precision: Number.POSITIVE_INFINITY,
    logLikelihood: null,
    differ: false,
    momentRho,
  };
  if (momentRho === null || !(momentRho > 0)) return alike;
  const rho = Math.min(0.9, momentRho);
  const top = climbByNewton([logit(pooled), Math.log((1 - rho) / rho)], (at) => likelihood(authorities, at), {
    maximumIterations: 200,
    longestStep: 1,
  });
  if (!top.converged || entry(top.at, 1) > LARGEST_LOG_PRECISION - 2) return alike;
  return {
    mean: logisticFunction(entry(top.at, 0)),
    precision: Math.exp(entry(top.at, 1)),
    logLikelihood: top.value,
    differ: true,
    momentRho,
  };
}

function likelihood(authorities: readonly AuthorityCount[], at: readonly number[]): LikelihoodAt {
  const mean = logisticFunction(entry(at, 0));
  const m = Math.exp(entry(at, 1));
  const a = mean * m;
  const b = (1 - mean) * m;
  const nothing = [
    [1, 0],
    [0, 1],
  ];
  if (!(entry(at, 1) < LARGEST_LOG_PRECISION && a > 0 && b > 0)) {
    return { value: Number.NEGATIVE_INFINITY, gradient: [0, 0], information: nothing };
  }
  const tilt = m * mean * (1 - mean);
  let value = 0;
  let [u, v, uu, uv, vv] = [0, 0, 0, 0, 0];
  let [ou, ouv, ov] = [0, 0, 0];
  for (const { x, n } of authorities) {
    value +=
      logGamma(x + a) - logGamma(a) + logGamma(n - x + b) - logGamma(b) - logGamma(n + m) + logGamma(m);
    const all = digamma(n + m) - digamma(m);
    const ga = digamma(x + a) - digamma(a) - all;
    const gb = digamma(n - x + b) - digamma(b) - all;
    const ab = -(trigamma(n + m) - trigamma(m));
    const aa = trigamma(x + a) - trigamma(a) + ab;
    const bb = trigamma(n - x + b) - trigamma(b) + ab;
    const du = tilt * (ga - gb);
    const dv = a * ga + b * gb;
    u += du;
    v += dv;
    uu += tilt * tilt * (aa - 2 * ab + bb) + tilt * (1 - 2 * mean) * (ga - gb);
    uv += tilt * (a * aa + (b - a) * ab - b * bb) + tilt * (ga - gb);
    vv += a * a * aa + 2 * a * b * ab + b * b * bb + dv;
    ou += du * du;
    ouv += du * dv;
    ov += dv * dv;
  }
  // Away from the top the curvature can point the wrong way; the outer product of the slopes never does.
  const curved = -uu > 0 && uu * vv - uv * uv > 1e-10 * uu * uu;
  const information = curved
    ? [
        [-uu, -uv],
        [-uv, -vv],
      ]
    : [
        [ou * (1 + 1e-6) + 1e-9, ouv],
        [ouv, ov * (1 + 1e-6) + 1e-9],
      ];
  return { value, gradient: [u, v], information };
}
