import type { Check } from './check.js';
import { list, place, quotedList } from './say.js';

export const audienceWithoutQuestions: Check = {
  code: 'audience-without-questions',
  number: 'K03',
  severity: 'warning',
  title: 'Some people belong to a questionnaire that is not in the file',
  means:
    'The column that says who each respondent is names an audience whose questions are not in the file. Those rows were left out.',
  todo: 'Export their answers too, or leave their rows out of the file.',
  message: (f) =>
    `${place(f)}: nobody's questions were found for ${quotedList(list(f, 'answers'))}. Those rows were left out.`,
};
