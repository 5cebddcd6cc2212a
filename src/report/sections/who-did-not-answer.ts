import { capitalised, countWords, percentWords, rangeWords, roundHalfAway } from '../../wording/wording.js';
import { heading, paragraph } from '../blocks.js';
import type { AudiencePage, AudienceSection } from '../page.js';

type NonResponse = NonNullable<AudiencePage['audience']['items'][number]['nonResponse']>;

/** How many of those asked answered, in one sentence; null when nobody said how many were asked. */
export function rateWords({ audience, people }: AudiencePage): string | null {
  const { response, respondents } = audience;
  if (response === undefined || response === null || respondents === null) return null;
  const { invited, ineligible, rate, budgetHolders, coverage } = response;
  const asked =
    invited === null || rate === null
      ? []
      : [
          `${countWords(invited)} ${people} were asked${ineligible === null || ineligible === 0 ? '' : `, ${countWords(ineligible)} of them by mistake`}: ` +
            `${percentWords(rate)} of those who could answer did.`,
        ];
  const covered =
    budgetHolders === null || coverage === null
      ? []
      : [`They are ${percentWords(coverage)} of all ${countWords(budgetHolders)} budget holders.`];
  const words = [...asked, ...covered];
  return words.length === 0 ? null : words.join(' ');
}

function tippingWords({ tippingPoint }: NonResponse): string {
  const { side, percent, possible } = tippingPoint;
  if (!possible || percent === null) return 'nothing they said could';
  return `${side === 'below' ? 'under' : 'over'} ${roundHalfAway(percent)}% positive`;
}

/** What the people who did not answer could change: the widest the real share could be, and what would tip it. */
export const whoDidNotAnswer: AudienceSection = (page) => {
  const rows = page.audience.items.flatMap(({ label, positive, nonResponse }) =>
    nonResponse === undefined ||
    nonResponse === null ||
    positive.percent === null ||
    nonResponse.low === null ||
    nonResponse.high === null
      ? []
      : [
          [
            capitalised(label),
            percentWords(positive.percent),
            rangeWords(nonResponse.low, nonResponse.high),
            tippingWords(nonResponse),
          ],
        ],
  );
  if (rows.length === 0) return [];
  return [
    heading(`${page.key}not-answered`, page.level, 'What those who did not answer could change'),
    paragraph(
      'No range in this report allows for people who did not answer. This table shows how far they could move each result.',
    ),
    {
      block: 'table',
      id: `${page.key}not-answered-table`,
      caption: 'Results if none, or all, of those who did not answer were positive',
      columns: [
        { label: 'Question', align: 'left', width: 0.4 },
        { label: 'Positive here', align: 'right', width: 0.14 },
        { label: 'From none to all', align: 'left', width: 0.2 },
        { label: 'What would cross half', align: 'left', width: 0.26 },
      ],
      rows,
      notes: [
        '“What would cross half” is how positive those who did not answer would have to be for the majority to change.',
      ],
    },
  ];
};
