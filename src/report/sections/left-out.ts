import { bullets, heading, text } from '../blocks.js';
import type { AudiencePage, WholeSection } from '../page.js';

/** A part of the report that these data do not carry, and what would bring it. */
const parts: readonly {
  /** Its name among those that can be asked for. */
  readonly section: string;
  readonly missing: (page: AudiencePage) => boolean;
  readonly words: string;
}[] = [
  {
    section: 'groups',
    missing: ({ audience }) => audience.groups.length === 0,
    words: 'Results by group: no breakdown was asked for, or nobody gave the details it needs.',
  },
  {
    section: 'outcomes',
    missing: ({ audience }) => audience.associations.length === 0,
    words: 'What goes with better outcomes: no answers rate both a condition and an outcome.',
  },
  {
    section: 'arrangements',
    missing: ({ audience }) => (audience.commissioning ?? []).length === 0,
    words:
      'Ways of arranging support: no answers say both how support is arranged and how things turned out.',
  },
  {
    section: 'non-response',
    missing: ({ audience }) => (audience.response ?? null) === null,
    words: 'What those who did not answer could change: nobody said how many people were asked.',
  },
  {
    section: 'councils',
    missing: ({ comparison }) =>
      (comparison?.items ?? []).every(({ between }) => (between?.funnel ?? null) === null),
    words: 'A place among councils: the figures to compare with do not say how councils differ.',
  },
  {
    section: 'fair-mix',
    missing: ({ audience }) => (audience.weights ?? null) === null,
    words: 'A fair mix of people: nobody said who holds a budget here, so the answers are not weighted.',
  },
  {
    section: 'change',
    missing: ({ audience }) =>
      audience.trend === null && !audience.comparisons.some((comparison) => comparison.with === 'previous'),
    words: 'What has changed since last time: no earlier survey was given.',
  },
  {
    section: 'comments',
    missing: ({ audience }) => audience.comments.every(({ count }) => (count ?? 0) === 0),
    words: 'What people wrote: there are no comments to count.',
  },
];

/**
 * The sections that are not here, each with its reason, so that nobody looks for them in vain; where parts were asked for
 * by name, those of them that are not.
 */
export const leftOut: WholeSection = ({ pages, settings }) => {
  const asked = settings.sections ?? ['left-out'];
  const missing = parts.filter(
    ({ section, missing }) => pages.every(missing) && (asked.includes('left-out') || asked.includes(section)),
  );
  if (missing.length === 0) return [];
  return [
    heading('left-out', 2, 'What this report leaves out'),
    bullets(missing.map(({ words }) => [text(words)])),
  ];
};
