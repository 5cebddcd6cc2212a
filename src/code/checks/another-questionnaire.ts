import type { Check } from './check.js';
import { capital, columnList, figure, list, text } from './say.js';

export const anotherQuestionnaire: Check = {
  code: 'another-questionnaire',
  number: 'K03',
  severity: 'warning',
  title: "Another audience's questions stand in the same file",
  means:
    'The file holds the questions of a second questionnaire, such as that of carers beside that of people with support. Nothing says which row is whose, so only the questionnaire with more questions was read.',
  todo: 'Add a column headed "Respondent type" that says who each respondent is, or export each questionnaire to a file of its own and give both.',
  message: (f) =>
    `${capital(columnList(list(f, 'columns')))} are questions of ${text(f, 'other')} (${figure(f, 'matched')} of ${figure(f, 'of')} found), and the file was read as ${text(f, 'taken')}. Add a column "Respondent type" that says who each respondent is.`,
};
