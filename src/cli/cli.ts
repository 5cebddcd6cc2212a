export { commands } from './commands.js';
export type { CommandDefinition } from './definition.js';
export { exitCodeMeanings } from './exit-codes.js';
export type { Host, Sink } from './host.js';
export { main } from './main.js';
export { run } from './run-command-line.js';
