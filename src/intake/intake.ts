export type * from './model.js';
export { openExport } from './open-export.js';
