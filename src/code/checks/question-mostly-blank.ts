import { countWords } from '../../wording/wording.js';
import type { Check } from './check.js';
import { figure, place } from './say.js';

export const questionMostlyBlank: Check = {
  code: 'question-mostly-blank',
  number: 'A09',
  severity: 'warning',
  title: 'Many people left a question blank',
  means:
    'Nearly a third or more of the people did not answer this question (a share that can be set under "shares:" in poet.yaml). The figures are about those who did, and they may differ from the others. A rated question that nobody answered is an error, as the export most likely lost it; from which share on can be set too, as question-nearly-empty.',
  todo: 'Check that the column is complete. If the question was only asked of some people, write who under asked-if in your question set, or say so beside the figure.',
  message: (f) =>
    f.count === figure(f, 'of')
      ? `${place(f)}: nobody answered (${countWords(f.count)} of ${countWords(f.count)} blank). If people were asked this, export again.`
      : `${place(f)}: ${figure(f, 'percent')}% blank (${countWords(f.count)} of ${countWords(figure(f, 'of'))}).`,
};
