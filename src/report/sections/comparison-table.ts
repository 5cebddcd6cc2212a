import type { ComparisonItem, ItemScore } from '../../analysis/analysis.js';
import {
  capitalised,
  countWords,
  gapCell,
  percentWords,
  rangeWords,
  roundHalfAway,
  verdictLabel,
} from '../../wording/wording.js';
import { hiddenWords } from '../because.js';
import type { Block } from '../model.js';
import type { AudiencePage } from '../page.js';

const notShown = 'not shown';

function labelOf(label: string, tone: ComparisonItem['tone']): string {
  return tone === 'positive' ? capitalised(label) : `${capitalised(label)} (${tone} answers)`;
}

/** `84% (80% to 87%)` under a heading that says what the second part is. */
function rangeCell(percent: number, low: number | null, high: number | null): string {
  const words = percentWords(percent);
  return low === null || high === null ? words : `${words} (${rangeWords(low, high)})`;
}

function baseCell(base: number | null, page: AudiencePage): string {
  return base === null ? `under ${page.analysis.disclosure.minimumBase}` : countWords(base);
}

function thereCell(item: ComparisonItem): string {
  if (item.there.percent !== null) return percentWords(item.there.percent);
  return item.there.words ?? 'none published';
}

function gapOf(item: ComparisonItem): string {
  if (item.difference.points !== null) return gapCell(item.difference.points);
  return item.here.percent === null ? notShown : 'not compared';
}

function comparedRow(item: ComparisonItem, page: AudiencePage): string[] {
  const { here } = item;
  const reason = page.audience.items.find(({ question }) => question === item.question)?.hidden ?? null;
  return [
    labelOf(item.label, item.tone),
    here.percent === null ? notShown : rangeCell(here.percent, here.low, here.high),
    thereCell(item),
    gapOf(item),
    item.verdict === 'too-few' ? hiddenWords(reason) : verdictLabel(item.verdict, item.smallBase),
    baseCell(here.base, page),
  ];
}

function ownRow(item: ItemScore, page: AudiencePage): string[] {
  const { percent, low, high } = item.positive;
  return [
    capitalised(item.label),
    percent === null ? hiddenWords(item.hidden) : rangeCell(percent, low, high),
    baseCell(item.base, page),
  ];
}

/** True when a printed difference is not the difference of the printed percentages. */
function roundsApart(item: ComparisonItem): boolean {
  const { here, there, difference } = item;
  if (here.percent === null || there.percent === null || difference.points === null) return false;
  return roundHalfAway(difference.points) !== roundHalfAway(here.percent) - roundHalfAway(there.percent);
}

function notesOf(items: readonly ComparisonItem[], page: AudiencePage): string[] {
  const least = page.analysis.disclosure.minimumBase;
  const bounds = items.some((item) => item.there.percent === null && item.there.words !== null);
  return [
    ...(items.some(roundsApart)
      ? ['Differences are worked out before rounding, so they may not match the rounded percentages.']
      : []),
    ...(bounds ? ['Where only “over” or “under” a figure was published, no comparison can be made.'] : []),
    ...(items.some((item) => item.verdict === 'too-few')
      ? [
          `Results that could show what one person said are hidden: those from fewer than ${least} answers, and a few others.`,
        ]
      : []),
  ];
}

/** Every question with its figures, in words where there is none. `id` is what the charts point to. */
export function comparisonTable(page: AudiencePage, id: string): Block {
  const { comparison, audience, place, column } = page;
  if (comparison === null) {
    return {
      block: 'table',
      id,
      caption: `Positive answers in ${place}`,
      columns: [
        { label: 'Question', align: 'left', width: 0.5 },
        { label: 'Positive answers, with range', align: 'left', width: 0.35 },
        { label: 'Answers', align: 'right', width: 0.15 },
      ],
      rows: audience.items.map((item) => ownRow(item, page)),
      notes: [],
    };
  }
  return {
    block: 'table',
    id,
    caption: `Positive answers in ${place} and in ${comparison.name}`,
    columns: [
      { label: 'Question', align: 'left', width: 0.25 },
      { label: 'Here, with range', align: 'left', width: 0.2 },
      { label: column, align: 'left', width: 0.1 },
      { label: 'Difference in 100', align: 'left', width: 0.11 },
      { label: 'Verdict', align: 'left', width: 0.25 },
      { label: 'Answers here', align: 'right', width: 0.09 },
    ],
    rows: comparison.items.map((item) => comparedRow(item, page)),
    notes: notesOf(comparison.items, page),
  };
}
