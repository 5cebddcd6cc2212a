import type { MatchedQuestion, ProcessTrend, Trend, WaveTrend } from '../analysis/analysis.js';
import { countWords, fixedPlaces, gapRange, percentWords } from '../wording/wording.js';

type Matched = NonNullable<Trend['matched']>;

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
  'nobody-matched': 'Nobody was found in both of the last two surveys by the number of the person.',
  'too-few-matched': 'Too few people were found in both of the last two surveys to say anything of them.',
  'matched-people-differ':
    'The same numbers stand in both of the last two surveys for people who differ in age, gender or need. They are not followed.',
  'ids-are-serial-numbers':
    'The numbers of people in the last two surveys look like counting from one, so the same number may be two people. They are not followed.',
  'first-periods-left-out':
    'Some charts start later than the reviews: a few reviews have no date, and what those people said would follow from the rest.',
  'other-questionnaires':
    'Some surveys used another questionnaire. Only questions that mean the same are shown.',
};

const matchedVerdicts: Readonly<Record<NonNullable<MatchedQuestion['verdict']>, string>> = {
  rising: 'higher than before',
  falling: 'lower than before',
  'may-be-rising': 'may be higher than before: could be chance',
  'may-be-falling': 'may be lower than before: could be chance',
  'no-detectable-change': 'no detectable change',
};

const missing: Readonly<Record<string, string>> = {
  'no-answers': 'no answers',
  'not-comparable': 'not comparable',
};

/** Change over time as Markdown: a table for surveys, one for people who answered twice, one for months or quarters. */
export function printTrend(audiences: readonly AudienceTrend[]): string {
  return `${audiences.map(printOne).join('\n\n')}\n`;
}

function printOne({ title, trend }: AudienceTrend): string {
  const said = trend.notes.flatMap((note) => notes[note] ?? []);
  return [
    `# ${title}: change over time`,
    ...said,
    ...(trend.items.length === 0 ? [] : [waveTable(trend)]),
    ...(trend.matched === undefined || trend.matched === null ? [] : [matchedTable(trend.matched)]),
    ...(trend.months === null ? [] : [monthTable(trend.months), ...scoreTable(trend.months)]),
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

/** The same people twice: everyone found in both, whatever they said before. */
function matchedTable({ earlier, later, people, unmatched, items }: Matched): string {
  const count = (number: number | null): string => (number === null ? 'a few' : countWords(number));
  const shown = (share: number | null, hidden: string | null): string =>
    share === null ? (missing[hidden ?? ''] ?? 'too few to show') : percentWords(share);
  const asked = items.filter(({ hidden }) => hidden !== 'no-answers');
  const rows = asked.map((item) => [
    item.label,
    item.base === null ? '' : countWords(item.base),
    shown(item.earlier, item.hidden),
    shown(item.later, item.hidden),
    item.became === null || item.stopped === null ? '' : `${item.became} and ${item.stopped}`,
    item.change.low === null || item.change.high === null ? '' : gapRange(item.change.low, item.change.high),
    item.verdict === null ? 'too few to say' : matchedVerdicts[item.verdict],
  ]);
  const head = [
    'Positive answers',
    'People who answered both times',
    earlier,
    later,
    'Became positive, stopped being so',
    'Change in every 100 people',
    'What it shows',
  ];
  return [
    '## The same people, asked twice',
    `${countWords(people)} people answered both ${earlier} and ${later}. ${count(unmatched.earlier)} answered only the first, ${count(unmatched.later)} only the second. ` +
      'Those who answer twice may differ from those who do not.',
    table(head, rows),
  ].join('\n\n');
}

function scoreTable({ length, scores = [] }: NonNullable<Trend['months']>): string[] {
  if (scores.length === 0) return [];
  const rows = scores.map((score) => {
    const last = score.points.at(-1);
    return last === undefined || score.centre === null
      ? [score.label, 'too few to show', '', '', '']
      : [
          score.label,
          fixedPlaces(score.centre, 1),
          `${fixedPlaces(last.mean ?? 0, 1)} (${last.from === last.to ? last.to : `${last.from} to ${last.to}`})`,
          `${fixedPlaces(score.low ?? 0, 1)} to ${fixedPlaces(score.high ?? 100, 1)}${score.trialLimits ? ' (trial limits)' : ''}`,
          variations[score.latest],
        ];
  });
  const head = [
    'Score from 0 to 100 (ours)',
    'Centre',
    'Latest',
    'Limits of everyday variation',
    'What it shows',
  ];
  return [`## Scores by ${length} of review\n\n${table(head, rows)}`];
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
