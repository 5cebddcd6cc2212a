import type { CommandDefinition } from '../definition.js';

export const completion: CommandDefinition = {
  summary: 'a completion script for your shell',
  arguments: [{ name: '<shell>', description: 'bash, zsh or fish' }],
  example: 'source <(poet completion bash)',
  run: async (typed, host, commands) =>
    (await import('../run/completion.js')).runCompletion(typed, host, commands),
};
