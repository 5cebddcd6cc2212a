import type { CommandDefinition } from '../definition.js';

export const explain: CommandDefinition = {
  summary: 'what a finding or error means and what to do',
  arguments: [
    {
      name: '[code]',
      description: 'a code as printed, for example answer-not-on-scale; leave out for the list',
    },
  ],
  example: 'poet explain answer-not-on-scale',
  run: async (typed, host) => (await import('../run/explain.js')).runExplain(typed, host),
};
