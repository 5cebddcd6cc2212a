import type { CommandDefinition } from '../definition.js';
import { howToRead, options } from '../options.js';

export const analyse: CommandDefinition = {
  summary: 'check, score, compare and write the report',
  description:
    'Reads one or more survey exports, checks them, scores every question, compares with the national figures and writes an accessible PDF and Markdown report.',
  arguments: [{ name: '<exports...>', description: 'survey exports as the platform wrote them' }],
  options: [
    options.output,
    options.format,
    options.report,
    options.sections,
    options.easyReadCheckedBy,
    options.authority,
    options.region,
    options.benchmark,
    options.previous,
    options.weights,
    options.invited,
    options.ineligible,
    options.budgetHolders,
    options.by,
    options.threshold,
    options.profile,
    options.minimumBase,
    options.comments,
    ...howToRead,
    options.date,
    options.config,
    options.strict,
    options.json,
    options.quiet,
  ],
  example: 'poet analyse survey.csv --authority Northshire -o out',
  run: async (typed, host) => (await import('../run/analyse.js')).runAnalyse(typed, host),
};
