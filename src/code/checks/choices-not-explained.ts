import type { Finding } from '../../findings/findings.js';
import type { Check } from './check.js';
import { isTrue, list, many, place, rowList, times } from './say.js';

export const choicesNotExplained: Check = {
  code: 'choices-not-explained',
  number: 'A07',
  severity: 'warning',
  title: 'Part of a cell with several answers is not an option',
  means:
    'A cell that holds several options is split against the options of the question, longest first. What is left over is no option. Where the question has an option "Other", what is left over counts as that; and as an option like "Other support" only where nobody ticked that by name. Words that one person wrote are never shown.',
  todo: 'If a piece that many cells share is an option in another spelling, add it under "also-seen-as" in a question set of your own.',
  message: (f) =>
    `${place(f)}, ${rowList(f)}: ${many(f.count, 'cell')} ${f.count === 1 ? 'holds' : 'hold'} something that is not an option${list(f, 'pieces').length === 0 ? '' : `: ${piecesWithNearest(f)}`}. ${isTrue(f, 'other') ? 'It was read as "Other".' : 'It was left out.'}`,
};

function piecesWithNearest(f: Finding): string {
  const counts = list(f, 'counts');
  const nearest = list(f, 'nearest');
  return list(f, 'pieces')
    .map((piece, i) => {
      const near = nearest[i] ?? '';
      return `"${piece}" ${times(Number(counts[i]))}${near === '' ? '' : ` (nearest: "${near}")`}`;
    })
    .join(', ');
}
