export { addTallies } from './add.js';
export type { AnswerCounts, CompleteCases, CompositeCounts, Tally, TallyCell, TickCounts } from './model.js';
export { tallyBatch } from './tally-batch.js';
