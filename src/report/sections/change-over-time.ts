import type { AudienceAnalysis } from '../../analysis/analysis.js';
import { trendLine } from '../../chart/chart.js';
import { capitalised, gapCell, percentWords, plural } from '../../wording/wording.js';
import { heading, paragraph } from '../blocks.js';
import { waveWords } from '../cautions.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';
import { scoresOverTime } from './scores-over-time.js';

type Trend = NonNullable<AudienceAnalysis['trend']>;
type Wave = Trend['items'][number];
type Process = NonNullable<Trend['months']>['items'][number];

/** Most charts: the rest is in the table. */
const most = 2;

const waveVerdicts: Readonly<Record<string, string>> = {
  rising: 'Rising',
  falling: 'Falling',
  'may-be-rising': 'May be rising – could be chance',
  'may-be-falling': 'May be falling – could be chance',
  'moved-not-steadily': 'Moved, but not steadily',
  'no-detectable-trend': 'No detectable trend',
};

const variations: Readonly<Record<string, string>> = {
  'common-cause': 'Ordinary ups and downs',
  improvement: 'Better than ordinary ups and downs',
  concern: 'Lower than ordinary ups and downs',
  'special-high': 'Higher than ordinary ups and downs',
  'special-low': 'Lower than ordinary ups and downs',
};

function waveChart(item: Wave, page: AudiencePage, table: string): Block {
  const shown = item.points.flatMap(({ wave, percent, low, high }) =>
    percent === null ? [] : [{ wave, percent, low, high }],
  );
  const finding = `${capitalised(item.label)}: ${(waveVerdicts[item.verdict ?? ''] ?? 'not tested').toLowerCase()}`;
  return {
    block: 'figure',
    id: `${table}-${item.question}`,
    caption: finding,
    subtitle: `Percentage of positive answers in ${page.place}, survey by survey, with its range.`,
    alt: `Line chart of ${plural(shown.length, 'survey')}. ${finding}. The figures are in the table that follows.`,
    table,
    scene: trendLine({
      width: 480,
      usual: null,
      key: { point: 'Positive answers, with range', special: null, limits: null },
      points: shown.map(({ wave, percent, low, high }) => ({
        label: wave,
        percent,
        words: percentWords(percent),
        range: low === null || high === null ? null : { low, high },
        limits: null,
        special: false,
      })),
    }),
  };
}

function waveBlocks(trend: Trend, page: AudiencePage): Block[] {
  const id = `${page.key}waves-table`;
  const names = trend.waves.map(({ name }) => name);
  const items = trend.items.filter(
    ({ points }) => points.filter(({ percent }) => percent !== null).length > 1,
  );
  if (names.length < 2 || items.length === 0) return [];
  const clear = items.filter(({ verdict }) => verdict === 'rising' || verdict === 'falling');
  const width = 0.3 / names.length;
  return [
    ...clear.slice(0, most).map((item) => waveChart(item, page, id)),
    {
      block: 'table',
      id,
      caption: 'Positive answers, survey by survey',
      columns: [
        { label: 'Question', align: 'left', width: 0.34 },
        ...names.map((label) => ({ label, align: 'right' as const, width })),
        { label: 'Change in 100', align: 'left', width: 0.14 },
        { label: 'What it shows', align: 'left', width: 0.22 },
      ],
      rows: items.map(({ label, points, change, verdict }) => [
        capitalised(label),
        ...names.map((name) => {
          const percent = points.find(({ wave }) => wave === name)?.percent ?? null;
          return percent === null ? 'not shown' : percentWords(percent);
        }),
        change.points === null ? 'not known' : gapCell(change.points),
        waveVerdicts[verdict ?? ''] ?? 'Not tested',
      ]),
      notes: [],
    },
  ];
}

function periodWords(point: Process['points'][number]): string {
  return point.from === point.to ? point.from : `${point.from} to ${point.to}`;
}

