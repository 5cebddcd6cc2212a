import { countWords } from '../../wording/wording.js';
import type { Check } from './check.js';
import { figure, place } from './say.js';

export const questionMostlyBlank: Check = {
  code: 'question-mostly-blank',
  number: 'A09',
  severity: 'warning',
  title: 'Many people left a question blank',
  means:
    'Nearly a third or more of the people did not answer this question (a share that can be set). The figures are about those who did, and they may differ from the others.',
  todo: 'Check that the column is complete. If the question was only asked of some people, write who under asked-if in your question set, or say so beside the figure.',
  message: (f) =>
    `${place(f)}: ${figure(f, 'percent')}% blank (${countWords(f.count)} of ${countWords(figure(f, 'of'))}).`,
};
