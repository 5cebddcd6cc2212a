import type { Check } from './check.js';

export const authorityNotInRegister: Check = {
  code: 'authority-not-in-register',
  number: null,
  severity: 'warning',
  title: 'An authority is named much as a council is, but not quite',
  means:
    'A name that is no council’s is taken for that of another body, such as an NHS trust or a provider: it has no ONS code and no region, and beside the council’s own answers it would count as a second authority.',
  todo: 'If the council is meant, write its name as the message has it: with --authority, in the batch list, or in the column of the export. Otherwise there is nothing to do.',
  message: ({ details }) =>
    `"${String(details['authority'])}" is no council of the register and is taken for a body of its own; did you mean ${String(details['council'])}?`,
};
