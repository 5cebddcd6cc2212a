import type { Finding } from '../../findings/findings.js';
import { countWords } from '../../wording/wording.js';
import type { Check } from './check.js';
import { figure, isTrue, list, many, place, rowList, times } from './say.js';

export const numberOutOfRange: Check = {
  code: 'number-out-of-range',
  number: 'A05',
  severity: 'error',
  title: 'Numbers are outside the codes of a question',
  means:
    'The column holds codes, and some cells are numbers that are none of them, as 6 or 2.5 on a scale of 1 to 5. They count as missing. Few of them (a share that can be set under "shares:" in poet.yaml) are a warning. 2.0 and 2,0 are read as 2. The same is said of an age that no age band of the question holds.',
  todo: 'Look at the rows named. If the number stands for no answer, say so in poet.yaml under "marks:". If it is a code that is not listed, add it to the question set or under "codes:" in poet.yaml.',
  message: (f) =>
    isTrue(f, 'ages')
      ? `${place(f)}, ${rowList(f)}: ${many(f.count, 'age')} ${f.count === 1 ? 'is' : 'are'} in none of the age bands of the question.${shown(f)} ${f.count === 1 ? 'It counts' : 'They count'} as missing.`
      : `${place(f)}, ${rowList(f)}: ${many(f.count, 'number')} ${f.count === 1 ? 'is' : 'are'} not among the codes ${range(list(f, 'codes'))}.${shown(f)} ${f.count === 1 ? 'It counts' : 'They count'} as missing.`,
};

/** `1 to 5`, or the codes one by one where there are gaps. */
function range(codes: readonly string[]): string {
  const numbers = codes.map(Number);
  const [first, last] = [numbers[0] ?? Number.NaN, numbers.at(-1) ?? Number.NaN];
  return last - first === numbers.length - 1 ? `${first} to ${last}` : codes.join(', ');
}

function shown(f: Finding): string {
  const counts = list(f, 'counts');
  const numbers = list(f, 'numbers').slice(0, 4);
  if (numbers.length === 0) return '';
  const more = figure(f, 'distinct') - numbers.length;
  const each = numbers.map((number, i) => `"${number}" ${times(Number(counts[i]))}`);
  return ` ${each.join(', ')}${more > 0 ? ` and ${countWords(more)} more` : ''}.`;
}
