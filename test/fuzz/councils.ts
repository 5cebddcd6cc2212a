import {
  addTallies,
  addToStore,
  analyse,
  buildBenchmarkFrom,
  parseBenchmark,
  parseTally,
  parseTallyStore,
  policyOf,
  type StoreDisk,
  showBenchmark,
  type Tally,
  type TallyStore,
} from '../../src/index.js';
import { tallyContentHash } from '../../src/tally/tally.js';
import type { Dice } from './dice.js';
import { held, type Materials, settings } from './materials.js';
import { must } from './must.js';
import { mutateText } from './mutate.js';
import { renderAll } from './target.js';

export const jsonText = (value: unknown): string => JSON.stringify(value) ?? 'undefined';

/** A benchmark that is taken must also serve: in a comparison, a report and on the screen. */
export async function useBenchmark(text: string, materials: Materials, dice: Dice): Promise<string> {
  const benchmark = parseBenchmark(text, 'benchmark.json');
  showBenchmark(benchmark);
  if (!dice.once(10)) return 'read';
  const set = materials.sets.find(({ id }) => id === 'adult@2017');
  const journey = materials.exports.at(-1);
  if (set === undefined || journey === undefined) return 'read';
  const analysis = await analyse({
    exports: [held(journey)],
    questionSets: [set],
    benchmarksFor: async () => [{ with: 'national', benchmark, sha256: 'a'.repeat(64) }],
    settings: { ...settings, policy: policyOf('internal', undefined) },
  });
  await renderAll(analysis, dice);
  return 'read, compared with';
}

/** A Tally that is taken must add up with itself and go into a benchmark or be refused by it. */
export async function useTally(value: unknown, materials: Materials, dice: Dice): Promise<string> {
  let text = jsonText(value);
  if (value !== null && typeof value === 'object' && !dice.once(4)) {
    // A forger can hash as well as we can: the content has to stand by itself.
    const { sha256: _old, ...content } = value as Record<string, unknown>;
    try {
      text = jsonText({ ...content, sha256: tallyContentHash(content as never) });
    } catch {
      return 'not hashed';
    }
  }
  const file = parseTally(text, 'council.tally.json');
  if ('tally' in file && (file.tally as { schema?: string }).schema === 'poet-tally/1') {
    const whole = file.tally as unknown as Tally;
    addTallies(whole, whole);
  }
  await buildBenchmarkFrom(
    [
      {
        file: 'council.tally.json',
        from: { tally: text },
        authority: null,
        region: null,
        wave: null,
        groups: ['All'],
      },
    ],
    materials.sets,
    {
      ...settings,
      questionSet: null,
      of: 'All',
      created: '2026-11-22',
      benchmarkVersion: null,
      previous: null,
      synthetic: true,
      limits: { authorities: 1, respondents: 1, largestShare: 1 },
      draws: 2,
    },
  );
  return 'read, added';
}

/** A store's own files, in memory. */
function memoryDisk(files: Map<string, readonly string[]>): StoreDisk {
  const lines = async function* (kept: readonly string[]) {
    yield* kept;
  };
  return {
    salt: Buffer.alloc(32, 7),
    lines: (name) => lines(files.get(name) ?? []),
    setAside: async (aside) => lines([...aside]),
    async write(name, content) {
      const kept: string[] = [];
      for await (const line of content) kept.push(line);
      files.set(name, kept);
    },
  };
}

const reviews = (dice: Dice): string => {
  const set = 'Person ID,Review date';
  const one = () => `P${dice.below(9)},2026-0${1 + dice.below(9)}-1${dice.below(9)}`;
  return [set, ...Array.from({ length: 12 }, one)].join('\n');
};

/** Two extracts into one store, and the first of them again: nobody is counted twice, and what the store says stands. */
export async function addExtracts(materials: Materials, dice: Dice): Promise<string> {
  const disk = memoryDisk(new Map());
  const to = { ...settings, authority: 'Northshire', synthetic: true };
  let store: TallyStore | null = null;
  const extracts = [0, 1].map(() =>
    beside(reviews(dice), mutateText(Buffer.from(dice.one(materials.exports)).toString(), dice)),
  );
  for (const text of extracts) {
    const added = await addToStore(held(Buffer.from(text)), materials.sets, store, disk, to);
    for (const { people, reviews: all, rows } of added.questionSets)
      must(people <= all && all <= 24 && rows >= 0, `${people} people with ${all} reviews`);
    if (added.store !== null) store = parseTallyStore(jsonText(added.store), 'store.json');
  }
  const again = await addToStore(held(Buffer.from(extracts[0] ?? '')), materials.sets, store, disk, to);
  must(again.store === null, 'the same extract was counted twice');
  return 'read, kept';
}

/** Columns to the left of a table, line by line. */
function beside(left: string, right: string): string {
  const rows = left.split('\n');
  return right
    .split('\n')
    .slice(0, rows.length)
    .map((line, i) => `${rows[i]},${line}`)
    .join('\n');
}
