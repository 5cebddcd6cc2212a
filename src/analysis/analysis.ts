import type { z } from 'zod';
import type { analysisSchema } from './schema.js';

/** The whole analysis as data (`poet-analysis/1`), before or after disclosure control. */
export type Analysis = z.infer<typeof analysisSchema>;
export type AnalysisSource = Analysis['sources'][number];
export type AudienceAnalysis = Analysis['audiences'][number];
export type ItemScore = AudienceAnalysis['items'][number];
export type CompositeScore = AudienceAnalysis['scores'][number];
export type ProfileQuestion = AudienceAnalysis['profile'][number];
export type Comparison = AudienceAnalysis['comparisons'][number];
export type ComparisonItem = Comparison['items'][number];
export type Verdict = ComparisonItem['verdict'];
export type GroupScores = AudienceAnalysis['groups'][number];
export type GroupComparison = NonNullable<GroupScores['comparisons']>[number];
export type Association = AudienceAnalysis['associations'][number];
export type Commissioning = NonNullable<AudienceAnalysis['commissioning']>[number];
export type WeightedShare = NonNullable<ItemScore['weighted']>;
export type AudienceWeights = NonNullable<AudienceAnalysis['weights']>;
export type AudienceResponse = NonNullable<AudienceAnalysis['response']>;
export type Trend = NonNullable<AudienceAnalysis['trend']>;
export type WaveTrend = Trend['items'][number];
export type MatchedQuestion = NonNullable<NonNullable<Trend['matched']>>['items'][number];
export type ScoreTrend = NonNullable<NonNullable<Trend['months']>['scores']>[number];
export type ProcessTrend = NonNullable<Trend['months']>['items'][number];
export type AnalysisFinding = AudienceAnalysis['validation']['findings'][number];
