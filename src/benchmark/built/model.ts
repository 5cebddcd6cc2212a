/** A share of all answers with its interval, in percent, allowing for people of one council being alike. */
export interface PooledShare {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  readonly designEffect: number;
}

/** Where councils lie. 10th and 90th only of 30 councils or more. */
export interface Quantiles {
  readonly p10: number | null;
  readonly p25: number;
  readonly p75: number;
  readonly p90: number | null;
}

/**
 * One end of the middle half of councils, in percent: among their shrunken shares, and where a quarter of what is known of
 * their true shares lies beyond. `slope` is how much of that (0–1) lies in one unit of share there, `spread` how unsure it
 * is which councils are beyond (the mean of p(1 − p)).
 */
export interface BuiltEdge {
  readonly ofMeans: number;
  readonly at: number;
  readonly slope: number;
  readonly spread: number;
}

/** How the positive share of one question is spread over councils. Percent throughout. */
export interface BuiltQuestion {
  readonly base: number;
  /** Councils with an answer, and with thirty or more: only those count as councils below. */
  readonly authorities: number;
  readonly authoritiesOf30: number;
  readonly pooled: PooledShare;
  /** The same with no council weighing more than a tenth; null with fewer than ten councils. */
  readonly capped: number | null;
  /** Each council equal: their mean, and the council in the middle. */
  readonly mean: number | null;
  readonly median: number | null;
  readonly quantiles: Quantiles | null;
  /** Beta-binomial spread of councils' true shares (0–1); precision null when councils do not differ detectably. */
  readonly shrinkage: { readonly mean: number; readonly precision: number | null } | null;
  /** The funnel of councils with ten or more answers: their pooled share in percent, and the spread beyond chance. */
  readonly overdispersion: {
    readonly authorities: number;
    readonly baseline: number;
    readonly phi: number;
    readonly tauSquared: number;
  } | null;
  /** Where the quarters of councils end, in percent; null where councils are too few or do not differ detectably. */
  readonly bands: { readonly lower: BuiltEdge; readonly upper: BuiltEdge } | null;
  /** Share of the variance that lies between councils. */
  readonly intraclass: number | null;
}

/** A composite over all people and councils, 0–100, and whether it holds together as one. */
export interface BuiltComposite {
  readonly base: number;
  readonly authorities: number;
  readonly pooled: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly quantiles: Quantiles | null;
  readonly intraclass: number | null;
  readonly reliability: {
    readonly completeCases: number;
    readonly alpha: number | null;
    readonly omega: number | null;
    /** Reasons against publishing it; none when it passes the gate. */
    readonly objections: readonly string[];
  } | null;
}

/** One kind of people in a case-mix model: an answer to a characteristic, or null for those who gave none. */
export interface CaseMixTerm {
  readonly question: string;
  readonly choice: string | null;
}

/** A logistic model of the positive answers to one question by what people are. */
export interface CaseMixModel {
  /** Kinds of people told apart from everyone else: the largest kind of each characteristic, and small ones, are not. */
  readonly terms: readonly CaseMixTerm[];
  /** The intercept, then one a term. */
  readonly coefficients: readonly number[];
  /** Covariance of the coefficients, its lower triangle row by row. */
  readonly covariance: readonly number[];
}

/** What people like these say in the whole benchmark: what a fair comparison is made with (methods 5.5). */
export interface ExpectedValues {
  readonly characteristics: readonly string[];
  readonly questions: Readonly<Record<string, CaseMixModel>>;
}

/** One council of the benchmark. */
export interface BuiltSource {
  /** ONS code, or the name of a body that has none. */
  readonly authority: string;
  readonly name: string;
  readonly respondents: number;
  readonly wave: string | null;
  /** Hash of its counts. */
  readonly sha256: string;
}

/** How a benchmark was built from councils' counts, and all it holds beside the counts themselves. */
export interface Built {
  readonly methods: '1';
  /** `national`, a region's name, or a group's. */
  readonly scope: string;
  readonly created: string;
  readonly profile: 'whole' | 'partner' | 'public';
  readonly waves: readonly string[];
  /** `of` is how many councils with social care duties England, or the region, has. */
  readonly coverage: { readonly authorities: number; readonly of: number | null; readonly words: string };
  readonly sources: readonly BuiltSource[];
  readonly questions: Readonly<Record<string, BuiltQuestion>>;
  readonly composites: Readonly<Record<string, BuiltComposite>>;
  /** Correlations of the rated questions, null where too few answered both, and how many did. */
  readonly correlations: {
    readonly questions: readonly string[];
    readonly r: readonly (readonly (number | null)[])[];
    readonly n: readonly (readonly number[])[];
  };
  /** What `importance` was worked out from: within councils, with an interval from drawing councils anew. */
  readonly importanceFrom: {
    readonly people: number;
    readonly authorities: number;
    readonly rSquared: number;
    readonly draws: number;
    readonly seed: number;
  } | null;
  /** Breakdown question → choice → question → people, and how many of them positive. */
  readonly groups: Readonly<
    Record<
      string,
      Readonly<Record<string, Readonly<Record<string, { readonly base: number; readonly positive: number }>>>>
    >
  >;
  /** Absent in benchmarks of before it was made; null where the councils' counts do not allow it. */
  readonly expectedValues?: ExpectedValues | null;
  /** Tables of councils that were hidden before they came here, and so are missing from the sums. */
  readonly hidden: { readonly questions: number; readonly groups: number; readonly pairs: number };
  /** Questions left out of the benchmark, and why. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** Hash of who is in it and with how many answers. */
  readonly ledger: string;
  /** Every version before this one, oldest first: what a later version is held against. Absent where there is none. */
  readonly releases?: readonly Release[];
  /** Hash of everything else in the file. */
  readonly sha256: string;
}

/** A version of a benchmark that was published: who was in it, and with how many answers to what. */
export interface Release {
  readonly version: string;
  /** By ONS code or name: people. */
  readonly authorities: Readonly<Record<string, number>>;
  /** By question: valid answers. */
  readonly answers: Readonly<Record<string, number>>;
}
