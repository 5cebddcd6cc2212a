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
  marginOfError,
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

// ---- Association and models ------------------------------------------------------------------------------

export { type Concordance, concordance } from './association/concordance.js';
export { crossTabulate } from './association/contingency-table.js';
export { correlation, correlationFromTable } from './association/correlation.js';
export {
  type GammaEstimate,
  gammaFromTable,
  goodmanKruskalGamma,
} from './association/goodman-kruskal-gamma.js';
export { kendallTauB, kendallTauBFromTable, kendallTauBStandardError } from './association/kendall-tau-b.js';
export { kendallTest } from './association/kendall-test.js';
export { type LinearByLinear, linearByLinear } from './association/linear-by-linear.js';
export { midranks, midranksOfCounts } from './association/midranks.js';
export { spearmanRho, spearmanRhoFromTable } from './association/spearman-rho.js';
export { spearmanTest } from './association/spearman-test.js';
export { centreWithinGroups } from './importance/centre-within-groups.js';
export { type ImportanceGroup, importanceGroups } from './importance/importance-groups.js';
export {
  type GroupProducts,
  pooledWithinCovariance,
  withinGroups,
} from './importance/pooled-within-covariance.js';
export { type Priority, priorityOf } from './importance/priority.js';
export { shapleyShareIntervals } from './importance/shapley-share-intervals.js';
export { type ShapleyShares, shapleyShares } from './importance/shapley-shares.js';
export { varianceInflation } from './importance/variance-inflation.js';
export type { Matrix } from './linear-algebra/matrix.js';
export {
  nearestPositiveDefinite,
  type SmoothedCorrelation,
} from './linear-algebra/nearest-positive-definite.js';
export { type SymmetricEigen, symmetricEigen } from './linear-algebra/symmetric-eigen.js';
export {
  chooseRidgePenalty,
  RIDGE_PENALTIES,
  type RidgePenaltyChoice,
} from './model/choose-ridge-penalty.js';
export { type FirthFit, firthLogistic } from './model/firth-logistic.js';
export { type LikelihoodRatio, likelihoodRatioTest } from './model/likelihood-ratio-test.js';
export { type LogisticFit, logisticRegression } from './model/logistic-regression.js';
export { mergeSparseCategories } from './model/merge-sparse-categories.js';
export { type ModelObjection, modelGate } from './model/model-gate.js';
export type { Observations } from './model/observations.js';
export {
  type OrdinalObservations,
  type ProportionalOddsFit,
  proportionalOdds,
} from './model/proportional-odds.js';
export { proportionalOddsInterval } from './model/proportional-odds-interval.js';
export {
  type CutPoint,
  type ProportionalityCheck,
  proportionalityCheck,
} from './model/proportionality-check.js';
export { type RidgeLogisticFit, ridgeLogistic } from './model/ridge-logistic.js';

// ---- Reliability of a composite --------------------------------------------------------------------------

export {
  type CompositeEvidence,
  type CompositeGate,
  type CompositeObjection,
  compositeGate,
} from './reliability/composite-gate.js';
export { compositeScore } from './reliability/composite-score.js';
export {
  type Covariance,
  completeCovariance,
  correlationFromCovariance,
  covarianceFromSums,
  type ItemColumn,
  pairwiseCovariance,
  reliabilityCovariance,
} from './reliability/covariance.js';
export {
  type AlphaReport,
  cronbachAlpha,
  meanOffDiagonal,
  standardisedAlpha,
} from './reliability/cronbach-alpha.js';
export { eigenvalueRatio } from './reliability/eigenvalue-ratio.js';
export { feldtInterval } from './reliability/feldt-interval.js';
export { omegaFromLoadings, omegaTotal } from './reliability/omega-total.js';
export { type OneFactor, oneFactor } from './reliability/one-factor.js';
export { polychoricCorrelation } from './reliability/polychoric-correlation.js';
export { polychoricMatrix } from './reliability/polychoric-matrix.js';
export {
  type PolychoricFit,
  polychoricMaximumLikelihood,
} from './reliability/polychoric-maximum-likelihood.js';

// ---- Weighting and case-mix ------------------------------------------------------------------------------

export {
  type CaseMixLine,
  type CaseMixModel,
  type CaseMixScore,
  caseMixScore,
} from './weighting/case-mix-score.js';
export {
  directStandardisation,
  type StandardisedProportion,
  type Stratum,
} from './weighting/direct-standardisation.js';
export { type EffectiveSize, kishEffectiveSize } from './weighting/kish-effective-size.js';
export { type CategoryMerge, type Margin, mergeCategories, proposeMerges } from './weighting/margin.js';
export { expectedYeses, type ObservedExpected, observedExpected } from './weighting/observed-expected.js';
export { type RakedWeights, type RakeInput, rake } from './weighting/rake.js';
export { type WeightedProportion, weightedProportion } from './weighting/weighted-proportion.js';
export { type WeightingObjection, weightingGate } from './weighting/weighting-gate.js';

// ---- Authorities among authorities -----------------------------------------------------------------------

export { type BandEdge, type BandEdges, bandEdges, positionByEdges } from './between/band-edges.js';
export { type AuthorityCount, type BetaBinomialFit, betaBinomialFit } from './between/beta-binomial-fit.js';
export { clusterDesignEffect } from './between/cluster-design-effect.js';
export { funnelLimits } from './between/funnel-limits.js';
export {
  type FunnelPosition,
  funnelPosition,
  type Overdispersion,
  overdispersedLimits,
  overdispersion,
} from './between/overdispersion.js';
export { type Band, type BandPosition, positionBands } from './between/position-bands.js';
export { type ShrunkenProportion, shrunkenProportion } from './between/shrunken-proportion.js';

// ---- Routine collection over time ------------------------------------------------------------------------

export { type Assurance, assurance } from './process-control/assurance.js';
export {
  type PChart,
  type PChartOptions,
  type PChartPoint,
  type PeriodCount,
  pChart,
} from './process-control/p-chart.js';
export { mergeShortPeriods, periodLength } from './process-control/periods.js';
export {
  partOfSeven,
  sevenOnOneSide,
  sevenPointTrend,
  twoInThree,
} from './process-control/special-cause-rules.js';
export { type SpecialCause, type SpecialCauseRule, specialCauses } from './process-control/special-causes.js';
export { type Variation, variationOf } from './process-control/variation.js';
export { type XmrChart, type XmrOptions, xmrChart } from './process-control/xmr-chart.js';
