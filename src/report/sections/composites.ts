import { capitalised, countWords, roundHalfAway } from '../../wording/wording.js';
import { heading, paragraph } from '../blocks.js';
import type { AudienceSection } from '../page.js';

/** The composite scores, said to be the tool's own and not POET's. */
export const composites: AudienceSection = ({ audience, key, level }) => {
  const shown = audience.scores.filter(({ mean }) => mean.value !== null);
  if (shown.length === 0) return [];
  return [
    heading(`${key}scores`, level, 'Overall scores'),
    paragraph(
      'An overall score is the average of a person’s answers, from 0 to 100. ' +
        'It is this tool’s own measure: POET does not publish one. Always read it with the questions it is made of.',
    ),
    {
      block: 'table',
      id: `${key}scores-table`,
      caption: 'Overall scores from 0 to 100',
      columns: [
        { label: 'Score', align: 'left', width: 0.4 },
        { label: 'Average, with range', align: 'left', width: 0.3 },
        { label: 'People scored', align: 'right', width: 0.15 },
        { label: 'Not scored', align: 'right', width: 0.15 },
      ],
      rows: shown.map(({ label, mean, base, notScored }) => [
        capitalised(label),
        mean.low === null || mean.high === null
          ? `${roundHalfAway(mean.value ?? 0)}`
          : `${roundHalfAway(mean.value ?? 0)} (${roundHalfAway(mean.low)} to ${roundHalfAway(mean.high)})`,
        base === null ? 'not shown' : countWords(base),
        notScored === null ? 'not shown' : countWords(notScored),
      ]),
      notes: ['A person is scored when they rated at least half of the questions in the score.'],
    },
  ];
};
