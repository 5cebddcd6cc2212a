import type { CommandDefinition } from '../definition.js';
import { options } from '../options.js';
import { analyse } from './analyse.js';

const notHere: readonly unknown[] = [options.format, options.json];

export const preview: CommandDefinition = {
  summary: 'write the report as a web page and open it, to look before you share',
  description:
    'Does what poet analyse does, writes one HTML file, and opens it in your browser. Where there is no browser, or no terminal, it only says where the file is.',
  arguments: analyse.arguments ?? [],
  options: [
    ...(analyse.options ?? []).filter((option) => !notHere.includes(option)),
    { flags: '--no-open', description: 'write the page and do not open it' },
  ],
  example: 'poet preview survey.csv --authority Northshire',
  run: async (typed, host) => (await import('../run/preview.js')).runPreview(typed, host),
};
