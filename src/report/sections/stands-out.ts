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
import { comparedItems, headlines, type Standing } from '../standing.js';

const most = 3;
const enough = 30;

const titles: Readonly<Record<Standing, readonly [one: string, more: string]>> = {
  'more-positive': ['strength', 'strengths'],
  'less-positive': ['thing to look at', 'things to look at'],
};

function comparedLine(item: ComparisonItem, figure: string): Runs {
  const { here, there, difference } = item;
  const tone = item.tone === 'positive' ? '' : ` ${item.tone} answers`;
  const range = here.low === null || here.high === null ? '' : ` (range ${rangeWords(here.low, here.high)})`;
  const local = `${percentWords(here.percent ?? 0)}${tone} here${range}`;
  const other = percentWords(there.percent ?? 0);
  return [
    strong(`${capitalised(item.label)}.`),
    text(` ${local}, ${figure} ${other}: ${gapSentence(difference.points ?? 0)}.`),
  ];
}

function comparedPart(page: AudiencePage, standing: Standing): Block[] {
  const items = headlines(page, standing).slice(0, most);
  const id = `${page.key}${standing === 'more-positive' ? 'strengths' : 'look-at'}`;
  const [one, more] = titles[standing];
  if (items.length === 0) {
    const way = standing === 'more-positive' ? 'more' : 'less';
    return [
      heading(id, page.level, capitalised(more)),
      paragraph(`No question is clearly ${way} positive here than ${page.elsewhere}.`),
    ];
  }
  const title = `${capitalised(inWords(items.length))} ${items.length === 1 ? one : more}`;
  return [heading(id, page.level, title), bullets(items.map((item) => comparedLine(item, page.figure)))];
}

function ownLine(item: ItemScore): Runs {
  const words = percentWithRange(item.positive.percent ?? 0, item.positive.low, item.positive.high);
  return [
    strong(`${capitalised(item.label)}.`),
    text(` ${words} gave a positive answer, of ${countWords(item.base ?? 0)} who answered.`),
  ];
}

/** Without a comparison nothing is a strength: the highest and lowest scores, called that. */
function ownPart(page: AudiencePage): Block[] {
  const shown = page.audience.items.filter(
    (item) => item.positive.percent !== null && (item.base ?? 0) >= enough,
  );
  const count = Math.min(most, Math.floor(shown.length / 2));
  if (count === 0) return [];
  const ordered = shown.toSorted((a, b) => (b.positive.percent ?? 0) - (a.positive.percent ?? 0));
  return [
    heading(`${page.key}highest`, page.level, 'Highest scores here'),
    paragraph(
      'With nothing to compare with, a high score is not a strength and a low one is not a weakness.',
    ),
    bullets(ordered.slice(0, count).map(ownLine)),
    heading(`${page.key}lowest`, page.level, 'Lowest scores here'),
    bullets(ordered.slice(-count).toReversed().map(ownLine)),
  ];
}

/** Up to three strengths and up to three things to look at: only what the comparison clearly shows. */
export const standsOut: AudienceSection = (page) =>
  comparedItems(page).length === 0
    ? ownPart(page)
    : [...comparedPart(page, 'more-positive'), ...comparedPart(page, 'less-positive')];
