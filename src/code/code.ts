export type { Check } from './checks/check.js';
export { checks } from './checks/checks.js';
export { describeFinding, describeTogether } from './describe-finding.js';
export { explainCheck } from './explain-check.js';
export { joinBatches } from './join-batches.js';
export { keepAnswers, restoreAnswers } from './kept-answers.js';
export type {
  AnswerBatch,
  Coder,
  CodeSettings,
  ContextColumn,
  TakeComment,
  ValidationReport,
} from './model.js';
export type { FindingGroup } from './order-findings.js';
export { countFindings, groupFindings, orderFindings } from './order-findings.js';
export { rowsOfBatch, splitBatch } from './rows-of-batch.js';
export { startCoding } from './start-coding.js';
