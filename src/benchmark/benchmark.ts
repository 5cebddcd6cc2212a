export type * from './built/model.js';
export { benchmarkContentHash, benchmarkText } from './content-hash.js';
export type * from './model.js';
export { parseBenchmark } from './parse.js';
export { benchmarkSha256 } from './sha256.js';
