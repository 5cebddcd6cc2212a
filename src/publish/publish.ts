export { type BatchFacts, type BatchSite, batchIndex } from './batch-index.js';
export { type BatchLine, parseBatchList } from './batch-list.js';
export { buildBenchmark } from './build.js';
export { type Moved, whatMoved } from './drift.js';
export type { Limits, NamedContribution, PublishSettings, Scope } from './model.js';
export { showBenchmark } from './show.js';
