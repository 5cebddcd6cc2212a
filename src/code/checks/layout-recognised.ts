import type { Check } from './check.js';
import { capital, figure, list, many, text } from './say.js';

export const layoutRecognised: Check = {
  code: 'layout-recognised',
  number: 'K04',
  severity: 'note',
  title: 'The layout of the file',
  means:
    'Survey platforms write their exports in different layouts. This says which one was recognised, by what, and how many rows were read as headings.',
  todo: 'Nothing, if it is right. If not, use --dialect and --heading-rows.',
  message: (f) => {
    const clues = list(f, 'clues');
    return `The file looks like ${text(f, 'title') || text(f, 'dialect')} with ${many(figure(f, 'headingRows'), 'heading row')}.${clues.length === 0 ? '' : ` ${capital(clues.join('; '))}.`}`;
  },
};
