import type { Check } from './check.js';

export const personNotKnown: Check = {
  code: 'person-not-known',
  number: null,
  severity: 'stop',
  title: 'Nothing says which person a review is of',
  means:
    'A store of Tallies counts each person once, by their latest review. For that every review has to name its person, by a number or another id, and no row of this extract does. Of the id only a salted key is kept.',
  todo: 'Add the id of the person to the extract. If it is there under a heading that poet does not know, name the column in poet.yaml under "columns": respondent-id.',
  message: () => 'Nothing says which person a review is of.',
};
