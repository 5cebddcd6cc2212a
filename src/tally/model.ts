/** Counts of the answers of one question: by position in its scale or choice list, then the four non-answers. */
export interface AnswerCounts {
  readonly answers: readonly number[];
  readonly missing: number;
  readonly doesNotApply: number;
  readonly dontKnow: number;
  readonly preferNotToSay: number;
}

/** A choose-many question: people who answered it, and how many ticked each choice. */
export interface TickCounts {
  readonly answered: number;
  readonly choices: readonly number[];
}

/**
 * The composite of one kind as exact counts: how many people had `valid` usable items whose scores add to `sum`
 * (in whole units of `unit` points on 0–100), keyed `valid:sum`. Integers only, so tallies add exactly in any order.
 */
export interface CompositeCounts {
  readonly items: readonly string[];
  /** One unit of an item's score is `100 / divisor` points; the same for every item of the composite. */
  readonly divisor: number;
  readonly histogram: Readonly<Record<string, number>>;
  /**
   * People with every item valid: count, sums and cross-products of the items' scores in the same
   * units, for reliability. Null in groups, where nothing needs it.
   */
  readonly complete: CompleteCases | null;
}

export interface CompleteCases {
  readonly n: number;
  readonly sums: readonly number[];
  readonly products: readonly (readonly number[])[];
}

/** A composite of some people: how many had `valid` usable items adding to `sum`, keyed `valid:sum`. */
export type CompositeHistogram = Readonly<Record<string, number>>;

/** What goes with better outcomes, as counts: the outcomes composite by the answer to each condition. */
export interface OutcomeTables {
  /** How many items the outcomes composite has; 0 when the question set gives none. */
  readonly items: number;
  /** One unit of an item's score is `100 / divisor` points. */
  readonly divisor: number;
  /** Process and quality question → by answer position, the composite of those who gave it. */
  readonly conditions: Readonly<Record<string, readonly CompositeHistogram[]>>;
  /** The same of people who answered every condition and half the outcomes, for relative importance. */
  readonly complete: {
    readonly n: number;
    readonly conditions: Readonly<Record<string, readonly CompositeHistogram[]>>;
    /** Pairs of conditions, keyed `a|b` in the order of the question set: people by answer to a and to b. */
    readonly pairs: Readonly<Record<string, readonly (readonly number[])[]>>;
  } | null;
}

/** Answers by joint category of the characteristics to weight by. */
export interface WeightingTable {
  readonly questions: readonly string[];
  /** Choice positions joined with `|` (`-` for no answer) → people, and their answers to each rated question. */
  readonly cells: Readonly<
    Record<string, { readonly people: number; readonly rated: Readonly<Record<string, readonly number[]>> }>
  >;
}

/** Answers by joint category of what people are, for a fair comparison with other places. */
export interface CaseMixTable {
  readonly questions: readonly string[];
  /**
   * Choice positions joined with `|` (`-` for no answer) → rated question → valid answers, and how many of them
   * positive. A question that nobody of a cell answered is not there.
   */
  readonly cells: Readonly<
    Record<string, Readonly<Record<string, readonly [base: number, positive: number]>>>
  >;
}

/** Everything of one set of people: all respondents, or one group of them. */
export interface TallyCell {
  readonly respondents: number;
  readonly rated: Readonly<Record<string, AnswerCounts>>;
  readonly chooseOne: Readonly<Record<string, AnswerCounts>>;
  readonly chooseMany: Readonly<Record<string, TickCounts>>;
  readonly comments: Readonly<Record<string, number>>;
  readonly composites: Readonly<Record<string, CompositeCounts>>;
}

/**
 * Everything any statistic needs, and no person. Kilobytes; does not grow with the number of people; merges by
 * addition: tally(a) + tally(b) = tally(a and b), byte for byte, in any order.
 */
export interface Tally {
  readonly schema: 'poet-tally/1';
  readonly questionSet: string;
  readonly all: TallyCell;
  /** Breakdown question or way of commissioning → choice label → the same counts for those people. */
  readonly by: Readonly<Record<string, Readonly<Record<string, TallyCell>>>>;
  /**
   * Pairwise tables of rated questions, keyed `a|b` with a before b in the question set: `counts[i][j]` people who
   * gave answer i to a and answer j to b.
   */
  readonly pairs: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly outcomes: OutcomeTables;
  /** Month (`2026-04`) → question → counts of answers, where the export carries dates. */
  readonly months: Readonly<Record<string, Readonly<Record<string, AnswerCounts>>>>;
  /** Month → composite, where the export carries dates. Not in Tallies of before it was counted. */
  readonly monthScores?: Readonly<Record<string, Readonly<Record<string, CompositeHistogram>>>>;
  /** Context value counts: authority, region, mode, who filled it in, wave. */
  readonly context: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Joint cells of the breakdown questions, keyed by choice positions joined with `|` (`-` for no answer). */
  readonly joint: { readonly questions: readonly string[]; readonly cells: Readonly<Record<string, number>> };
  /** Not in Tallies of before it was counted. */
  readonly caseMix?: CaseMixTable;
  /** Only where weighting is asked for: it is as large as the characteristics make it. */
  readonly weighting?: WeightingTable;
}
