import type { CommandDefinition } from '../definition.js';
import { howToRead, options } from '../options.js';

export const comments: CommandDefinition = {
  summary: 'count comments, and write them out for a person to review',
  description:
    'Counts what people wrote in their own words and, with --review, writes each comment on a line of its own: phone numbers, addresses and the like taken out, in an order that tells no one’s row. Read each one, change what could tell who wrote it (names are for you to find), put yes under "approve" for those to print, and then:\n\n  poet analyse … --profile partner --report detailed --comments reviewed.csv',
  arguments: [{ name: '<exports...>', description: 'survey exports as the platform wrote them' }],
  options: [
    {
      flags: '--review <file>',
      description: 'write the comments to a new .csv file for a person to go through',
    },
    ...howToRead,
    options.config,
    options.json,
    options.quiet,
  ],
  example: 'poet comments survey.csv --review comments.csv',
  run: async (typed, host) => (await import('../run/comments.js')).runComments(typed, host),
};
