import type { Finding } from '../../findings/findings.js';
import type { Check } from './check.js';
import { list, many, place } from './say.js';

export const agesBanded: Check = {
  code: 'ages-banded',
  number: 'A05',
  severity: 'note',
  title: 'Ages in years were put into age bands',
  means:
    'The column holds ages in years, and the question set asks for an age band. Each age was given to the band that holds it; the age itself is not kept. Numbers are taken for ages only where there are more different ones than answers, so that codes of the bands are not.',
  todo: 'Nothing, if the column holds ages. If it holds codes, say what they mean under "codes:" in poet.yaml.',
  message: (f) =>
    `${place(f)}: ${many(f.count, 'age')} ${f.count === 1 ? 'was' : 'were'} put into the bands of the question: ${bands(f)}.`,
};

function bands(f: Finding): string {
  const counts = list(f, 'counts');
  return list(f, 'bands')
    .map((band, i) => `"${band}" ${counts[i] ?? ''}`)
    .join(', ');
}
