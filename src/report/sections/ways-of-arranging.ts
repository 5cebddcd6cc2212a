import type { AudienceAnalysis } from '../../analysis/analysis.js';
import { capitalised, gapCell, percentWords, verdictCell } from '../../wording/wording.js';
import { bullets, heading, paragraph, text } from '../blocks.js';
import { cautionWords } from '../cautions.js';
import type { AudienceSection } from '../page.js';

type Way = NonNullable<AudienceAnalysis['commissioning']>[number];

function rowOf(way: Way): string[][] {
  const { withChoice, others, difference } = way;
  if (
    way.hidden !== null ||
    withChoice.percent === null ||
    others.percent === null ||
    difference.points === null
  ) {
    return [];
  }
  const here = `${percentWords(withChoice.percent)}${(withChoice.base ?? 0) < 30 ? ' (few)' : ''}`;
  return [
    [
      `${capitalised(way.label)}: ${way.choice}`,
      here,
      percentWords(others.percent),
      gapCell(difference.points),
      way.verdict === null ? 'described only' : verdictCell(way.verdict),
    ],
  ];
}

/** How people fare under each way of arranging support, beside everyone else: overall first, then what is clear. */
export const waysOfArranging: AudienceSection = (page) => {
  const all = page.audience.commissioning ?? [];
  if (all.length === 0) return [];
  const title = heading(`${page.key}ways`, page.level, 'Ways of arranging support');
  const overall = all.filter(({ outcomeIs }) => outcomeIs === 'score');
  const rows = (overall.length === 0 ? all : overall).flatMap(rowOf);
  if (rows.length === 0) {
    return [title, paragraph('There are too few answers to compare ways of arranging support here.')];
  }
  const goodFrom = overall[0]?.goodFrom ?? null;
  const clear = all
    .filter(
      ({ outcomeIs, verdict, hidden }) => outcomeIs === 'question' && hidden === null && isClear(verdict),
    )
    .flatMap((way) => {
      const { withChoice, others } = way;
      if (withChoice.percent === null || others.percent === null) return [];
      return [
        `${way.choice}, ${way.outcomeLabel}: ${percentWords(withChoice.percent)} positive, everyone else ${percentWords(others.percent)}.`,
      ];
    });
  return [
    title,
    paragraph(
      goodFrom === null
        ? 'How people with each arrangement answered, beside everyone else.'
        : `A good overall outcome is a score of ${goodFrom} or more out of 100, a line that this tool draws.`,
    ),
    {
      block: 'table',
      id: `${page.key}ways-table`,
      caption:
        goodFrom === null
          ? 'People positive, by arrangement'
          : 'People with a good overall outcome, by arrangement',
      columns: [
        { label: 'Arrangement', align: 'left', width: 0.36 },
        { label: 'With it', align: 'right', width: 0.12 },
        { label: 'Everyone else', align: 'right', width: 0.12 },
        { label: 'Difference in 100', align: 'left', width: 0.14 },
        { label: 'Verdict', align: 'left', width: 0.26 },
      ],
      rows,
      notes: ['“Few” means fewer than 30 people, with whom nothing is tested.'],
    },
    ...(clear.length === 0
      ? []
      : [paragraph('Clear differences on single outcomes:'), bullets(clear.map((line) => [text(line)]))]),
    paragraph('Read this with care:'),
    bullets(cautionWords(page.audience.cautions?.commissioning ?? []).map((words) => [text(words)])),
  ];
};

function isClear(verdict: Way['verdict']): boolean {
  return verdict === 'higher' || verdict === 'lower';
}
