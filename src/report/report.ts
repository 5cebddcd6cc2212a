export { composeReport } from './compose.js';
export type {
  Block,
  Inline,
  Report,
  ReportKind,
  ReportSettings,
  Runs,
  SaidAndDone,
  TableColumn,
} from './model.js';
export { sectionNames } from './sections.js';
export { validateReport } from './validate.js';
