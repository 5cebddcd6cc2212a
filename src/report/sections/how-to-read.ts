import type { ComparisonItem } from '../../analysis/analysis.js';
import { plural, smallestGap } from '../../wording/wording.js';
import { paragraph } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudienceSection } from '../page.js';
import { comparedItems } from '../standing.js';

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** The gap that this many answers would be likely to find, for a question in the middle. */
function detectableWords(items: readonly ComparisonItem[]): string[] {
  const size = median(items.flatMap(({ detectable }) => smallestGap(detectable) ?? []));
  if (size === null) return [];
  return [
    `On a typical question, this many answers would reliably show a gap of ${size} or more in every 100.`,
  ];
}

function wordsOf(compared: readonly ComparisonItem[], extra: readonly string[], style?: 'small'): Block {
  const verdicts = new Set(compared.map((item) => item.verdict));
  const words = [
    'The range shows where the result would probably be if we had asked everyone here.',
    ...(verdicts.has('no-detectable-difference')
      ? ['“No detectable difference” does not mean the same: it means that we cannot tell.']
      : []),
    ...(verdicts.has('similar')
      ? ['“Similar” means that any gap is very likely to be smaller than the number beside it, in every 100.']
      : []),
    ...(verdicts.has('may-be-higher') || verdicts.has('may-be-lower')
      ? ['“May be higher” or “may be lower” could be chance, as many questions were looked at.']
      : []),
    ...extra,
  ];
  return paragraph(words.join(' '), style);
}

function lookedAt(count: number): string {
  return `We looked at ${plural(count, 'question')} together, so we ask for stronger evidence before we say “higher” or “lower”.`;
}

/** What the range and each verdict met here mean, in a paragraph that stands before the chart. */
export const howToRead: AudienceSection = (page) => {
  const compared = comparedItems(page);
  const many = compared.length > 1 ? [lookedAt(compared.length), ...detectableWords(compared)] : [];
  return [wordsOf(compared, many)];
};

/** The same in small print where there are several audiences: for those with verdicts, and the first in any case. */
export const howToReadBriefly: AudienceSection = (page) => {
  const compared = comparedItems(page);
  if (compared.length === 0 && !page.first) return [];
  return [wordsOf(compared, compared.length > 1 ? [lookedAt(compared.length)] : [], 'small')];
};
