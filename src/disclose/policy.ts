/** Who may see the output. */
export type ReleaseProfile = 'internal' | 'partner' | 'public';

/** The numbers behind a release profile (methods: 9.1). All of it is the toolkit's policy, not POET's. */
export interface DisclosurePolicy {
  readonly profile: ReleaseProfile;
  /** No result is shown for fewer valid answers than this. */
  readonly minimumBase: number;
  /** Counts from 1 to one less than this are hidden; 0 hides none. */
  readonly hideCountsBelow: number;
  /** In a result of fewer people than this, "everyone" or "no one" would tell what each of them said. */
  readonly unanimityBelow: number;
  /** Whether groups show every answer, or only the headline share. */
  readonly groupsShowEveryAnswer: boolean;
}

const profiles: Readonly<Record<ReleaseProfile, DisclosurePolicy>> = {
  internal: {
    profile: 'internal',
    minimumBase: 5,
    hideCountsBelow: 0,
    unanimityBelow: 0,
    groupsShowEveryAnswer: true,
  },
  partner: {
    profile: 'partner',
    minimumBase: 10,
    hideCountsBelow: 5,
    unanimityBelow: 30,
    groupsShowEveryAnswer: false,
  },
  public: {
    profile: 'public',
    minimumBase: 10,
    hideCountsBelow: 5,
    unanimityBelow: 30,
    groupsShowEveryAnswer: false,
  },
};

/** The policy of a profile; a minimum base asked for can only be stricter than the profile's own. */
export function policyOf(profile: ReleaseProfile, minimumBase?: number): DisclosurePolicy {
  const policy = profiles[profile];
  return { ...policy, minimumBase: Math.max(policy.minimumBase, minimumBase ?? 0) };
}
