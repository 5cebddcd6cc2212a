export { exportsIn } from './exports-in.js';
export { findConfig } from './find-config.js';
export { type QuestionSetText, readQuestionSetFolder } from './question-set-folder.js';
export { readExport } from './read-export.js';
export { readText } from './read-text.js';
export { packageVersion, shippedBenchmark, shippedFonts, shippedQuestionSets } from './shipped.js';
export { type OutputStream, startOutputs } from './stream-outputs.js';
export { isSameFile, writeNewOutput } from './write-new-output.js';
export { type OutputFile, writeOutputs } from './write-outputs.js';
