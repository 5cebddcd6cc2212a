import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse, policyOf, type QuestionSet, shareAnswers } from '../../src/index.js';
import { sharePolicyOf, shareTally } from '../../src/share/share.js';
import type { SharedTally, Tally } from '../../src/tally/tally.js';
import { held, settings } from '../fuzz/materials.js';
import { recoverFromBoth } from './together.js';

const sets: readonly QuestionSet[] = JSON.parse(readFileSync('question-sets/compiled.json', 'utf8'));
const adult = sets.find(({ id }) => id === 'adult@2017') as QuestionSet;
const [head = '', ...rows] = readFileSync('fixtures/journeys/northshire/export.csv', 'utf8').split(/\r?\n/);
/** Small councils (synthetic), whose groups are small. */
const councils = [
  ...[70, 90, 122, 150, 180, 210].map((people) => ({ people, from: 0 })),
  ...[100, 140, 160, 180].map((people) => ({ people, from: 300 })),
].map(({ people, from }) => Buffer.from([head, ...rows.slice(from, from + people), ''].join('\n')));

type Profile = 'public' | 'partner';

async function reportOf(bytes: Buffer, profile: Profile) {
  const analysis = await analyse({
    exports: [held(bytes)],
    questionSets: [adult],
    benchmarksFor: async () => [],
    settings: { ...settings, policy: policyOf(profile, undefined) },
  });
  const [audience] = analysis.audiences;
  if (audience === undefined) throw new Error('nobody answered');
  return audience;
}

async function tallyOf(bytes: Buffer, profile: Profile | 'internal'): Promise<SharedTally | Tally> {
  const { files } = await shareAnswers([held(bytes)], [adult], {
    ...settings,
    authority: 'Northshire',
    wave: null,
    profile,
    minimumBase: undefined,
    synthetic: true,
  });
  return JSON.parse(files[0]?.text ?? '').tally;
}

describe('a report and the shared Tally of the same answers', () => {
  it.each(['public', 'partner'] as const)(
    'laid side by side give nobody away: %s',
    { timeout: 60_000 },
    async (profile) => {
      for (const bytes of councils) {
        const shared = (await tallyOf(bytes, profile)) as SharedTally;
        expect(recoverFromBoth(await reportOf(bytes, profile), shared, adult)).toEqual([]);
      }
    },
  );

  it('would, if each were made safe by itself', { timeout: 60_000 }, async () => {
    const found: string[] = [];
    for (const bytes of councils) {
      const whole = (await tallyOf(bytes, 'internal')) as Tally;
      const alone = shareTally(whole, adult, sharePolicyOf('public'));
      found.push(...recoverFromBoth(await reportOf(bytes, 'public'), alone, adult));
    }
    expect(found.length).toBeGreaterThan(0);
  });
});
