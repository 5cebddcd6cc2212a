import { countWords } from '../../wording/wording.js';
import type { Check } from './check.js';
import { figure, many } from './say.js';

export const sameAnswerThroughout: Check = {
  code: 'same-answer-throughout',
  number: 'R05',
  severity: 'note',
  title: 'Some people gave the same answer to every rated question',
  means: 'They may mean it, or may have ticked down one side. They are counted like all others.',
  todo: 'Nothing. Bear it in mind when most people did so.',
  message: (f) =>
    `${many(f.count, 'person', 'people')} of ${countWords(figure(f, 'of'))} gave the same answer to every rated question. They were used.`,
};
