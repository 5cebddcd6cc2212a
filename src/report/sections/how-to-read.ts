import { plural, roundHalfAway } from '../../wording/wording.js';
import { paragraph } from '../blocks.js';
import type { AudiencePage, AudienceSection } from '../page.js';
import { comparedItems } from '../standing.js';

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** The gap that this many answers would be likely to find, for a question in the middle. */
function detectableWords(page: AudiencePage): string[] {
  const sizes = comparedItems(page).flatMap(({ detectable }) =>
    detectable.up === null && detectable.down === null
      ? []
      : [Math.max(Math.abs(detectable.up ?? 0), Math.abs(detectable.down ?? 0))],
  );
  const size = median(sizes);
  if (size === null) return [];
  return [
    `A gap of at least ${roundHalfAway(size)} in every 100 is needed for a typical question to show it reliably.`,
  ];
}

/** What the range and each verdict met here mean, in a paragraph that stands between the chart and its table. */
export const howToRead: AudienceSection = (page) => {
  const compared = comparedItems(page);
  const verdicts = new Set(compared.map((item) => item.verdict));
  const words = [
    'The range shows where the result would probably be if we had asked everyone here.',
    ...(verdicts.has('no-detectable-difference')
      ? ['“No detectable difference” does not mean the same: it means that we cannot tell.']
      : []),
    ...(verdicts.has('similar') ? ['“Similar” means that any gap is very likely to be small.'] : []),
    ...(verdicts.has('may-be-higher') || verdicts.has('may-be-lower')
      ? ['“May be higher” or “may be lower” could be chance, as many questions were looked at.']
      : []),
    ...(compared.some((item) => item.smallBase)
      ? ['“Small number of answers” means fewer than 30: read those results with care.']
      : []),
    ...(compared.length > 1
      ? [
          `We looked at ${plural(compared.length, 'question')} together, so we ask for stronger evidence before we say “higher” or “lower”.`,
          ...detectableWords(page),
        ]
      : []),
  ];
  return [paragraph(words.join(' '))];
};
