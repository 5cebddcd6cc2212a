export type { Block, Inline, Report, ReportKind, ReportSettings, Runs, TableColumn } from './model.js';
