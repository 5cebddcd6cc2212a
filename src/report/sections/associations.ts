import type { Association } from '../../analysis/analysis.js';
import { dumbbell } from '../../chart/chart.js';
import { capitalised, gapSentence, percentWords, plural, roundHalfAway } from '../../wording/wording.js';
import { bullets, heading, paragraph, text } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';

const most = 10;
const enough = 30;

interface Pair {
  readonly condition: string;
  readonly outcome: string;
  readonly here: number;
  readonly others: number;
  readonly points: number;
}

function pairOf(association: Association, labels: ReadonlyMap<string, string>): Pair[] {
  const { withCondition, withoutCondition, difference, hidden } = association;
  const [here, others, points] = [withCondition.percent, withoutCondition.percent, difference.points];
  if (hidden !== null || here === null || others === null || points === null) return [];
  if ((withCondition.base ?? 0) < enough || (withoutCondition.base ?? 0) < enough) return [];
  if ((difference.low ?? 0) <= 0) return [];
  const condition = labels.get(association.condition) ?? association.condition;
  const outcome = labels.get(association.outcome) ?? association.outcome;
  return [{ condition, outcome, here, others, points }];
}

/** Pairs that clearly go together, widest gap first. */
function pairsOf({ audience }: AudiencePage): readonly Pair[] {
  const labels = new Map(audience.items.map(({ question, label }) => [question, label]));
  return audience.associations
    .flatMap((association) => pairOf(association, labels))
    .toSorted((a, b) => b.points - a.points);
}

const cautions = [
  'The same people answered both questions on the same day, in the same mood.',
  'People with more complex needs may find both things harder.',
  'It does not show what would happen if the council did something different.',
  'The conditions overlap, so the gaps cannot be added up.',
];

function drawn(pairs: readonly Pair[], page: AudiencePage): Block[] {
  const id = `${page.key}links-table`;
  const name = (pair: Pair) => `${capitalised(pair.condition)} – ${pair.outcome}`;
  const key = { first: 'Positive about the first thing', second: 'Not positive about it' };
  return [
    {
      block: 'figure',
      id: `${page.key}links-chart`,
      caption: `People positive about ${pairs[0]?.condition} are more often positive about ${pairs[0]?.outcome}`,
      subtitle: 'Percentage positive about the second thing, by what people said of the first.',
      alt:
        `Dumbbell chart of ${plural(pairs.length, 'pair')} of questions. In each, people positive about the first thing ` +
        'are more often positive about the second. The figures are in the table that follows.',
      table: id,
      scene: dumbbell({
        width: 480,
        key,
        rows: pairs.map((pair) => ({
          label: name(pair),
          first: { percent: pair.here, words: percentWords(pair.here) },
          second: { percent: pair.others, words: percentWords(pair.others) },
        })),
      }),
    },
    {
      block: 'table',
      id,
      caption: 'Positive about the second thing, by what people said of the first',
      columns: [
        { label: 'First thing – second thing', align: 'left', width: 0.46 },
        { label: 'Positive about the first', align: 'right', width: 0.18 },
        { label: 'Not positive', align: 'right', width: 0.16 },
        { label: 'Difference in 100', align: 'right', width: 0.2 },
      ],
      rows: pairs.map((pair) => [
        name(pair),
        percentWords(pair.here),
        percentWords(pair.others),
        `${roundHalfAway(pair.points)} more`,
      ]),
      notes: [],
    },
  ];
}

/** What goes with better outcomes, as natural frequencies, with its cautions every time. Never speaks of cause. */
export const associations: AudienceSection = (page) => {
  if (page.audience.associations.length === 0) return [];
  const title = heading(`${page.key}links`, page.level, 'What goes with better outcomes');
  const pairs = pairsOf(page);
  const [first] = pairs;
  if (first === undefined) {
    return [title, paragraph('There are too few answers to say which things go together here.')];
  }
  const [here, others] = [roundHalfAway(first.here), roundHalfAway(first.others)];
  return [
    title,
    paragraph(
      `Of people positive about ${first.condition}, ${here} in 100 were positive about ${first.outcome}. ` +
        `Of the others, ${others} in 100 were: ${gapSentence(first.points)}.`,
    ),
    ...drawn(pairs.slice(0, most), page),
    paragraph('Read this with care:'),
    bullets(cautions.map((caution) => [text(caution)])),
  ];
};
