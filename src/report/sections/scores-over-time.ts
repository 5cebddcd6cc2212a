import type { AudienceAnalysis } from '../../analysis/analysis.js';
import { trendLine } from '../../chart/chart.js';
import { fixedPlaces, plural } from '../../wording/wording.js';
import type { Block } from '../model.js';
import type { AudiencePage } from '../page.js';

type Trend = NonNullable<AudienceAnalysis['trend']>;
type Score = NonNullable<NonNullable<Trend['months']>['scores']>[number];

const variations: Readonly<Record<string, string>> = {
  'common-cause': 'Ordinary ups and downs',
  improvement: 'Better than ordinary ups and downs',
  concern: 'Lower than ordinary ups and downs',
};

const points = (score: number): string => fixedPlaces(score, 1);

function scoreChart(score: Score, page: AudiencePage, table: string): Block {
  const special = score.points.filter(({ variation }) => variation !== 'common-cause').length;
  const finding =
    special === 0
      ? `${score.label}: only ordinary ups and downs`
      : `${score.label}: ${special} of ${plural(score.points.length, 'period')} out of the ordinary`;
  const { centre, low, high } = score;
  return {
    block: 'figure',
    id: `${table}-${score.score}`,
    caption: finding,
    subtitle: `Average score from 0 to 100 in ${page.place}, with the limits of ordinary ups and downs.`,
    alt: `Control chart of ${plural(score.points.length, 'period')}. ${finding}. The figures are in the table that follows.`,
    table,
    scene: trendLine({
      width: 480,
      usual: centre === null ? null : { percent: centre, words: `Usual level ${points(centre)}` },
      key: { point: 'Average score', special: 'Out of the ordinary', limits: 'Limits' },
      points: score.points.flatMap(({ from, mean, variation }) =>
        mean === null
          ? []
          : [
              {
                label: from,
                percent: mean,
                words: points(mean),
                range: null,
                limits: low === null || high === null ? null : { low, high },
                special: variation !== 'common-cause',
              },
            ],
      ),
    }),
  };
}

/** The overall scores month by month against the limits of ordinary ups and downs: the outcomes drawn, all in a table. */
export function scoresOverTime(trend: Trend, page: AudiencePage): Block[] {
  const scores = (trend.months?.scores ?? []).filter(({ hidden }) => hidden === null);
  const [first] = scores;
  if (first === undefined) return [];
  const id = `${page.key}months-scores`;
  return [
    scoreChart(scores.find(({ score }) => score === 'outcomes') ?? first, page, id),
    {
      block: 'table',
      id,
      caption: 'Overall scores over time, from 0 to 100',
      columns: [
        { label: 'Score', align: 'left', width: 0.34 },
        { label: 'Usual level', align: 'right', width: 0.12 },
        { label: 'Limits', align: 'left', width: 0.16 },
        { label: 'Last result', align: 'right', width: 0.12 },
        { label: 'What it shows', align: 'left', width: 0.26 },
      ],
      rows: scores.map(({ label, centre, low, high, points: all, latest }) => [
        label,
        points(centre ?? 0),
        `${points(low ?? 0)} to ${points(high ?? 100)}`,
        points(all.at(-1)?.mean ?? 0),
        variations[latest] ?? latest,
      ]),
      notes: [
        'POET publishes no overall score: these are our own.',
        ...(scores.some(({ trialLimits }) => trialLimits)
          ? ['There are fewer than 12 periods, so the limits are a first try.']
          : []),
      ],
    },
  ];
}
