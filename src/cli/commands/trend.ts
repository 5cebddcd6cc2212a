import type { CommandDefinition } from '../definition.js';
import { howToRead, options } from '../options.js';

export const trend: CommandDefinition = {
  summary: 'the same questions over time: survey by survey, or by month of review',
  description:
    'Follows every question over two surveys or more, and over the months of routine reviews. Prints Markdown, or JSON with --json.',
  arguments: [
    { name: '<exports...>', description: 'one export a survey; a year in the name puts them in order' },
  ],
  options: [
    options.output,
    options.profile,
    options.minimumBase,
    ...howToRead,
    options.date,
    options.config,
    options.json,
    options.quiet,
  ],
  example: 'poet trend survey-2024.csv survey-2025.csv survey-2026.csv',
  run: async (typed, host) => (await import('../run/trend.js')).runTrend(typed, host),
};
