import type { Finding } from '../../findings/findings.js';
import { countWords } from '../../wording/wording.js';
import type { Check } from './check.js';
import { figure, isTrue, list, many, place, rowList, times } from './say.js';

export const answerNotOnScale: Check = {
  code: 'answer-not-on-scale',
  number: 'A01',
  severity: 'error',
  title: 'Answers are not in the list of answers',
  means:
    'A closed question holds answers that are not on its scale or in its list of options, in any spelling. They count as missing: they are in no percentage. Below 2% of the answers of a column (a share that can be set under "shares:" in poet.yaml) this is a warning.\n\nOnly closed answers are shown. In a column that reads as free text, and for anything that may be personal, they are only counted.',
  todo: 'If it is another spelling of an option, put it right in the file, or add it under "also-seen-as" in a question set of your own. If the question was asked with another scale, it is another question.',
  message: (f) =>
    isTrue(f, 'freeText')
      ? `${place(f)}, ${rowList(f)}: ${many(f.count, 'answer')} ${f.count === 1 ? 'is' : 'are'} not in the list of answers. There are ${many(figure(f, 'distinct'), 'different text')}, which reads as free text, so none is shown. They count as missing.`
      : `${place(f)}, ${rowList(f)}: ${many(f.count, 'answer')} ${f.count === 1 ? 'is' : 'are'} not in the list of answers.${shownAnswers(f)} ${f.count === 1 ? 'It counts' : 'They count'} as missing.`,
};

function shownAnswers(f: Finding): string {
  const counts = list(f, 'counts');
  const nearest = list(f, 'nearest');
  const shown = list(f, 'answers')
    .slice(0, 4)
    .map((answer, i) => {
      const near = nearest[i] ?? '';
      return `"${answer}" ${times(Number(counts[i]))}${near === '' ? '' : ` (nearest: "${near}")`}`;
    });
  const more = figure(f, 'distinct') - shown.length;
  if (shown.length === 0) return ' It may be personal, so it is not shown.';
  return ` ${shown.join(', ')}${more > 0 ? ` and ${countWords(more)} more` : ''}.`;
}
