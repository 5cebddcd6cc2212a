// What was found in a file, as a report that a person can work through or pass on: composed once, then a table for a
// spreadsheet, data, or a document that the formats of every other report can show.

export { composeFindings, readinessWords } from './compose.js';
export { findingsDocument } from './document.js';
export type * from './model.js';
export { findingsCsv } from './table.js';
