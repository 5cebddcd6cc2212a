export type { AnswerCounts, CompositeCounts, Tally, TallyCell, TickCounts } from './model.js';
