import type { Check } from './check.js';
import { figure, isTrue, place, text } from './say.js';

export const headingNear: Check = {
  code: 'heading-near',
  number: 'H03',
  severity: 'confirm',
  title: 'A heading is nearly a question',
  means:
    'A heading is very like a question, but not the same. It is not taken by itself, because one word can turn a question round.',
  todo: 'Rename the heading, tie it to the question in poet.yaml under "columns:", or accept all near headings: accept: [heading-near].',
  message: (f) =>
    `${place(f)} is ${figure(f, 'alike')}% like "${text(f, 'label')}". ${isTrue(f, 'taken') ? 'It was taken for that question.' : `It was not taken. If it is that question, write ${f.question ?? ''}: ${f.column ?? ''} under "columns:" in poet.yaml, or accept heading-near.`}`,
};
