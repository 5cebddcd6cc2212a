import type { Check } from './check.js';

export const questionSetNotRecognised: Check = {
  code: 'question-set-not-recognised',
  number: 'K03',
  severity: 'stop',
  title: 'No question set fits the headings, or two fit equally',
  means:
    'A question set is recognised when enough of its questions have a column: at least 3, and 3 in 10 of its questions or 8 in all. No set reached that, or two of different audiences fit equally well.',
  todo: 'The message names the nearest question sets and headings. Say which it is with --question-set, tie columns to questions under "columns:" in poet.yaml, or give your own question sets with --question-sets.',
  message: () => 'No question set fits the headings, or two fit equally.',
};
