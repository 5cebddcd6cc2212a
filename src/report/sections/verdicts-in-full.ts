import { capitalised, gapRange, verdictSentence } from '../../wording/wording.js';
import { heading } from '../blocks.js';
import type { AudienceSection } from '../page.js';
import { comparedItems } from '../standing.js';

/** Each verdict in a sentence, with the likely gap, and the smallest gap that could be found where none was. */
export const verdictsInFull: AudienceSection = (page) => {
  const items = comparedItems(page);
  const { comparison } = page;
  if (comparison === null || items.length === 0) return [];
  return [
    heading(`${page.key}verdicts`, page.level, 'What each comparison shows'),
    {
      block: 'table',
      id: `${page.key}verdicts-table`,
      caption: `Each question against ${comparison.name}`,
      columns: [
        { label: 'Question', align: 'left', width: 0.3 },
        { label: 'Likely gap in 100', align: 'left', width: 0.2 },
        { label: 'Verdict', align: 'left', width: 0.5 },
      ],
      rows: items.map(({ label, difference, verdict, smallBase, detectable, similarWithin }) => [
        capitalised(label),
        difference.low === null || difference.high === null
          ? 'not known'
          : gapRange(difference.low, difference.high),
        verdictSentence({
          verdict,
          elsewhere: page.elsewhere,
          smallBase,
          family: comparison.family,
          detectable,
          within: similarWithin ?? null,
        }),
      ]),
      notes: [],
    },
  ];
};
