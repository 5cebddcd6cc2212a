import type { ComparisonItem } from '../../analysis/analysis.js';
import { capitalised, countWords, outOfTen } from '../../wording/wording.js';
import { bullets, heading, paragraph, strong, text } from '../blocks.js';
import type { Block, Runs } from '../model.js';
import type { AudiencePage, AudienceSection, WholeSection } from '../page.js';
import { comparedItems, headlines, type Standing, showsResults } from '../standing.js';

/** "8 out of 10 people said good things", for the tone that was asked about. */
export function plainShare(item: ComparisonItem): string {
  const said = item.tone === 'negative' ? 'said this was not good' : 'said good things about this';
  return `${outOfTen(item.here.percent ?? 0)} ${said}.`;
}

const introductions: Readonly<Record<Standing, readonly [elsewhere: string, before: string]>> = {
  'more-positive': [
    'People here are happier with this than in other places:',
    'People here are happier with this than last time:',
  ],
  'less-positive': [
    'People in other places are happier with this:',
    'People here were happier with this last time:',
  ],
};

/** What stands out one way, a line a thing. */
function named(page: AudiencePage, standing: Standing, most: number): Block[] {
  const items = headlines(page, standing).slice(0, most);
  if (items.length === 0) return [];
  const [elsewhere, before] = introductions[standing];
  return [
    paragraph(page.comparison?.with === 'previous' ? before : elsewhere),
    bullets(items.map((item): Runs => [strong(`${capitalised(item.label)}.`), text(` ${plainShare(item)}`)])),
  ];
}

/** What people said in plain words: sentences of 15 words or fewer, "out of 10", no percentages and no ranges. */
function plainBlocks(page: AudiencePage, most: number): Block[] {
  const { audience, people } = page;
  const count = audience.respondents === null ? 'A few' : countWords(audience.respondents);
  const blocks: Block[] = [paragraph(`${count} ${people} told us what they think.`)];
  blocks.push(...named(page, 'more-positive', most), ...named(page, 'less-positive', most));
  const rest =
    comparedItems(page).length === 0 ? '' : 'For other things, we cannot tell if there is a difference.';
  return rest === '' ? blocks : [...blocks, paragraph(rest)];
}

/** The same as a part of an audience's results. */
export const plainWords: AudienceSection = (page) =>
  showsResults(page)
    ? [heading(`${page.key}plain`, page.level, 'In plain words'), ...plainBlocks(page, 3)]
    : [];

/** Something is better or not as good here: of several audiences only those of whom that is so are worth the room. */
function saysSomething(page: AudiencePage): boolean {
  return headlines(page, 'more-positive').length + headlines(page, 'less-positive').length > 0;
}

/** Above so many questions a short report has no room for them: they are in the detailed and Easy Read reports. */
const mostInShort = 20;

/** The same for all audiences together. */
export const plainTogether: WholeSection = ({ pages, settings }) => {
  const shown = pages.filter(showsResults).filter((page) => pages.length === 1 || saysSomething(page));
  const asked = pages.reduce((sum, { audience }) => sum + audience.items.length, 0);
  if (shown.length === 0 || (settings.kind === 'short' && asked > mostInShort)) return [];
  return [
    heading('plain', 2, 'In plain words'),
    ...shown.flatMap((page) => [
      ...(pages.length > 1 ? [heading(`${page.key}plain`, 3, page.audience.title)] : []),
      ...plainBlocks(page, settings.kind !== 'short' ? 3 : pages.length > 1 ? 1 : 2),
    ]),
  ];
};

/** The same on a page of its own, to be handed round at a meeting. */
export const plainPage: WholeSection = (whole) => {
  const blocks = plainTogether(whole);
  return blocks.length === 0 ? [] : [{ block: 'page-break' }, ...blocks];
};
