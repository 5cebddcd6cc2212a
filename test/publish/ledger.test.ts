import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Built, Release } from '../../src/benchmark/benchmark.js';
import { workedOut } from '../../src/publish/unpick.js';
import { requireNothingRevealed } from '../../src/publish/version.js';

// Somebody who has kept every version of a benchmark, and adds and takes away their totals.

const sizes: Readonly<Record<string, number>> = {
  a: 300,
  b: 250,
  c: 120,
  d: 60,
  e: 40,
  small: 29,
  tiny: 9,
  few: 19,
};
const councils = Object.keys(sizes);

const releaseOf = (version: string, members: readonly string[]): Release => ({
  version,
  authorities: Object.fromEntries(members.map((name) => [name, sizes[name] ?? 0])),
  answers: { dignity: members.reduce((sum, name) => sum + (sizes[name] ?? 0), 0) },
});

const builtOf = (members: readonly string[]): Pick<Built, 'sources' | 'questions'> => ({
  sources: members.map((name) => ({
    ...{ authority: name, name, respondents: sizes[name] ?? 0, wave: null, sha256: '' },
  })),
  questions: {
    dignity: { base: releaseOf('', members).answers['dignity'] },
  } as unknown as Built['questions'],
});

/** The versions of a plan that are published, each held against those before it, or against the last one alone. */
function published(
  plan: readonly (readonly string[])[],
  against: (all: readonly Release[]) => readonly Release[],
) {
  const releases: Release[] = [];
  for (const members of plan) {
    try {
      requireNothingRevealed(builtOf(members), against(releases));
    } catch {
      continue;
    }
    releases.push(releaseOf(`${releases.length + 1}`, members));
  }
  return releases;
}

/** The small councils whose own figures are left when whole versions are added and taken away, up to twice each. */
function pinnedDown(releases: readonly Release[]): string[] {
  const rows = releases.map(({ authorities }) =>
    councils.map((name) => (Object.hasOwn(authorities, name) ? 1 : 0)),
  );
  const found = new Set<string>();
  const add = (from: number, so: readonly number[]): void => {
    const row = rows[from];
    if (row === undefined) {
      const inIt = so.flatMap((times, i) => (times === 0 ? [] : [councils[i] ?? '']));
      if (inIt.length === 1 && (sizes[inIt[0] ?? ''] ?? 0) < 30) found.add(inIt[0] ?? '');
      return;
    }
    for (const times of [-2, -1, 0, 1, 2])
      add(
        from + 1,
        so.map((value, i) => value + times * (row[i] ?? 0)),
      );
  };
  add(
    0,
    councils.map(() => 0),
  );
  return councils.filter((name) => found.has(name));
}

const everyone = (all: readonly Release[]): readonly Release[] => all;
const onlyTheLast = (all: readonly Release[]): readonly Release[] => all.slice(-1);
const large = ['a', 'b', 'c', 'd'];
const threeVersions = [large, [...large, 'e', 'small'], [...large, 'small']];

describe('every version of a benchmark, attacked together', () => {
  it('a council that stands alone between the first and the third is found, and the third refused', () => {
    expect(pinnedDown(published(threeVersions, onlyTheLast))).toEqual(['small']);
    expect(published(threeVersions, everyone)).toHaveLength(2);
    expect(() => requireNothingRevealed(builtOf([...large, 'small']), [releaseOf('1.0.0', large)])).toThrow(
      /small, with 29 people, would be left alone/,
    );
  });

  it('nor by adding and taking away four: twice one council is that council', () => {
    const pairs = [large, [...large, 'small', 'tiny'], [...large, 'tiny', 'few'], [...large, 'small', 'few']];
    expect(pinnedDown(published(pairs, () => []))).toEqual(['small', 'tiny', 'few']);
    expect(published(pairs, everyone)).toHaveLength(3);
  });

  it('whatever the plan, no small council is pinned down; held against the last version alone, some are', () => {
    const members = fc.subarray(['e', 'small', 'tiny', 'few'], { minLength: 0 });
    const plans = fc.array(
      members.map((some) => [...large, ...some]),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(plans, (plan) => {
        const releases = published(plan, everyone);
        expect(pinnedDown(releases)).toEqual([]);
        expect(workedOut(releases).filter(({ people }) => people < 30)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    const broken = fc
      .sample(plans, { numRuns: 150, seed: 3 })
      .filter((plan) => pinnedDown(published(plan, onlyTheLast)).length > 0);
    expect(broken.length).toBeGreaterThan(10);
  });
});
