import type { Check } from './check.js';
import { figure, list, place, text } from './say.js';

export const codesWithoutLabels: Check = {
  code: 'codes-without-labels',
  number: 'A03',
  severity: 'error',
  title: 'A column holds codes, and nobody says what they mean',
  means:
    'The column holds numbers where answers were expected. Whether 1 is the best or the worst answer cannot be seen from the file, and a guess could turn every figure round, so the column was not read.',
  todo: 'Export again with answer text ("choice text", "labels"). Or say the order: --codes quality=5-is-best, or in poet.yaml\n\ncodes: { quality: 5 is best }\n\nby the name of the scale or of the question. A list of each code with its answer can stand there too.',
  message: (f) =>
    `${place(f)}: the answers are codes (${list(f, 'codes').join(', ')}) and nothing says what they mean, so the column was not read. ${figure(f, 'points') > 0 ? `Is ${list(f, 'codes')[0] ?? '1'} "${text(f, 'first')}" or "${text(f, 'last')}"? Export again with answer text, or say the order, for example --codes ${text(f, 'scale')}=${figure(f, 'points')}-is-best.` : 'Export again with answer text, or list the codes in the question set.'}`,
};
