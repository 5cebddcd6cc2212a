import type { AudienceAnalysis } from '../../../analysis/analysis.js';
import { capitalised } from '../../../wording/wording.js';
import { hiddenMeanings, meaningOf } from '../../data/codes.js';
import { type Cell, type Column, count, figure, shorthand } from './model.js';

/** Who answered, a choice a row. */
export function profileTable(audience: AudienceAnalysis): { columns: Column[]; rows: Cell[][] } {
  return {
    columns: [
      { label: 'Question', width: 40 },
      { label: 'Answer', width: 36 },
      { label: 'People', width: 12 },
      { label: '% of people who answered', width: 14 },
      { label: 'People who answered', width: 13 },
      { label: 'More than one answer allowed', width: 14 },
      { label: 'Why not shown', width: 30 },
      { label: 'Question id', width: 24 },
    ],
    rows: audience.profile.flatMap((question) =>
      question.choices.map((choice): Cell[] => {
        const none = question.base === 0 ? shorthand.notApplicable : shorthand.confidential;
        const because = question.hidden ?? (choice.count === null ? 'small-counts' : null);
        return [
          capitalised(question.label),
          choice.choice,
          count(choice.count, none),
          figure(choice.percent, none),
          count(question.base, shorthand.confidential),
          question.many ? 'yes' : 'no',
          because === null ? shorthand.notApplicable : meaningOf(hiddenMeanings, because),
          question.question,
        ];
      }),
    ),
  };
}
