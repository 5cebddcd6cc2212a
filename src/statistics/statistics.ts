/**
 * Statistics: the contents page. Proportions run from 0 to 1 everywhere; nothing here knows about surveys.
 */

export type { Interval } from './interval.js';

// ---- Distributions ---------------------------------------------------------------------------------------

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

// ---- One proportion --------------------------------------------------------------------------------------

export { agrestiCoullInterval } from './proportion/agresti-coull-interval.js';
export { clopperPearsonInterval } from './proportion/clopper-pearson-interval.js';
export {
  type ClusterCount,
  type ClusteredProportion,
  clusteredProportion,
} from './proportion/clustered-proportion.js';
export { effectiveCounts, wilsonIntervalWithDesignEffect } from './proportion/design-effect.js';
export {
  finitePopulationSize,
  finitePopulationStandardError,
  wilsonIntervalOfPopulation,
} from './proportion/finite-population.js';
export { jeffreysInterval } from './proportion/jeffreys-interval.js';
export { midPInterval } from './proportion/mid-p-interval.js';
export { netScoreInterval, netScoreStandardError } from './proportion/net-score.js';
export { kornGraubardInterval, logitInterval } from './proportion/survey-interval.js';
export { waldInterval } from './proportion/wald-interval.js';
export { wilsonInterval } from './proportion/wilson-interval.js';
export { wilsonIntervalCorrected } from './proportion/wilson-interval-corrected.js';

// ---- Means and quantiles ---------------------------------------------------------------------------------

export { type GroupSums, intraclassCorrelation } from './mean/intraclass-correlation.js';
export { meanInterval, meanIntervalFromCounts } from './mean/mean-interval.js';
export { type Moments, momentsFromCounts } from './mean/moments.js';
export { type QuantileType, quantile, quantileOfSorted } from './quantile.js';

// ---- Two proportions -------------------------------------------------------------------------------------

export { differenceFromIntervals } from './difference/difference-from-intervals.js';
export { equivalence, oneProportionEquivalence } from './difference/equivalence.js';
export { type FisherTest, fisherExact, fisherMidP, type TwoByTwo } from './difference/fisher-exact.js';
export { meeDifference, miettinenNurminenDifference } from './difference/miettinen-nurminen-difference.js';
export { newcombeDifference, newcombeDifferenceCorrected } from './difference/newcombe-difference.js';
export { oddsRatio } from './difference/odds-ratio.js';
export { oneProportionScoreTest } from './difference/one-proportion-score-test.js';
export { type PartWhole, partWhole } from './difference/part-whole.js';
export {
  agrestiCaffoDifference,
  hauckAndersonDifference,
  waldDifference,
} from './difference/simple-differences.js';
export { twoProportionScoreTest } from './difference/two-proportion-score-test.js';
export { type TwoProportionTest, twoProportionTest } from './difference/two-proportion-test.js';
export { twoWaveDifference, type Wave } from './difference/two-waves.js';

// ---- Many comparisons ------------------------------------------------------------------------------------

export { benjaminiHochberg, benjaminiYekutieli } from './multiplicity/benjamini-hochberg.js';
export { bonferroni, holm } from './multiplicity/holm.js';

// ---- How many answers are needed -------------------------------------------------------------------------

export { sampleSizeAgainst, sampleSizeForDifference, sampleSizeForMargin } from './power/sample-size.js';
export { smallestDetectableDifference } from './power/smallest-detectable-difference.js';
export { twoProportionPower } from './power/two-proportion-power.js';

// ---- Answers on a scale, two groups ----------------------------------------------------------------------

export {
  type CliffsDelta,
  type CliffsDeltaSettings,
  cliffsDelta,
  cliffsDeltaFromCounts,
} from './ordinal/cliffs-delta.js';
export { type MannWhitney, mannWhitney, mannWhitneyFromCounts } from './ordinal/mann-whitney.js';

// ---- The same people twice -------------------------------------------------------------------------------

export { type McNemar, mcnemar, signTest } from './paired/mcnemar.js';
export {
  type PairedCounts,
  pairedNewcombeInterval,
  pairedTangoInterval,
} from './paired/paired-difference.js';
export { type WilcoxonSignedRank, wilcoxonSignedRank } from './paired/wilcoxon-signed-rank.js';

// ---- Three waves or more ---------------------------------------------------------------------------------

export { cochranArmitage, proportionHomogeneity } from './trend/cochran-armitage.js';

// ---- Resampling ------------------------------------------------------------------------------------------

export { type Random, seededRandom } from './random.js';
export { jackknifeAcceleration, meanAcceleration } from './resampling/acceleration.js';
export { bootstrapMeans, bootstrapReplicates } from './resampling/bootstrap.js';
export {
  type BootstrapMean,
  type BootstrapSettings,
  bootstrapMeanInterval,
} from './resampling/bootstrap-mean-interval.js';
export { bcaInterval, percentileInterval } from './resampling/replicate-interval.js';

// ---- Small numbers ---------------------------------------------------------------------------------------

export {
  classSizes,
  classSizesMissingMatchesAny,
  classWeights,
  distinctDiversity,
  type KeyValues,
} from './disclosure/k-anonymity.js';
export { roundToFive, roundToMultiple } from './disclosure/round-to-five.js';
