/** The logistic function 1/(1 + e^−x), accurate in both tails. */
export function logisticFunction(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/** log(1/(1 + e^−x)) without underflow. */
export function logLogistic(x: number): number {
  return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
}

/** Log-odds of a probability. */
export function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}
