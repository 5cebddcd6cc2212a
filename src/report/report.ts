export type { Block, Inline, Report, Runs, TableColumn } from './model.js';
