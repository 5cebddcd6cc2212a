import type { Check } from './check.js';

export const populationDoesNotFit: Check = {
  code: 'population-does-not-fit',
  number: null,
  severity: 'stop',
  title: 'A population does not fit the question set',
  means:
    'The characteristics of a population must be questions of the question set, with its answers. The message names what does not fit.',
  todo: 'Use the ids and answers of the question set: see them with "poet questions show".',
  message: () => 'A population does not fit the question set.',
};