function processChart(item: Process, page: AudiencePage, table: string): Block {
  const centre = item.centre ?? 0;
  const special = item.points.filter(({ variation }) => variation !== 'common-cause').length;
  const finding =
    special === 0
      ? `${capitalised(item.label)}: only ordinary ups and downs`
      : `${capitalised(item.label)}: ${special} of ${plural(item.points.length, 'period')} out of the ordinary`;
  return {
    block: 'figure',
    id: `${table}-${item.question}`,
    caption: finding,
    subtitle: `Percentage of positive answers in ${page.place}, with the limits of ordinary ups and downs.`,
    alt: `Control chart of ${plural(item.points.length, 'period')}. ${finding}. The figures are in the table that follows.`,
    table,
    scene: trendLine({
      width: 480,
      usual: { percent: centre, words: `Usual level ${percentWords(centre)}` },
      key: { point: 'Positive answers', special: 'Out of the ordinary', limits: 'Limits' },
      points: item.points.flatMap((point) =>
        point.percent === null
          ? []
          : [
              {
                label: point.from,
                percent: point.percent,
                words: percentWords(point.percent),
                range: null,
                limits:
                  point.low === null || point.high === null ? null : { low: point.low, high: point.high },
                special: point.variation !== 'common-cause',
              },
            ],
      ),
    }),
  };
}

function processBlocks(trend: Trend, page: AudiencePage): Block[] {
  const items = (trend.months?.items ?? []).filter(
    ({ hidden, centre }) => hidden === null && centre !== null,
  );
  if (items.length === 0) return [];
  const id = `${page.key}months-table`;
  const special = (item: Process) =>
    item.points.filter(({ variation }) => variation !== 'common-cause').length;
  // Where all is ordinary one picture shows it: that of the scores, where there are any.
  const out = items.filter((item) => special(item) > 0).toSorted((a, b) => special(b) - special(a));
  const scored = (trend.months?.scores ?? []).some(({ hidden }) => hidden === null);
  const chosen = out.length > 0 ? out.slice(0, most) : scored ? [] : items.slice(0, 1);
  return [
    paragraph(
      'A result that moves within its limits shows ordinary ups and downs. ' +
        'Ask what happened only where a point is out of the ordinary.',
    ),
    ...chosen.map((item) => processChart(item, page, id)),
    {
      block: 'table',
      id,
      caption: 'Positive answers over time',
      columns: [
        { label: 'Question', align: 'left', width: 0.32 },
        { label: 'Usual level', align: 'right', width: 0.12 },
        { label: 'Last period', align: 'left', width: 0.2 },
        { label: 'Last result', align: 'right', width: 0.12 },
        { label: 'What it shows', align: 'left', width: 0.24 },
      ],
      rows: items.map((item) => {
        const last = item.points.at(-1);
        return [
          capitalised(item.label),
          percentWords(item.centre ?? 0),
          last === undefined ? 'none' : periodWords(last),
          last === undefined || last.percent === null ? 'not shown' : percentWords(last.percent),
          variations[item.latest] ?? item.latest,
        ];
      }),
      notes: items.some(({ trialLimits }) => trialLimits)
        ? ['There are fewer than 12 periods, so the limits are a first try.']
        : [],
    },
  ];
}

/** The same questions over time: survey by survey, and month by month against the limits of ordinary ups and downs. */
export const changeOverTime: AudienceSection = (page) => {
  const { trend } = page.audience;
  if (trend === null) return [];
  const blocks = [...waveBlocks(trend, page), ...processBlocks(trend, page), ...scoresOverTime(trend, page)];
  if (blocks.length === 0) return [];
  const notes = trend.notes.flatMap((code) => waveWords(code) ?? []);
  return [
    heading(`${page.key}over-time`, page.level, 'Change over time'),
    ...(notes.length === 0 ? [] : [paragraph(notes.join(' '))]),
    ...blocks,
  ];
};
