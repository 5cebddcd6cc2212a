import type { Association } from '../../analysis/analysis.js';
import { dumbbell } from '../../chart/chart.js';
import { capitalised, gapSentence, percentWords, plural, roundHalfAway } from '../../wording/wording.js';
import { bullets, heading, paragraph, text } from '../blocks.js';
import { cautionWords } from '../cautions.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';

const most = 8;
const enough = 30;

/** A link between two things that clearly go together. */
interface Pair {
  readonly condition: string;
  readonly outcome: string;
  readonly here: number;
  readonly others: number;
  readonly points: number;
  readonly share: number | null;
}

function pairOf(association: Association, labels: ReadonlyMap<string, string>): Pair[] {
  const { withCondition, withoutCondition, difference, hidden, q } = association;
  const [here, others, points] = [withCondition.percent, withoutCondition.percent, difference.points];
  if (hidden !== null || here === null || others === null || points === null) return [];
  if ((withCondition.base ?? 0) < enough || (withoutCondition.base ?? 0) < enough) return [];
  if ((difference.low ?? 0) <= 0 || (q !== undefined && (q ?? 1) > 0.05)) return [];
  const condition = association.conditionLabel ?? labels.get(association.condition) ?? association.condition;
  const outcome = association.outcomeLabel ?? labels.get(association.outcome) ?? association.outcome;
  return [{ condition, outcome, here, others, points, share: association.importance?.share ?? null }];
}

/** Pairs that clearly go together, widest gap first. */
function pairsOf({ audience }: AudiencePage, is: 'score' | 'question'): readonly Pair[] {
  const labels = new Map(audience.items.map(({ question, label }) => [question, label]));
  return audience.associations
    .filter(({ outcomeIs }) => (outcomeIs ?? 'question') === is)
    .flatMap((association) => pairOf(association, labels))
    .toSorted((a, b) => b.points - a.points);
}

const usual = [
  'same-people-same-sitting',
  'easier-cases-easier-process',
  'not-what-a-change-would-do',
  'shares-overlap',
];

const key = { first: 'Positive about it', second: 'Not positive about it' };

function chartOf(pairs: readonly Pair[], name: (pair: Pair) => string): ReturnType<typeof dumbbell> {
  return dumbbell({
    width: 480,
    key,
    rows: pairs.map((pair) => ({
      label: name(pair),
      first: { percent: pair.here, words: percentWords(pair.here) },
      second: { percent: pair.others, words: percentWords(pair.others) },
    })),
  });
}

/** What goes with good outcomes taken together: the question that POET exists for. */
function overallBlocks(pairs: readonly Pair[], page: AudiencePage, goodFrom: number | null): Block[] {
  const id = `${page.key}links-overall`;
  const [first] = pairs;
  if (first === undefined) return [];
  const line =
    goodFrom === null ? '' : ` A good overall outcome is a score of ${goodFrom} or more out of 100.`;
  const shares = pairs.some(({ share }) => share !== null);
  return [
    paragraph(
      `Of people positive about ${first.condition}, ${roundHalfAway(first.here)} in 100 had a good overall outcome. ` +
        `Of the others, ${roundHalfAway(first.others)} in 100 did: ${gapSentence(first.points)}.${line}`,
    ),
    {
      block: 'figure',
      id: `${id}-chart`,
      caption: 'Good outcomes are more common among people who are positive about these things',
      subtitle: 'Percentage with a good overall outcome, by what people said of each thing.',
      alt:
        `Dumbbell chart of ${plural(pairs.length, 'condition')}. In each, people positive about it more often had a good overall outcome, ` +
        `most of all for ${first.condition}. The figures are in the table that follows.`,
      table: id,
      scene: chartOf(pairs, (pair) => capitalised(pair.condition)),
    },
    {
      block: 'table',
      id,
      caption: 'People with a good overall outcome, by what they said of each thing',
      columns: [
        { label: 'What people rated', align: 'left', width: shares ? 0.36 : 0.46 },
        { label: 'Positive about it', align: 'right', width: 0.18 },
        { label: 'Not positive', align: 'right', width: 0.16 },
        { label: 'Difference in 100', align: 'right', width: shares ? 0.16 : 0.2 },
        ...(shares ? [{ label: 'Share explained', align: 'right' as const, width: 0.14 }] : []),
      ],
      rows: pairs.map((pair) => [
        capitalised(pair.condition),
        percentWords(pair.here),
        percentWords(pair.others),
        `${roundHalfAway(pair.points)} more`,
        ...(shares ? [pair.share === null ? 'not known' : percentWords(100 * pair.share)] : []),
      ]),
      notes: shares
        ? ['“Share explained” is the part of what these things explain together that goes with each.']
        : [],
    },
  ];
}

/** Single questions in pairs: a table, and a chart too where none is drawn of good outcomes taken together. */
function singleBlocks(pairs: readonly Pair[], page: AudiencePage, drawn: boolean): Block[] {
  const id = `${page.key}links-table`;
  const [first] = pairs;
  if (first === undefined) return [];
  const name = (pair: Pair) => `${capitalised(pair.condition)} – ${pair.outcome}`;
  const figure: Block = {
    block: 'figure',
    id: `${page.key}links-chart`,
    caption: `People positive about ${first.condition} are more often positive about ${first.outcome}`,
    subtitle: 'Percentage positive about the second thing, by what people said of the first.',
    alt:
      `Dumbbell chart of ${plural(pairs.length, 'pair')} of questions. In each, people positive about the first thing ` +
      'are more often positive about the second. The figures are in the table that follows.',
    table: id,
    scene: chartOf(pairs, name),
  };
  return [
    ...(drawn ? [figure] : []),
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
  const { audience } = page;
  if (audience.associations.length === 0) return [];
  const title = heading(`${page.key}links`, page.level, 'What goes with better outcomes');
  const overall = pairsOf(page, 'score');
  const single = pairsOf(page, 'question');
  const [first] = single;
  if (overall.length === 0 && first === undefined) {
    return [title, paragraph('There are too few answers to say which things go together here.')];
  }
  const goodFrom = audience.associations.find(({ outcomeIs }) => outcomeIs === 'score')?.goodFrom ?? null;
  return [
    title,
    ...overallBlocks(overall, page, goodFrom),
    ...(first === undefined
      ? []
      : [
          paragraph(
            `Of people positive about ${first.condition}, ${roundHalfAway(first.here)} in 100 were positive about ${first.outcome}. ` +
              `Of the others, ${roundHalfAway(first.others)} in 100 were: ${gapSentence(first.points)}.`,
          ),
        ]),
    ...singleBlocks(single.slice(0, most), page, overall.length === 0),
    paragraph('Read this with care:'),
    bullets(cautionWords(audience.cautions?.associations ?? usual).map((words) => [text(words)])),
  ];
};
