export { chooseLayout, type Layout } from './choose-layout.js';
export { makeHeadings } from './make-headings.js';
export { refuseOtherTables } from './not-respondent-level.js';
export { isBlank, isBlankRow, type Top, topRows } from './top.js';
