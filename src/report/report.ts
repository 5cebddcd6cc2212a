export { composeReport } from './compose.js';
export { easyReadNotes } from './easy-read-notes.js';
export type {
  Block,
  Inline,
  KeyNumber,
  Report,
  ReportSettings,
  Runs,
  SaidAndDone,
  TableColumn,
} from './model.js';
export { type ReportKind, reportKinds, sectionNames } from './section-names.js';
export { validateReport } from './validate.js';
