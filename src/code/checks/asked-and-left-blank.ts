import { countWords } from '../../wording/wording.js';
import { routeWords } from './answered-though-not-asked.js';
import type { Check } from './check.js';
import { figure, place } from './say.js';

export const askedAndLeftBlank: Check = {
  code: 'asked-and-left-blank',
  number: 'A10',
  severity: 'warning',
  title: 'Many people who were asked a question left it blank',
  means:
    'The question set says under asked-if who is asked the question. Nearly a third or more of these people have no answer to it (the share is that of question-mostly-blank, and can be set). They may not have been shown it.',
  todo: 'Check the route of the survey and that the column is complete.',
  message: (f) =>
    `${place(f)}: ${figure(f, 'percent')}% of those who are asked it left it blank (${countWords(f.count)} of ${countWords(figure(f, 'of'))}). It is asked if ${routeWords(f)}.`,
};
