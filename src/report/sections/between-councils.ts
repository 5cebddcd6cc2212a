import type { ComparisonItem } from '../../analysis/analysis.js';
import { funnel } from '../../chart/chart.js';
import { funnelLimits, overdispersedLimits } from '../../statistics/statistics.js';
import { capitalised, percentWords, plural, rangeWords } from '../../wording/wording.js';
import { heading, paragraph } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';

type Between = NonNullable<ComparisonItem['between']>;
type Funnel = NonNullable<Between['funnel']>;

interface Placed {
  readonly item: ComparisonItem;
  readonly percent: number;
  readonly base: number;
  readonly funnel: Funnel;
  readonly position: Between['position'];
}

const standings: Readonly<Record<Funnel['standing'], string>> = {
  'very-low': 'Far below usual',
  low: 'Below usual',
  usual: 'Usual',
  high: 'Above usual',
  'very-high': 'Far above usual',
};

const bands: Readonly<Record<NonNullable<Between['position']>['band'], string>> = {
  'bottom-quarter': 'lowest quarter',
  'middle-half': 'middle half',
  'top-quarter': 'highest quarter',
};

function positionWords(position: Between['position']): string {
  if (position === null) return 'not known';
  const { sure, band, from, to } = position;
  return sure || from === to ? capitalised(bands[band]) : `${capitalised(bands[from])} to ${bands[to]}`;
}

function placedOf({ comparison }: AudiencePage): readonly Placed[] {
  return (comparison?.items ?? []).flatMap((item) => {
    const { between, here } = item;
    if (between === undefined || between === null || between.funnel === null) return [];
    if (here.percent === null || here.base === null) return [];
    const { funnel: drawn, position } = between;
    return [{ item, percent: here.percent, base: here.base, funnel: drawn, position }];
  });
}

/** Limits at bases from small to twice this council's, closer together where they bend most. */
function limitsOf({ base, funnel: { baseline, tauSquared } }: Placed) {
  const most = 2 * Math.max(base, 100);
  const at = (n: number, confidence: number): readonly [number, number] => {
    const { low, high } =
      tauSquared === null
        ? funnelLimits(baseline / 100, n, confidence)
        : overdispersedLimits(baseline / 100, tauSquared, n, confidence);
    return [100 * low, 100 * high];
  };
  return Array.from({ length: 30 }, (_, i) => {
    const n = 10 + (most - 10) * ((i + 1) / 30) ** 2;
    return { base: n, inner: at(n, 0.95), outer: at(n, 0.998) };
  });
}

const distance = ({ percent, funnel: { baseline, inner } }: Placed): number => {
  const half = percent >= baseline ? (inner.high ?? baseline) - baseline : baseline - (inner.low ?? baseline);
  return half === 0 ? 0 : Math.abs(percent - baseline) / half;
};

function figureOf(placed: Placed, page: AudiencePage, table: string): Block {
  const { item, percent, base, funnel: drawn } = placed;
  const finding = `${capitalised(item.label)}: ${standings[drawn.standing].toLowerCase()} among councils`;
  return {
    block: 'figure',
    id: `${table}-chart`,
    caption: finding,
    subtitle:
      'Percentage of positive answers by how many answered. Short dashes: 95 of 100 councils; long dashes: 998 of 1,000.',
    alt: `Funnel chart that names ${page.place} alone. ${finding}. The figures are in the table that follows.`,
    table,
    scene: funnel({
      width: 480,
      own: { name: capitalised(page.place), base, percent, words: percentWords(percent) },
      others: [],
      average: { percent: drawn.baseline, words: percentWords(drawn.baseline) },
      limits: limitsOf(placed),
    }),
  };
}

/** Where this council stands among councils, question by question: never a rank, and no other council is named. */
export const amongCouncils: AudienceSection = (page) => {
  const placed = placedOf(page);
  const [first] = placed;
  if (first === undefined) return [];
  const id = `${page.key}councils`;
  const furthest = placed.toSorted((a, b) => distance(b) - distance(a))[0] ?? first;
  const known = placed.some(({ position }) => position !== null);
  return [
    heading(`${page.key}among-councils`, page.level, 'Among other councils'),
    paragraph(
      `The usual range is where nearly all councils with as many answers lie, of ${plural(first.funnel.authorities, 'council')}. ` +
        'Outside it, something beyond chance is worth a question. It says nothing about why.',
    ),
    figureOf(furthest, page, id),
    {
      block: 'table',
      id,
      caption: `${capitalised(page.place)} among councils`,
      columns: [
        { label: 'Question', align: 'left', width: 0.3 },
        { label: 'Here', align: 'right', width: 0.08 },
        { label: 'All councils', align: 'right', width: 0.1 },
        { label: 'Usual range', align: 'left', width: 0.16 },
        { label: 'What it shows', align: 'left', width: known ? 0.14 : 0.36 },
        ...(known ? [{ label: 'Place among councils', align: 'left' as const, width: 0.22 }] : []),
      ],
      rows: placed.map(({ item, percent, funnel: { baseline, inner, standing }, position }) => [
        capitalised(item.label),
        percentWords(percent),
        percentWords(baseline),
        inner.low === null || inner.high === null ? 'not known' : rangeWords(inner.low, inner.high),
        standings[standing],
        ...(known ? [positionWords(position)] : []),
      ]),
      notes: known
        ? [
            'A place is a quarter of councils and not a rank. Two are named where the answers cannot tell them apart.',
          ]
        : [],
    },
  ];
};
