import type { CommandDefinition } from '../definition.js';
import { options } from '../options.js';

export const analyse: CommandDefinition = {
  summary: 'check, score, compare and write the report',
  description:
    'Reads one or more survey exports, checks them, scores every question, compares with the national figures and\nwrites an accessible PDF and Markdown report.',
  arguments: [{ name: '<exports...>', description: 'survey exports as the platform wrote them' }],
  options: [
    options.output,
    options.format,
    options.report,
    options.authority,
    options.region,
    options.questionSet,
    options.questionSets,
    options.benchmark,
    options.by,
    options.profile,
    options.minimumBase,
    options.accept,
    options.codes,
    options.wording,
    options.dateOrder,
    options.dialect,
    options.headingRows,
    options.encoding,
    options.delimiter,
    options.sheet,
    options.date,
    options.config,
    options.strict,
    options.json,
    options.quiet,
  ],
  example: 'poet analyse survey.csv --authority Northshire -o out',
  run: async (typed, host) => (await import('../run/analyse.js')).runAnalyse(typed, host),
};
