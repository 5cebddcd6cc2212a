export type { AnswerBatch, ContextColumn, ValidationReport } from './model.js';
export { nonAnswerCodes } from './model.js';
