export { type Contribution, contributionOf, type QuestionCounts } from './contribution.js';
export { manifestMarkdown, manifestOf, type ShareManifest } from './manifest.js';
export type { Moments } from './moments.js';
export { type SharePolicy, sharePolicyOf } from './policy.js';
export { type PrivacyReport, privacyReportMarkdown, privacyReportOf } from './privacy-report.js';
export { type Anonymised, anonymise, leastAlike, type PersonRecord, type RecordColumns } from './records.js';
export { shareTally } from './share-tally.js';
export { questionsHash, sharedContent, type TallyFacts, wholeContent } from './tally-content.js';
