import type { GroupComparison, GroupScores, ItemScore } from '../analysis/analysis.js';
import { benjaminiHochberg, wilsonInterval } from '../statistics/statistics.js';
import { detectableGap, type PairTest, testPair } from './test-pair.js';
import { marginOfSimilarity, similarityOf, verdictOf } from './verdict.js';

type Tone = 'positive' | 'neutral' | 'negative';

export interface CompareGroupsSettings {
  /** The tone a question is compared on: that of its headline. */
  readonly tone: (question: string) => Tone;
  /** Results that disclosure control will hide, as `characteristic/choice/question`: not in the family. */
  readonly suppressed: ReadonlySet<string>;
}

/** A verdict needs this many answers in the group and as many outside it. */
const fewestForVerdict = 30;

interface Row {
  readonly item: ItemScore;
  readonly tone: Tone;
  readonly here: { readonly count: number; readonly base: number };
  readonly rest: { readonly count: number; readonly base: number };
  readonly test: PairTest;
  /** Whether it has enough answers for a verdict, and so stands in the family. */
  readonly judged: boolean;
}

/**
 * Compares each group with everyone else who answered here: the council's own respondents who are not in it. All
 * verdicts of one characteristic are adjusted together (Benjamini–Hochberg). Where the group or the rest has fewer
 * than 30 answers the gap is described and not judged; where either has none there is no row.
 *
 * The rest is the total less the group, so a table of groups gives away nothing that the totals do not.
 */
export function compareGroups(
  groups: readonly GroupScores[],
  totals: readonly ItemScore[],
  settings: CompareGroupsSettings,
): GroupScores[] {
  const characteristics = [...new Set(groups.map((group) => group.by))];
  return characteristics.flatMap((by) => {
    const table = groups.filter((group) => group.by === by);
    const rows = table.map((group) => rowsOf(group, totals, settings));
    const family = rows.flat().filter((row) => row.judged);
    const adjusted = benjaminiHochberg(family.map((row) => row.test.p));
    const qOf = new Map(family.map((row, i) => [row, adjusted[i] ?? 1]));
    return table.map((group, i) => ({
      ...group,
      comparisons: (rows[i] ?? []).map((row) => comparisonOf(row, qOf.get(row) ?? null, family.length)),
      family: family.length,
    }));
  });
}

function rowsOf(group: GroupScores, totals: readonly ItemScore[], settings: CompareGroupsSettings): Row[] {
  return group.items.flatMap((item) => {
    const total = totals.find((each) => each.question === item.question);
    const tone = settings.tone(item.question);
    const here = { count: item[tone].count ?? 0, base: item.base ?? 0 };
    const rest = {
      count: (total?.[tone].count ?? 0) - here.count,
      base: (total?.base ?? 0) - here.base,
    };
    if (here.base <= 0 || rest.base <= 0) return [];
    const hidden = settings.suppressed.has(`${group.by}/${group.choice}/${item.question}`);
    return [
      {
        item,
        tone,
        here,
        rest,
        test: testPair(here.count, here.base, rest.count, rest.base),
        judged: !hidden && Math.min(here.base, rest.base) >= fewestForVerdict,
      },
    ];
  });
}

function comparisonOf(row: Row, q: number | null, family: number): GroupComparison {
  const { item, tone, here, rest, test } = row;
  const verdict = q === null ? null : verdictOf(test, q);
  return {
    question: item.question,
    label: item.label,
    tone,
    here: sideOf(here),
    rest: sideOf(rest),
    difference: { points: test.points, low: test.low95, high: test.high95 },
    test: q === null ? null : test.test,
    p: q === null ? null : test.p,
    q,
    // Only beside this verdict is it said; a table of groups has hundreds of rows.
    detectable:
      verdict === 'no-detectable-difference'
        ? detectableGap(here.base, rest.count, rest.base)
        : { up: null, down: null },
    verdict,
    ...similarityOf(verdict, test),
    small: Math.abs(test.points) < 5,
    because: reasonOf(verdict, test, q, family),
  };
}

function sideOf({ count, base }: { count: number; base: number }): GroupComparison['here'] {
  const { low, high } = wilsonInterval(count, base);
  return { percent: (100 * count) / base, low: 100 * low, high: 100 * high, base };
}

function reasonOf(
  verdict: GroupComparison['verdict'],
  test: PairTest,
  q: number | null,
  family: number,
): string {
  if (verdict === null || q === null)
    return `fewer than ${fewestForVerdict} answers in the group or outside it: described, not judged`;
  if (verdict === 'higher' || verdict === 'lower')
    return `adjusted for ${family} comparisons of this characteristic q = ${q.toPrecision(2)} is 0.05 or less, and the 95% interval leaves out 0`;
  if (verdict === 'may-be-higher' || verdict === 'may-be-lower')
    return `p = ${test.p.toPrecision(2)} is 0.05 or less, but not after adjusting for ${family} comparisons of this characteristic`;
  if (verdict === 'similar')
    return `the 90% interval lies within ${marginOfSimilarity(test) ?? 10} points either side of 0`;
  return 'neither a difference nor similarity is shown by this many answers';
}
