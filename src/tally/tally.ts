export { addTallies } from './add.js';
export { tallyContentHash, tallyFileText } from './content-hash.js';
export { type CountPlan, countPlan } from './count-plan.js';
export { type CountRow, countColumns, tallyFromCounts } from './from-counts.js';
export type {
  AnswerCounts,
  CaseMixTable,
  CompleteCases,
  CompositeCounts,
  CompositeHistogram,
  OutcomeTables,
  Tally,
  TallyCell,
  TickCounts,
  WeightingTable,
} from './model.js';
export { tallyMonths } from './months.js';
export { parseTally } from './parse.js';
export type * from './shared.js';
export { type TallySettings, tallyBatch } from './tally-batch.js';
export { waysOfCommissioning } from './ways.js';
