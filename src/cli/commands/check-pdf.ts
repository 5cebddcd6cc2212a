import type { CommandDefinition } from '../definition.js';
import { options } from '../options.js';

export const checkPdf: CommandDefinition = {
  summary: 'check a PDF against the accessibility rules a machine can check',
  arguments: [{ name: '<file>', description: 'a PDF file' }],
  options: [options.json],
  example: 'poet check-pdf out/report.pdf',
  run: async (typed, host) => (await import('../run/check-pdf.js')).runCheckPdf(typed, host),
};
