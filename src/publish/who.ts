import { PoetError } from '../errors.js';
import type { Contribution } from '../share/share.js';
import type { Limits, NamedContribution, Scope } from './model.js';
import { inOrder, sum } from './round.js';

export const limitsOf: Readonly<Record<Scope['kind'], Limits>> = {
  national: { authorities: 20, respondents: 1000, largestShare: 1 },
  region: { authorities: 5, respondents: 10, largestShare: 0.5 },
  group: { authorities: 5, respondents: 10, largestShare: 0.5 },
};

/** The ONS code, or the name of a body that has none. */
export const keyOf = ({ authority }: Contribution): string => authority.gss ?? authority.name;

/**
 * The councils of a scope, in the order of their codes, so that it does not matter in which order the files came.
 * Refuses a council that is there twice, and files that do not belong together.
 */
export function membersOf(all: readonly NamedContribution[], scope: Scope): readonly NamedContribution[] {
  const members = all
    .filter(({ contribution, groups }) =>
      scope.kind === 'national'
        ? true
        : scope.kind === 'region'
          ? contribution.authority.region === scope.name
          : groups.includes(scope.name),
    )
    .sort((a, b) => inOrder(keyOf(a.contribution), keyOf(b.contribution)) || inOrder(a.sha256, b.sha256));
  members.forEach((member, i) => {
    const before = members[i - 1];
    if (before !== undefined && keyOf(before.contribution) === keyOf(member.contribution))
      throw twice(before, member);
  });
  requireAlike(members);
  return members;
}

function twice(a: NamedContribution, b: NamedContribution): PoetError {
  const { name } = a.contribution.authority;
  const waves = [a.contribution.wave, b.contribution.wave];
  const why =
    a.sha256 === b.sha256
      ? 'both hold the same answers'
      : waves[0] !== waves[1]
        ? `they are of two waves, ${waves.map((wave) => wave ?? 'one not named').join(' and ')}: the same people could be in both`
        : 'the same people could be in both';
  return new PoetError(
    'authority-twice',
    `${name} is there twice, in ${a.file} and ${b.file}; ${why}`,
    'Keep one of them; of two waves the later. If both belong together, make one Tally of them: poet share a.csv b.csv',
  );
}

function requireAlike(members: readonly NamedContribution[]): void {
  const profiles = [...new Set(members.map(({ contribution }) => contribution.profile))];
  if (profiles.length > 1) {
    const example = profiles.map(
      (profile) =>
        `${profile}: ${members.find(({ contribution }) => contribution.profile === profile)?.file}`,
    );
    throw new PoetError(
      'profiles-mixed',
      `the files were checked for disclosure in different ways (${example.join('; ')})`,
      'Make all of them for one profile: poet share --profile partner.',
    );
  }
  const made = new Set(members.map(({ contribution }) => contribution.synthetic));
  if (made.size > 1)
    throw notPossible(
      'some answers are made up and some are not',
      'Leave one kind out, or use --synthetic for all.',
    );
  const years = members.flatMap(({ contribution: { wave } }) => {
    const year = /\b(?:19|20)\d\d\b/.exec(wave ?? '')?.[0];
    return year === undefined ? [] : [Number(year)];
  });
  if (years.length > 0 && Math.max(...years) - Math.min(...years) > 2) {
    throw notPossible(
      `the waves are of ${Math.min(...years)} to ${Math.max(...years)}, and at most three years are put together`,
      'Leave the older ones out.',
    );
  }
}

/**
 * Whether there are enough councils and people, none of them too large, and no member of a region or group who could
 * take itself away and be left with one other council (methods 9.4 and 10.2). Throws the reason.
 */
export function requireEnough(members: readonly NamedContribution[], scope: Scope, limits: Limits): void {
  const sizes = members.map(({ contribution }) => contribution.respondents);
  const people = sum(sizes);
  const where = scope.kind === 'national' ? 'a national benchmark' : `a benchmark of ${scope.name}`;
  if (members.length < limits.authorities) {
    throw notPossible(
      `${where} needs ${limits.authorities} authorities or more, and there ${members.length === 1 ? 'is' : 'are'} ${members.length}`,
      members.length === 2
        ? 'With two, each could work out the other’s figures by taking its own away.'
        : 'Add councils, or take part in a larger group.',
    );
  }
  if (people < limits.respondents)
    throw notPossible(
      `${where} needs ${limits.respondents} people or more, and there are ${people}`,
      'Add councils.',
    );
  const reason = revealing(sizes, limits.largestShare);
  if (reason !== null) {
    const name = members[reason.of]?.contribution.authority.name ?? '';
    throw notPossible(
      reason.kind === 'large'
        ? `${name} is more than ${100 * limits.largestShare}% of ${where}, so the rest would say little and it would say much`
        : `in ${where} a member could take its own people away, and ${name} would be more than half of those left`,
      'Add councils, or take part in a larger group.',
    );
  }
}

/** Which council a total gives away: by being most of it, or most of it once another has taken itself away. */
export function revealing(
  sizes: readonly number[],
  largestShare: number,
): { readonly kind: 'large' | 'rest'; readonly of: number } | null {
  if (largestShare >= 1) return null;
  const total = sum(sizes);
  const large = sizes.findIndex((size) => size > largestShare * total);
  if (large !== -1) return { kind: 'large', of: large };
  for (let own = 0; own < sizes.length; own++) {
    const rest = total - (sizes[own] ?? 0);
    const of = sizes.findIndex((size, i) => i !== own && size > 0.5 * rest);
    if (of !== -1) return { kind: 'rest', of };
  }
  return null;
}

export function notPossible(message: string, hint: string): PoetError {
  return new PoetError('benchmark-not-possible', message, hint);
}
