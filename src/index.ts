// The library's public face. Everything the command line does, a program can do with these.

export { type AddedToStore, type AddSettings, addToStore } from './add-to-store.js';
export {
  type AnalyseInput,
  type AnalyseSettings,
  analyse,
  type BenchmarkInUse,
} from './analyse.js';
export {
  analyseTrend,
  type TrendAnalysis,
  type TrendInput,
  type TrendSettings,
} from './analyse-trend.js';
export type {
  Analysis,
  AnalysisFinding,
  AnalysisSource,
  Association,
  AudienceAnalysis,
  Comparison,
  ComparisonItem,
  CompositeScore,
  GroupScores,
  ItemScore,
  ProfileQuestion,
  Verdict,
} from './analysis/analysis.js';
export { answerCodesCsv } from './answer-codes.js';
export { type Authority, findAuthority, listAuthorities } from './authorities/authorities.js';
export {
  type Benchmark,
  type BenchmarkFigure,
  benchmarkSha256,
  benchmarkText,
  parseBenchmark,
} from './benchmark/benchmark.js';
export {
  type BenchmarkSource,
  type BuildSettings,
  type BuiltBenchmark,
  buildBenchmarkFrom,
} from './build-benchmark.js';
export { type CheckPdfResult, checkPdf } from './check-pdf/check-pdf.js';
export { type CleanCount, type CleanTable, startCleanTable } from './clean-table/clean-table.js';
export {
  type AnswerBatch,
  type CodeSettings,
  checks,
  describeFinding,
  describeTogether,
  explainCheck,
  type ValidationReport,
} from './code/code.js';
export { type Config, parseConfig } from './config/config.js';
export { csvLine } from './csv-text/csv-text.js';
export {
  type DisclosurePolicy,
  type Publishable,
  policyOf,
  type ReleaseProfile,
} from './disclose/disclose.js';
export { type DraftedMapping, draftColumns } from './draft-columns.js';
export { assertNever, exitCodes, PoetError } from './errors.js';
export type { Finding, Severity } from './findings/findings.js';
export { findingsFormats } from './findings-formats.js';
export {
  type CheckedFile,
  composeFindings,
  type FindingsReport,
  readinessWords,
} from './findings-report/findings-report.js';
export { readLogo } from './house-style/house-style.js';
export type { ExportBytes, IntakeSettings } from './intake/intake.js';
export {
  type BatchFacts,
  type BatchLine,
  type BatchSite,
  batchIndex,
  type Moved,
  parseBatchList,
  showBenchmark,
  whatMoved,
} from './publish/publish.js';
export {
  applyWording,
  describeDiff,
  describeFault,
  diffQuestionSets,
  listQuestionSets,
  parseQuestionSet,
  type QuestionSet,
  type QuestionSetFault,
  questionnaireForm,
  questionSetFaults,
  showQuestionSet,
  summariseQuestionSets,
  templateCsv,
  templateHeadings,
} from './question-set/question-set.js';
export { type FileReading, type ReadSettings, readAnswers } from './read-answers.js';
export type { TallyText } from './read-tallies.js';
export type { RecogniseSettings } from './recognise/recognise.js';
export type { AddedReviews, StoreDisk } from './recount-store.js';
export {
  type FontFiles,
  type FormatName,
  formats,
  type RenderedFile,
  type Renderer,
} from './render/render.js';
export {
  composeReport,
  easyReadNotes,
  type Report,
  type ReportKind,
  type ReportSettings,
  reportKinds,
  sectionNames,
} from './report/report.js';
export { type CommentSettings, type CommentsForReview, commentsForReview } from './review-comments.js';
export type { Asked } from './score/score.js';
export { manifestMarkdown, type PrivacyReport, type ShareManifest } from './share/share.js';
export {
  type SharedFile,
  type ShareRefusal,
  type ShareResult,
  type ShareSettings,
  shareAnswers,
} from './share-answers.js';
export { type SharedRecords, shareRecords } from './share-records.js';
export { nearest } from './spelling/spelling.js';
export { addTallies, parseTally, type Tally, type TallyFile, tallyBatch } from './tally/tally.js';
export { parseTallyStore, type TallyStore } from './tally-store/tally-store.js';
export { printTrend } from './trend/trend.js';
export { type ValidateInput, validate } from './validate.js';
export { type Population, parsePopulation } from './weigh/weigh.js';
export { countWords, setAsideWords } from './wording/wording.js';
