import type { ComparisonItem } from '../../analysis/analysis.js';
import { capitalised, countWords, outOfTen } from '../../wording/wording.js';
import { bullets, heading, paragraph, strong, text } from '../blocks.js';
import type { Block, Runs } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';
import { comparedItems, headlines, type Standing, showsResults } from '../standing.js';

const most = 3;

/** "8 out of 10 people said good things", for the tone that was asked about. */
export function plainShare(item: ComparisonItem): string {
  const said = item.tone === 'negative' ? 'said this was not good' : 'said good things about this';
  return `${outOfTen(item.here.percent ?? 0)} ${said}.`;
}

function line(item: ComparisonItem, standing: Standing): Runs {
  const than =
    standing === 'more-positive'
      ? 'People here are happier with this than in other places.'
      : 'People in other places are happier with this.';
  return [strong(`${capitalised(item.label)}.`), text(` ${plainShare(item)} ${than}`)];
}

/** One page of plain words: sentences of 15 words or fewer, "out of 10", no percentages and no ranges. */
export const plainWords: AudienceSection = (page: AudiencePage) => {
  if (!showsResults(page)) return [];
  const { audience, people } = page;
  const named = (['more-positive', 'less-positive'] as const).flatMap((standing) =>
    headlines(page, standing)
      .slice(0, most)
      .map((item) => line(item, standing)),
  );
  const count = audience.respondents === null ? 'A few' : countWords(audience.respondents);
  const blocks: Block[] = [
    heading(`${page.key}plain`, page.level, 'In plain words'),
    paragraph(`${count} ${people} told us what they think.`),
  ];
  if (named.length > 0) blocks.push(bullets(named));
  const rest =
    comparedItems(page).length === 0 ? '' : 'For other things, we cannot tell if there is a difference.';
  return rest === '' ? blocks : [...blocks, paragraph(rest)];
};
