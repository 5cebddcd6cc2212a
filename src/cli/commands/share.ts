import type { CommandDefinition } from '../definition.js';
import { howToRead, options } from '../options.js';

export const share: CommandDefinition = {
  summary: 'write what may safely leave the council',
  description:
    'Writes counts of the answers, checked for disclosure, and a page that says in plain words what is in them.',
  arguments: [{ name: '<exports...>', description: 'survey exports of one council' }],
  options: [
    options.output,
    options.authority,
    options.region,
    options.wave,
    options.profile,
    options.minimumBase,
    {
      flags: '--records',
      description: 'an anonymised extract with a row a person, or why there can be none',
    },
    ...howToRead,
    options.config,
    options.synthetic,
    options.json,
    options.quiet,
  ],
  example: 'poet share survey.csv --authority Northshire --profile partner -o to-send',
  run: async (typed, host) => (await import('../run/share.js')).runShare(typed, host),
};
