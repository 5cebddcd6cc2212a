import type { Check } from './check.js';

export const tallyOfAnotherQuestionnaire: Check = {
  code: 'tally-of-another-questionnaire',
  number: null,
  severity: 'stop',
  title: 'A Tally is of another questionnaire',
  means:
    'Its question set, or the wording of it, is not that of the other files. Only answers to the same questions are added up.',
  todo: 'Ask the council to make it again with this version of poet, or leave it out.',
  message: () => 'A Tally is of another questionnaire.',
};
