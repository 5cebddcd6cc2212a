// Somebody who has every output of one run and wants to know what was hidden. Works with what stands there alone: sums,
// shares of bases, means, and which whole numbers are left.

type Numbers = Readonly<Record<string, number | null>>;
interface Share {
  readonly count: number | null;
  readonly percent: number | null;
}

/** What a receiver sees of one question. */
export interface SeenItem {
  readonly question: string;
  readonly base: number | null;
  readonly counts: Numbers;
  readonly tones: Readonly<Record<string, string>>;
  readonly notCounted: Numbers | null;
  readonly positive: Share;
  readonly neutral: Share;
  readonly negative: Share;
  readonly net: { readonly value: number | null };
  readonly mean: { readonly value: number | null };
}

export interface SeenGroup {
  readonly by: string;
  readonly choice: string;
  readonly respondents: number | null;
  readonly items: readonly SeenItem[];
}

export interface SeenAudience {
  readonly respondents: number | null;
  readonly items: readonly SeenItem[];
  readonly groups: readonly SeenGroup[];
}

/** A count that was not shown and is now known. */
export interface Recovered {
  readonly where: string;
  readonly count: number;
}

/** More ways than this to fill in what is hidden tell nothing that this attacker can use. */
const mostWays = 200_000;

/** Every way to write a sum as so many whole numbers, handed over one by one; false when there are too many. */
function everyWay(parts: number, sum: number, take: (way: readonly number[]) => void): boolean {
  let ways = 0;
  const way: number[] = [];
  const fill = (left: number): boolean => {
    if (way.length === parts - 1) {
      take([...way, left]);
      return ++ways <= mostWays;
    }
    for (let count = 0; count <= left; count++) {
      way.push(count);
      const going = fill(left - count);
      way.pop();
      if (!going) return false;
    }
    return true;
  };
  return parts === 0 || fill(sum);
}

const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/** Whether whole counts could be those of an item, as far as its shares, its net and its mean are shown. */
function fits(item: SeenItem, counts: readonly number[], base: number): boolean {
  const names = Object.keys(item.counts);
  const of = (tone: string): number =>
    counts.reduce((sum, count, i) => (item.tones[names[i] ?? ''] === tone ? sum + count : sum), 0);
  for (const tone of ['positive', 'neutral', 'negative'] as const) {
    const { count, percent } = item[tone];
    if (count !== null && count !== of(tone)) return false;
    if (percent !== null && !close(percent, (100 * of(tone)) / base)) return false;
  }
  const { net, mean } = item;
  if (net.value !== null && !close(net.value, (100 * (of('positive') - of('negative'))) / base)) return false;
  if (mean.value === null || names.length < 2) return true;
  const score = counts.reduce((sum, count, i) => sum + count * (100 - (100 * i) / (names.length - 1)), 0);
  return close(mean.value, score / base);
}

/** Counts of a list that are hidden and can have one value only, by everything that is shown beside them. */
function settled(
  where: string,
  numbers: Numbers,
  sum: number,
  allowed: (all: readonly number[]) => boolean,
): Recovered[] {
  const names = Object.keys(numbers);
  const hidden = names.filter((name) => numbers[name] === null);
  const known = names.reduce((total, name) => total + (numbers[name] ?? 0), 0);
  const possible = hidden.map(() => new Set<number>());
  const all = everyWay(hidden.length, sum - known, (way) => {
    if (!allowed(names.map((name) => numbers[name] ?? way[hidden.indexOf(name)] ?? 0))) return;
    way.forEach((count, i) => {
      possible[i]?.add(count);
    });
  });
  if (!all) return [];
  return hidden.flatMap((name, i) => {
    const [only, ...others] = possible[i] ?? [];
    return only === undefined || others.length > 0 ? [] : [{ where: `${where} ${name}`, count: only }];
  });
}

function within(where: string, item: SeenItem, respondents: number | null): readonly Recovered[] {
  const { base, counts, notCounted } = item;
  if (base === null) return [];
  const answers = settled(where, counts, base, (all) => fits(item, all, base));
  if (notCounted === null || respondents === null) return answers;
  return [...answers, ...settled(`${where} not counted`, notCounted, respondents - base, () => true)];
}

/** A group is everyone less the other groups, where a question parts everybody into groups. */
function between(audience: SeenAudience): readonly Recovered[] {
  const found: Recovered[] = [];
  for (const by of new Set(audience.groups.map((group) => group.by))) {
    const groups = audience.groups.filter((group) => group.by === by);
    const people = groups.reduce((sum, { respondents }) => sum + (respondents ?? Number.NaN), 0);
    if (people !== audience.respondents) continue;
    for (const total of audience.items) {
      const parts = groups.map(({ items }) => items.find(({ question }) => question === total.question));
      for (const answer of Object.keys(total.counts)) {
        const shown = parts.map((part) => part?.counts[answer] ?? null);
        const [at, ...more] = shown.flatMap((count, i) => (count === null ? [i] : []));
        const all = total.counts[answer] ?? null;
        if (all === null || at === undefined || more.length > 0) continue;
        const rest = shown.reduce<number>((sum, count) => sum + (count ?? 0), 0);
        found.push({ where: `${by}=${groups[at]?.choice} ${total.question} ${answer}`, count: all - rest });
      }
    }
  }
  return found;
}

/** Every hidden count that the figures of a run give away. */
export function recoverCounts(audience: SeenAudience): readonly Recovered[] {
  const all = audience.items.flatMap((item) => within(item.question, item, audience.respondents));
  const groups = audience.groups.flatMap((group) =>
    group.items.flatMap((item) =>
      within(`${group.by}=${group.choice} ${item.question}`, item, group.respondents),
    ),
  );
  return [...all, ...groups, ...between(audience)];
}

/** Where the marks of a chart stand, as percentages, by the labels of its axis; empty where it has no such axis. */
export function percentagesDrawn(svg: string): readonly number[] {
  const ticks = [...svg.matchAll(/<text\b[^>]*\bx="([\d.]+)"[^>]*>(?:<tspan[^>]*>)?(\d{1,3})%</g)].map(
    ([, x, percent]) => ({ x: Number(x), percent: Number(percent) }),
  );
  const [first, ...others] = ticks;
  const last = others.findLast(
    ({ percent, x }) => first !== undefined && percent !== first.percent && x !== first.x,
  );
  if (first === undefined || last === undefined) return [];
  const scale = (last.percent - first.percent) / (last.x - first.x);
  return [...svg.matchAll(/\b(?:cx|x|x1|x2)="([\d.]+)"/g)].map(
    ([, x]) => first.percent + (Number(x) - first.x) * scale,
  );
}
