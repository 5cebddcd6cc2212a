import type {
  Analysis,
  AudienceAnalysis,
  Comparison,
  GroupScores,
  ItemScore,
} from '../../analysis/analysis.js';
import { roundHalfAway } from '../../wording/wording.js';

/** The columns, in order. Every row has all of them. */
export const columns = [
  'area',
  'audience',
  'by',
  'group',
  'compared_with',
  'question',
  'label',
  'answer',
  'measure',
  'value',
  'base',
  'low',
  'high',
  'flag',
  'hidden',
] as const;

export type ColumnName = (typeof columns)[number];

/** One figure. What is left out is an empty cell. */
export type TidyRow = Readonly<Partial<Record<ColumnName, string | number | null>>>;

type Place = Pick<TidyRow, 'area' | 'audience' | 'by' | 'group' | 'compared_with' | 'question' | 'label'>;

/** Noise of binary fractions taken off: 14.499999999999998 is 14.5. */
const clean = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : roundHalfAway(value, 8);

interface Figure {
  readonly measure: string;
  readonly value: number | null | undefined;
  readonly base?: number | null;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  readonly answer?: string;
  readonly flag?: string;
  /** Why the figure would be hidden, if it is not there. */
  readonly reason?: string | null;
}

/** A row; a figure that is not there has its reason, or `no-answers` or `not-available` as its flag. */
function row(place: Place, figure: Figure): TidyRow {
  const { value, base, low, high, reason, flag = '', ...rest } = figure;
  const gone = value === null || value === undefined;
  const hidden = gone ? (reason ?? '') : '';
  return {
    ...place,
    ...rest,
    value: clean(value),
    base: clean(base),
    low: clean(low),
    high: clean(high),
    flag: gone && hidden === '' && flag === '' ? (base === 0 ? 'no-answers' : 'not-available') : flag,
    hidden,
  };
}

const tones = ['positive', 'neutral', 'negative'] as const;
const beside = ['missing', 'doesNotApply', 'dontKnow', 'preferNotToSay'] as const;

function itemRows(item: ItemScore, place: Place, ofGroup: boolean): TidyRow[] {
  const at = { ...place, question: item.question, label: item.label };
  const partly = item.flags.includes('small-counts-hidden') || (ofGroup && (item.base ?? 0) > 0);
  const reason = item.hidden ?? (partly ? 'small-counts' : null);
  const shared = { base: item.base, flag: item.flags.join(' '), reason };
  return [
    row(at, { measure: 'base', value: item.base, reason: item.hidden }),
    ...Object.entries(item.counts).map(([answer, value]) =>
      row(at, { ...shared, measure: 'answer-count', answer, value }),
    ),
    ...beside.map((answer) =>
      row(at, {
        measure: 'not-counted',
        answer,
        value: item.notCounted?.[answer],
        reason: item.hidden ?? 'small-counts',
      }),
    ),
    ...tones.flatMap((tone) => {
      const { count, percent, low, high } = item[tone];
      return [
        row(at, { ...shared, measure: `${tone}-count`, value: count }),
        row(at, { ...shared, measure: `${tone}-percent`, value: percent, low, high }),
      ];
    }),
    row(at, { ...shared, measure: 'net-score', ...item.net }),
    row(at, { ...shared, measure: 'mean-score', ...item.mean }),
    ...(item.weighted === undefined || item.weighted === null
      ? []
      : [
          row(at, {
            ...shared,
            measure: 'positive-percent-weighted',
            value: item.weighted.percent,
            low: item.weighted.low,
            high: item.weighted.high,
          }),
        ]),
  ];
}

function comparisonRows({ with: name, benchmark, items }: Comparison, place: Place): TidyRow[] {
  const other = benchmark.synthetic ? `${name} (synthetic data)` : name;
  return items.flatMap((item) => {
    const at = { ...place, compared_with: other, question: item.question, label: item.label };
    const { there, difference, verdict } = item;
    const reason = verdict === 'too-few' || item.here.percent === null ? 'small-counts' : null;
    return [
      row(at, {
        measure: `${item.tone}-percent-there`,
        value: there.percent,
        base: there.base,
        low: there.low,
        high: there.high,
        flag: there.words ?? '',
      }),
      row(at, {
        measure: 'difference-points',
        value: difference.points,
        base: item.here.base,
        low: difference.low,
        high: difference.high,
        flag: verdict,
        reason,
      }),
      ...fairRows(item, at),
    ];
  });
}

function fairRows({ fair, here, tone }: Comparison['items'][number], at: Place): TidyRow[] {
  if (fair === undefined || fair === null) return [];
  const shared = { base: here.base };
  const { percent, low, high, expected, difference, verdict } = fair;
  return [
    row(at, { ...shared, measure: `${tone}-percent-expected`, value: expected }),
    row(at, { ...shared, measure: `${tone}-percent-fair`, value: percent, low, high }),
    row(at, {
      ...shared,
      measure: 'difference-points-fair',
      value: difference.points,
      low: difference.low,
      high: difference.high,
      flag: verdict,
    }),
  ];
}

function groupRows(group: GroupScores, place: Place): TidyRow[] {
  const at = { ...place, by: group.by, group: group.choice };
  return [
    row(
      { ...at, label: group.label },
      { measure: 'respondents', value: group.respondents, reason: group.hidden ?? 'small-counts' },
    ),
    ...group.items.flatMap((item) => itemRows(item, at, true)),
    ...(group.comparisons ?? []).map((each) =>
      row(
        { ...at, compared_with: 'everyone else', question: each.question, label: each.label },
        {
          measure: 'difference-points',
          value: each.difference.points,
          base: each.here.base,
          low: each.difference.low,
          high: each.difference.high,
          flag: each.verdict ?? 'not-judged',
          reason: each.here.percent === null ? 'small-counts' : null,
        },
      ),
    ),
  ];
}

function profileRows(audience: AudienceAnalysis, place: Place): TidyRow[] {
  return audience.profile.flatMap(({ question, label, choices, base, hidden }) =>
    choices.flatMap(({ choice, count, percent }) => {
      const at = { ...place, question, label };
      const shared = { answer: choice, base, reason: hidden ?? (base === 0 ? null : 'small-counts') };
      return [
        row(at, { ...shared, measure: 'choice-count', value: count }),
        row(at, { ...shared, measure: 'choice-percent', value: percent }),
      ];
    }),
  );
}

function audienceRows(audience: AudienceAnalysis): TidyRow[] {
  const place = { area: audience.authority, audience: audience.questionSet };
  return [
    row(place, { measure: 'respondents', value: audience.respondents, reason: 'base-below-minimum' }),
    ...audience.items.flatMap((item) => itemRows(item, place, false)),
    ...audience.scores.map((score) =>
      row(
        { ...place, question: score.score, label: score.label },
        { measure: 'mean-score', ...score.mean, base: score.base, reason: score.hidden },
      ),
    ),
    ...audience.comparisons.flatMap((comparison) => comparisonRows(comparison, place)),
    ...profileRows(audience, place),
    ...audience.groups.flatMap((group) => groupRows(group, place)),
  ];
}

/** The analysis as rows of one figure each: audience by audience, everyone before groups. */
export function tidyRows(analysis: Analysis): readonly TidyRow[] {
  return analysis.audiences.flatMap(audienceRows);
}
