import type { Check } from './check.js';

export const pdfUnreadable: Check = {
  code: 'pdf-unreadable',
  number: null,
  severity: 'stop',
  title: 'A file cannot be read as a PDF',
  means: 'The file to be checked is not a PDF, or is damaged.',
  todo: 'Check that it is a PDF and that it was copied whole.',
  message: () => 'A file cannot be read as a PDF.',
};
