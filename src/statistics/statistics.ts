/**
 * Statistics: the contents page. Proportions run from 0 to 1 everywhere; nothing here knows about surveys.
 */

// ---- Distributions --------------------------------------------------------------------------------------------------
export { betaCumulative } from './special/beta-cumulative.js';
export { betaQuantile } from './special/beta-quantile.js';
export { binomialCumulative } from './special/binomial-cumulative.js';
export { binomialProbability } from './special/binomial-probability.js';
export { chiSquaredQuantile } from './special/chi-squared-quantile.js';
export { chiSquaredUpperTail } from './special/chi-squared-upper-tail.js';
export { fCumulative, fUpperTail } from './special/f-cumulative.js';
export { fQuantile } from './special/f-quantile.js';
export { gammaCumulative } from './special/gamma-cumulative.js';
export { hypergeometricCumulative } from './special/hypergeometric-cumulative.js';
export { hypergeometricProbability } from './special/hypergeometric-probability.js';
export { logGamma } from './special/log-gamma.js';
export { normalCumulative } from './special/normal-cumulative.js';
export { normalQuantile } from './special/normal-quantile.js';
export { normalUpperTail } from './special/normal-upper-tail.js';
export { studentTCumulative } from './special/student-t-cumulative.js';
export { studentTQuantile } from './special/student-t-quantile.js';
