import type { Analysis } from '../../src/index.js';
import type { QuestionSet } from '../../src/question-set/question-set.js';
import type { Grain, SharedTable, SharedTally } from '../../src/tally/tally.js';

// Somebody who has the report of a council and its shared Tally, made of the same answers, and lays one beside the other:
// what one hides of a group the other may show, and everybody less the groups that are known is the rest.

type Audience = Analysis['audiences'][number];
type Item = Audience['items'][number];

const coarseness: readonly Grain[] = ['answers', 'tones', 'positive'];

/** Counts of a result as the report shows them, told apart so finely; null where it does not. */
function ofItem(item: Item, grain: Grain): readonly number[] | null {
  const counts = Object.values(item.counts);
  const known = (all: readonly (number | null)[]): readonly number[] | null =>
    all.some((count) => count === null) ? null : (all as readonly number[]);
  if (grain === 'answers') return known(counts);
  const { positive, neutral, negative, base } = item;
  if (grain === 'tones') return known([positive.count, neutral.count, negative.count]);
  return positive.count === null || base === null ? null : [positive.count, base - positive.count];
}

/** The same of a table of the Tally. */
function ofTable(table: SharedTable | null | undefined, tones: readonly string[], grain: Grain) {
  if (table === null || table === undefined) return null;
  if (coarseness.indexOf(table.grain) > coarseness.indexOf(grain)) return null;
  if (table.grain === grain) return table.counts;
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const three =
    table.grain === 'tones'
      ? table.counts
      : ['positive', 'neutral', 'negative'].map((tone) =>
          sum(table.counts.filter((_, i) => tones[i] === tone)),
        );
  return grain === 'tones' ? three : [three[0] ?? 0, sum(three.slice(1))];
}

/** People outside the groups that are known from one or the other, where they are few or give a rare answer away. */
export function recoverFromBoth(
  { items, groups }: Audience,
  shared: SharedTally,
  set: QuestionSet,
): readonly string[] {
  const found: string[] = [];
  const parted = set.breakdowns.filter((by) => groups.some((group) => group.by === by));
  for (const item of items) {
    const tones = Object.values(item.tones);
    for (const grain of coarseness) {
      const all = ofItem(item, grain) ?? ofTable(shared.rated[item.question]?.table, tones, grain);
      if (all === null) continue;
      for (const by of parted) {
        const known = groups
          .filter((group) => group.by === by)
          .flatMap(({ choice, items: own }) => {
            const shown = own.find(({ question }) => question === item.question);
            const counts =
              (shown === undefined ? null : ofItem(shown, grain)) ??
              ofTable(shared.by[by]?.[choice]?.[item.question], tones, grain);
            // Everyone less nobody is the total, which is no group.
            return counts === null || counts.every((count) => count === 0) ? [] : [counts];
          });
        if (known.length === 0) continue;
        const rest = all.map((count, i) => known.reduce((left, counts) => left - (counts[i] ?? 0), count));
        const people = rest.reduce((sum, count) => sum + count, 0);
        if (people > 0 && (people < 10 || rest.some((count) => count > 0 && count < 5)))
          found.push(`${item.question}, ${by}, ${grain}: ${rest.join(', ')}`);
      }
    }
  }
  return found;
}
