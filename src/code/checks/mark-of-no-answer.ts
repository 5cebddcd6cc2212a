import type { Check } from './check.js';
import { columnList, isTrue, list, place, quotedList, rowList, text, times } from './say.js';

export const markOfNoAnswer: Check = {
  code: 'mark-of-no-answer',
  number: 'A08',
  severity: 'confirm',
  title: 'A mark stands where no answer was given',
  means:
    'Cells hold a mark such as - or N/A or -99. Marks mean different things on different platforms, so they are read as missing only where the platform is known to write them or you say so; otherwise this asks for a yes.',
  todo: 'If they mean "no answer", accept: [mark-of-no-answer]. If they are an answer of the question, such as "Does not apply", add the mark under "also-seen-as" in a question set of your own.',
  message: (f) =>
    isTrue(f, 'known')
      ? `${quotedList(list(f, 'marks'))} stands ${times(f.count)} in ${columnList(list(f, 'columns'))} and was read as ${nonAnswerWords(text(f, 'as'))}.`
      : `${place(f)}, ${rowList(f)}: ${quotedList(list(f, 'marks'))} ${list(f, 'marks').length === 1 ? 'is' : 'are'} not in the list of answers and may stand for no answer (${times(f.count)}). Read as missing. Accept mark-of-no-answer if that is right.`,
};

function nonAnswerWords(as: string): string {
  if (as === 'doesNotApply') return '"does not apply"';
  if (as === 'dontKnow') return '"don\'t know"';
  return as === 'preferNotToSay' ? '"prefer not to say"' : 'no answer';
}
