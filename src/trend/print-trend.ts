import type { ProcessTrend, Trend, WaveTrend } from '../analysis/analysis.js';
import { gapRange, percentWords } from '../wording/wording.js';

/** One audience's change over time, as it is printed. */
export interface AudienceTrend {
  readonly title: string;
  readonly trend: Trend;
}

const verdicts: Readonly<Record<NonNullable<WaveTrend['verdict']>, string>> = {
  rising: 'rising',
  falling: 'falling',
  'may-be-rising': 'may be rising: could be chance',
  'may-be-falling': 'may be falling: could be chance',
  'moved-not-steadily': 'moved, but not steadily',
  'no-detectable-trend': 'no detectable trend',
};

const variations: Readonly<Record<ProcessTrend['latest'], string>> = {
  'common-cause': 'everyday variation',
  improvement: 'special cause: improvement',
  concern: 'special cause: concern',
  'special-high': 'special cause: high',
  'special-low': 'special cause: low',
};

const notes: Readonly<Record<string, string>> = {
  'waves-treated-as-different-people': 'Each survey is read as answers of different people.',
  'modes-differ':
    'The surveys were collected in different ways. A change may come from that and not from the support.',
  'other-questionnaires':
    'Some surveys used another questionnaire. Only questions that mean the same are shown.',
};

const missing: Readonly<Record<string, string>> = {
  'no-answers': 'no answers',
  'not-comparable': 'not comparable',
};

/** Change over time as Markdown: a table for surveys, a table for months or quarters. */
export function printTrend(audiences: readonly AudienceTrend[]): string {
  return `${audiences.map(printOne).join('\n\n')}\n`;
}

function printOne({ title, trend }: AudienceTrend): string {
  const said = trend.notes.flatMap((note) => notes[note] ?? []);
  return [
    `# ${title}: change over time`,
    ...said,
    ...(trend.items.length === 0 ? [] : [waveTable(trend)]),
    ...(trend.months === null ? [] : [monthTable(trend.months)]),
    ...(trend.items.length === 0 && trend.months === null
      ? ['There is nothing to follow: one survey, and no dates of three months or more.']
      : []),
  ].join('\n\n');
}

const cell = (text: string): string => text.replace(/\|/g, '\\|');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

function waveTable({ waves, items }: Trend): string {
  const shown = ({ percent, hidden }: WaveTrend['points'][number]): string =>
    percent === null ? (missing[hidden ?? ''] ?? 'too few to show') : percentWords(percent);
  const head = [
    'Positive answers',
    ...waves.map(({ name }) => name),
    'Change in every 100 people',
    'What it shows',
  ];
  const rows = items.map((item) => [
    item.label,
    ...item.points.map(shown),
    item.change.low === null || item.change.high === null ? '' : gapRange(item.change.low, item.change.high),
    item.verdict === null ? 'too few to say' : verdicts[item.verdict],
  ]);
  return `## From survey to survey\n\n${table(head, rows)}`;
}

function monthTable({ length, items }: NonNullable<Trend['months']>): string {
  const rows = items.map((item) => {
    const last = item.points.at(-1);
    const trial = item.trialLimits ? ' (trial limits)' : '';
    return last === undefined || item.centre === null
      ? [item.label, 'too few to show', '', '', '']
      : [
          item.label,
          percentWords(item.centre),
          `${percentWords(last.percent ?? 0)} (${last.from === last.to ? last.to : `${last.from} to ${last.to}`})`,
          `${percentWords(last.low ?? 0)} to ${percentWords(last.high ?? 100)}${trial}`,
          variations[item.latest],
        ];
  });
  const head = ['Positive answers', 'Centre', 'Latest', 'Limits of everyday variation', 'What it shows'];
  return `## By ${length} of review\n\n${table(head, rows)}`;
}
