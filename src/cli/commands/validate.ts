import type { CommandDefinition } from '../definition.js';
import { howToRead, options } from '../options.js';

export const validate: CommandDefinition = {
  summary: 'check exports and print what was found',
  description:
    'Reads and checks survey exports. Nothing is scored, and nothing is written but what you ask for with --report, --clean or --write-mapping.',
  arguments: [{ name: '<exports...>', description: 'survey exports as the platform wrote them' }],
  options: [
    options.findingsReport,
    options.clean,
    options.writeMapping,
    ...howToRead,
    options.date,
    options.config,
    options.strict,
    options.json,
    options.quiet,
  ],
  example: 'poet validate survey.csv',
  run: async (typed, host) => (await import('../run/validate.js')).runValidate(typed, host),
};
