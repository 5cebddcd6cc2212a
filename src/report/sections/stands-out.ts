import type { ComparisonItem, ItemScore } from '../../analysis/analysis.js';
import {
  capitalised,
  countWords,
  gapSentence,
  inWords,
  percentWithRange,
  percentWords,
  rangeWords,
} from '../../wording/wording.js';
import { bullets, heading, paragraph, strong, text } from '../blocks.js';
import type { Block, Runs } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';
import { comparedItems, headlines, type Standing, standingOf } from '../standing.js';

const most = 3;
const enough = 30;

const titles: Readonly<Record<Standing, readonly [one: string, more: string]>> = {
  'more-positive': ['strength', 'strengths'],
  'less-positive': ['thing to look at', 'things to look at'],
};

/** "Three strengths", "One thing to look at"; "Three of 12 things to look at" when only so many are named. */
export function standingTitle(count: number, standing: Standing, all = count): string {
  const [one, more] = titles[standing];
  const of = all > count ? ` of ${inWords(all)}` : '';
  return `${capitalised(inWords(count))}${of} ${count === 1 && of === '' ? one : more}`;
}

/** A finding with both figures, the range and the gap; `who` names the audience where there are several. */
export function comparedLine(item: ComparisonItem, figure: string, who = ''): Runs {
  const { here, there, difference } = item;
  const tone = item.tone === 'positive' ? '' : ` ${item.tone} answers`;
  const range = here.low === null || here.high === null ? '' : ` (range ${rangeWords(here.low, here.high)})`;
  const local = `${percentWords(here.percent ?? 0)}${tone} here${range}`;
  const other = percentWords(there.percent ?? 0);
  return [
    strong(`${capitalised(item.label)}${who === '' ? '' : ` (${who})`}.`),
    text(` ${local}, ${figure} ${other}: ${gapSentence(difference.points ?? 0)}.`),
  ];
}

/** Which ways nothing is clear, in one sentence; null when something is clear both ways, or the summary says it. */
export function nothingClear(page: AudiencePage, more: number, less: number): string | null {
  if (more > 0 && less > 0) return null;
  if (comparedItems(page).every((item) => standingOf(item) === null)) return null;
  const way = more + less === 0 ? 'more or less' : more === 0 ? 'more' : 'less';
  const few = comparedItems(page).some(({ smallBase }) => smallBase);
  return `No question${few ? ` with at least ${enough} answers` : ''} is clearly ${way} positive here than ${page.elsewhere}.`;
}

function comparedPart(page: AudiencePage, standing: Standing): Block[] {
  const all = headlines(page, standing);
  const items = all.slice(0, most);
  if (items.length === 0) return [];
  const id = `${page.key}${standing === 'more-positive' ? 'strengths' : 'look-at'}`;
  return [
    heading(id, page.level, standingTitle(items.length, standing, all.length)),
    bullets(items.map((item) => comparedLine(item, page.figure))),
  ];
}

function ownLine(item: ItemScore): Runs {
  const words = percentWithRange(item.positive.percent ?? 0, item.positive.low, item.positive.high);
  return [
    strong(`${capitalised(item.label)}.`),
    text(` ${words} gave a positive answer, of ${countWords(item.base ?? 0)} who answered.`),
  ];
}

/** The highest and the lowest scores with enough answers, as many of each: no more than `each`, and none in both. */
export function extremes(
  page: AudiencePage,
  each: number,
): Readonly<Record<'highest' | 'lowest', ItemScore[]>> {
  const shown = page.audience.items.filter(
    (item) => item.positive.percent !== null && (item.base ?? 0) >= enough,
  );
  const count = Math.min(each, Math.floor(shown.length / 2));
  const ordered = shown.toSorted((a, b) => (b.positive.percent ?? 0) - (a.positive.percent ?? 0));
  return {
    highest: ordered.slice(0, count),
    lowest: count === 0 ? [] : ordered.slice(-count).toReversed(),
  };
}

/** Said wherever scores are listed with nothing to compare them with. */
export const neitherStrength =
  'With nothing to compare with, high is not a strength and low is not a weakness.';

/** Without a comparison nothing is a strength: the highest and lowest scores, called that. */
function ownPart(page: AudiencePage): Block[] {
  const { highest, lowest } = extremes(page, most);
  if (highest.length === 0) return [];
  return [
    heading(`${page.key}highest`, page.level, 'Highest scores here'),
    paragraph(neitherStrength),
    bullets(highest.map(ownLine)),
    heading(`${page.key}lowest`, page.level, 'Lowest scores here'),
    bullets(lowest.map(ownLine)),
  ];
}

/** Up to three strengths and up to three things to look at: only what the comparison clearly shows. */
export const standsOut: AudienceSection = (page) => {
  if (comparedItems(page).length === 0) return ownPart(page);
  const more = comparedPart(page, 'more-positive');
  const less = comparedPart(page, 'less-positive');
  const none = nothingClear(page, more.length, less.length);
  return [...more, ...less, ...(none === null ? [] : [paragraph(none)])];
};
