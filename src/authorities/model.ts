/** The nine regions of England. */
export type Region =
  | 'North East'
  | 'North West'
  | 'Yorkshire and the Humber'
  | 'East Midlands'
  | 'West Midlands'
  | 'East of England'
  | 'London'
  | 'South East'
  | 'South West';

/** An English council with social care duties, or one that had them until it was abolished. */
export interface Authority {
  /** Three letters, as in mySociety's register: `BDG`. */
  readonly code: string;
  /** The ONS code: `E09000002`. */
  readonly gss: string;
  readonly name: string;
  readonly officialName: string;
  readonly region: Region;
  /** The day it was abolished, or null while it stands. */
  readonly until: string | null;
  /** Codes of the councils that took over its duties; empty while it stands. */
  readonly successors: readonly string[];
}

/** The council a text names, or the names most like it, best first; none when nothing is like it. */
export type AuthorityFound = Authority | { readonly nearest: readonly string[] };
