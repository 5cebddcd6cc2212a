import type { Benchmark } from '../benchmark/benchmark.js';
import type { Contribution } from '../share/share.js';

/** A council's counts, and where they came from. */
export interface NamedContribution {
  readonly contribution: Contribution;
  /** For messages. */
  readonly file: string;
  /** Hash of the counts. */
  readonly sha256: string;
  /** Names of groups (a CIPFA family, a list) it is in. */
  readonly groups: readonly string[];
}

/** Whose benchmark it is. */
export type Scope =
  | { readonly kind: 'national' }
  | { readonly kind: 'region' | 'group'; readonly name: string };

/** How many there have to be (methods 10.2). */
export interface Limits {
  readonly authorities: number;
  readonly respondents: number;
  /** No council has more than this share of the people; 1 for no limit. */
  readonly largestShare: number;
}

export interface PublishSettings {
  readonly scope: Scope;
  /** ISO date. */
  readonly created: string;
  /** The version to give it; null to work it out from the one before. */
  readonly version: string | null;
  readonly previous: Benchmark | null;
  /** Councils with social care duties in England, or in the region; null for a group. */
  readonly outOf: number | null;
  /** The hash of a benchmark's content, as its reader will check it. */
  readonly contentHash: (benchmark: Benchmark) => string;
  readonly limits?: Limits;
  readonly draws?: number;
}
