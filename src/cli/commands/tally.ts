import type { CommandDefinition } from '../definition.js';
import { howToRead, options } from '../options.js';

const store = { name: '<store>', description: 'the folder of the store' };

export const tally: CommandDefinition = {
  summary: 'fold each night’s extract of reviews into a store of counts',
  example: 'poet tally add reviews reviews-2026-11-22.csv --authority Northshire',
  subcommands: {
    add: {
      summary: 'add extracts to a store: each person counts once, by their latest review',
      description:
        'Adds extracts of reviews to a store, which is begun when the folder is new or empty. An extract that is in the store already changes nothing; a run that is stopped leaves the store as it was.',
      arguments: [store, { name: '<extracts...>', description: 'survey exports with an id of the person' }],
      options: [
        options.authority,
        options.region,
        ...howToRead,
        options.date,
        options.config,
        options.synthetic,
        { flags: '--strict', description: 'add nothing of an extract that has errors in it' },
        options.json,
        options.quiet,
      ],
      example: 'poet tally add reviews reviews-2026-11-22.csv --authority Northshire',
      run: async (typed, host) => (await import('../run/tally.js')).runTallyAdd(typed, host),
    },
    show: {
      summary: 'what is in a store, as JSON',
      arguments: [store],
      example: 'poet tally show reviews',
      run: async (typed, host) => (await import('../run/tally.js')).runTallyShow(typed, host),
    },
  },
};
