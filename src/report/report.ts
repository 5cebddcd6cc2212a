export { composeReport } from './compose.js';
export { easyReadNotes } from './easy-read-notes.js';
export type {
  Block,
  Inline,
  KeyNumber,
  Report,
  ReportKind,
  ReportSettings,
  Runs,
  SaidAndDone,
  TableColumn,
} from './model.js';
export { sectionNames } from './section-names.js';
export { validateReport } from './validate.js';
