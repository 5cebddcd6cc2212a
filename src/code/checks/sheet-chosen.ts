import type { Check } from './check.js';
import { list, quotedList, text } from './say.js';

export const sheetChosen: Check = {
  code: 'sheet-chosen',
  number: 'F03',
  severity: 'note',
  title: 'One sheet of a workbook was read',
  means: 'A workbook may have several sheets. One was taken for the responses; the others were not read.',
  todo: 'If it is the wrong one, name the right one with --sheet.',
  message: (f) => {
    const skipped = [...list(f, 'tables'), ...list(f, 'skipped')];
    const others = skipped.length === 0 ? '' : ` Not read: ${quotedList(skipped)}.`;
    return `The sheet "${text(f, 'sheet')}" was read.${others} Name another with --sheet.`;
  },
};
