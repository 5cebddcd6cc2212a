import type { ComparisonItem } from '../analysis/analysis.js';
import { gapSentence, percentWithRange, percentWords } from '../wording/wording.js';
import type { AudiencePage } from './page.js';
import { headlines, type Standing } from './standing.js';

/** A question to act on, and whether what matters most everywhere says to begin there. */
export interface Topic {
  readonly page: AudiencePage;
  readonly item: ComparisonItem;
  readonly first: boolean;
}

/** What to act on for one audience: where answers are clearly less positive, those to look at first before the others. */
export function topicsOf(page: AudiencePage): readonly Topic[] {
  const first = new Set(
    page.audience.associations.flatMap(({ condition, priority }) =>
      priority === 'look-here-first' ? [condition] : [],
    ),
  );
  const topics = headlines(page, 'less-positive').map((item) => ({
    page,
    item,
    first: first.has(item.question),
  }));
  return topics.toSorted((a, b) => Number(b.first) - Number(a.first));
}

/** What to ask about a finding: of the people who work there, and of the people it is about. */
export const questionsAbout: Readonly<Record<Standing, Readonly<Record<'staff' | 'people', string>>>> = {
  'less-positive': {
    staff: 'what gets in the way, and what could we try first?',
    people: 'what would make the most difference to you?',
  },
  'more-positive': {
    staff: 'what do we do well here, and how do we keep it?',
    people: 'what works for you, and what should not change?',
  },
};

/** A finding in figures: here, there, and how far apart. */
export function findingWords({ here, there, difference }: ComparisonItem, page: AudiencePage): string {
  return (
    `Here: ${percentWithRange(here.percent ?? 0, here.low, here.high)}. ` +
    `${page.column}: ${percentWords(there.percent ?? 0)}. That is ${gapSentence(difference.points ?? 0)}.`
  );
}
