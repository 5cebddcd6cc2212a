import {
  capitalised,
  countWords,
  gapCell,
  listWords,
  percentWords,
  verdictCell,
} from '../../wording/wording.js';
import { heading, paragraph } from '../blocks.js';
import { unweightedBecause } from '../cautions.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';

type Weights = NonNullable<AudiencePage['audience']['weights']>;

function labelOf(question: string, { audience }: AudiencePage): string {
  return audience.profile.find((each) => each.question === question)?.label ?? question;
}

function profileTable({ profile }: Weights, page: AudiencePage): Block[] {
  const rows = profile.flatMap(({ question, choice, respondents, population, gap, flagged }) =>
    respondents === null || population === null || gap === null
      ? []
      : [
          [
            `${capitalised(labelOf(question, page))}: ${choice}`,
            percentWords(respondents),
            percentWords(population),
            `${gapCell(gap)}${flagged ? ' (large)' : ''}`,
          ],
        ],
  );
  if (rows.length === 0) return [];
  return [
    {
      block: 'table',
      id: `${page.key}weights-profile`,
      caption: 'People who answered beside all budget holders',
      columns: [
        { label: 'Group', align: 'left', width: 0.46 },
        { label: 'Answered', align: 'right', width: 0.16 },
        { label: 'Budget holders', align: 'right', width: 0.18 },
        { label: 'Difference in 100', align: 'right', width: 0.2 },
      ],
      rows,
      notes: ['“Large” means 10 or more in every 100.'],
    },
  ];
}

function resultsTable(page: AudiencePage): Block[] {
  const compared = new Map(page.comparison?.items.map((item) => [item.question, item]));
  const rows = page.audience.items.flatMap(({ question, label, positive, weighted }) => {
    if (
      positive.percent === null ||
      weighted === undefined ||
      weighted === null ||
      weighted.percent === null
    ) {
      return [];
    }
    const item = compared.get(question);
    const other = item?.weighted ?? null;
    const same = other === null || item === undefined || item.tone !== 'positive' || !other.changes;
    return [
      [
        capitalised(label),
        percentWords(positive.percent),
        percentWords(weighted.percent),
        same ? 'the same' : verdictCell(other.verdict),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      block: 'table',
      id: `${page.key}weights-results`,
      caption: 'Positive answers as given, and weighted',
      columns: [
        { label: 'Question', align: 'left', width: 0.46 },
        { label: 'As given', align: 'right', width: 0.14 },
        { label: 'Weighted', align: 'right', width: 0.14 },
        { label: 'Verdict when weighted', align: 'left', width: 0.26 },
      ],
      rows,
      notes: [],
    },
  ];
}

/** Categories too few of those who answered are in, and where they were counted. */
function mergedWords({ merged }: Weights): Block[] {
  if (merged.length === 0) return [];
  const each = merged.map(({ from, into }) => `“${from}” is counted with “${into}”`);
  return [paragraph(`Too few people, or nobody, answered in some groups: ${listWords(each)}.`)];
}

/** The results as if those who answered were like all budget holders: always beside the answers as given. */
export const weighted: AudienceSection = (page) => {
  const { weights } = page.audience;
  if (weights === undefined || weights === null) return [];
  const title = heading(`${page.key}weights`, page.level, 'A fair mix of people');
  const by = listWords(weights.margins.map((question) => labelOf(question, page)));
  if (!weights.used) {
    const why = listWords(weights.because.map(unweightedBecause));
    return [
      title,
      paragraph(`The answers are not weighted: ${why === '' ? unweightedBecause('') : why}.`),
      ...profileTable(weights, page),
    ];
  }
  const size =
    weights.effectiveBase === null
      ? ''
      : ` The weighted answers say as much as ${countWords(weights.effectiveBase)} unweighted ones would.`;
  return [
    title,
    paragraph(
      `These results count people so that their ${by} matches all budget holders. ` +
        `They do not replace the results as given.${size}`,
    ),
    ...mergedWords(weights),
    ...profileTable(weights, page),
    ...resultsTable(page),
  ];
};
