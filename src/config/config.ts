export { parseConfig } from './parse.js';
export type { Config } from './schema.js';
