/** The numbers behind what may leave a council (methods 9.1 and 9.7). They are the toolkit's own policy. */
export interface SharePolicy {
  readonly profile: 'partner' | 'public';
  /** No table is shared of fewer answers, and no group smaller than this can be worked out from two tables. */
  readonly minimumBase: number;
  /** In a table that is not the total of a question, counts from 1 to one less than this are merged or hidden. */
  readonly smallestCount: number;
  /** In a group of fewer people than this, "all said the same" would tell what each of them said. */
  readonly unanimityBelow: number;
  /** A correlation is shared only of at least this many people. */
  readonly correlationBase: number;
  /** Totals of a question travel whole: they describe no group smaller than everyone who answered. */
  readonly wholeTotals: boolean;
}

/** The policy of a profile; a minimum base asked for can only be stricter. */
export function sharePolicyOf(profile: SharePolicy['profile'], minimumBase = 0): SharePolicy {
  return {
    profile,
    minimumBase: Math.max(10, minimumBase),
    smallestCount: 5,
    unanimityBelow: 30,
    correlationBase: 30,
    wholeTotals: profile === 'partner',
  };
}
