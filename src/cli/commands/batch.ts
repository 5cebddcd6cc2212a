import type { CommandDefinition } from '../definition.js';
import { howToRead, options } from '../options.js';

export const batch: CommandDefinition = {
  summary: 'a report for every site, and an index',
  description:
    'Makes a report for each export of a folder, or of a list (batch.csv: file, authority, region, question-set, options). A site that cannot be read is a line in the index and never stops the rest. Sites that are done are not made again.',
  arguments: [
    {
      name: '<sites...>',
      description: 'a folder of exports, exports (* and ? stand for names), or a list (.csv)',
    },
  ],
  options: [
    options.output,
    options.format,
    options.report,
    options.benchmark,
    options.by,
    options.profile,
    options.minimumBase,
    ...howToRead,
    options.date,
    options.config,
    options.strict,
    { flags: '--only-eligible', description: 'no report for a site below the threshold' },
    options.threshold,
    { flags: '--workers <n>', description: 'how many sites at a time (default: one a processor core)' },
    options.quiet,
  ],
  example: 'poet batch exports -o reports',
  run: async (typed, host) => (await import('../run/batch.js')).runBatch(typed, host),
};
