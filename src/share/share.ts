export { type Contribution, contributionOf, type QuestionCounts } from './contribution.js';
export { listHidden } from './list-hidden.js';
export { manifestMarkdown, manifestOf, type ShareManifest } from './manifest.js';
export type { Moments } from './moments.js';
export { type SharePolicy, sharePolicyOf } from './policy.js';
export { shareTally } from './share-tally.js';
export { questionsHash, sharedContent, type TallyFacts, wholeContent } from './tally-content.js';
