import type { Tally } from './model.js';

/** How finely a shared table tells answers apart: every answer, the three tones, or positive and not. */
export type Grain = 'answers' | 'tones' | 'positive';

/**
 * People by answer. `answers`: in the order of the scale; `tones`: positive, neutral, negative; `positive`: positive,
 * and everyone else.
 */
export interface SharedTable {
  readonly grain: Grain;
  readonly base: number;
  readonly counts: readonly number[];
}

/** Answers that are no rating, by kind. */
export interface SharedNonAnswers {
  readonly missing: number;
  readonly doesNotApply: number;
  readonly dontKnow: number;
  readonly preferNotToSay: number;
}

export interface SharedQuestion {
  readonly table: SharedTable | null;
  readonly notCounted: SharedNonAnswers | null;
}

/** People by choice; null where a choice was merged with others, whose people are in `merged` together. */
export interface SharedChoices {
  readonly base: number;
  readonly counts: readonly (number | null)[];
  readonly merged: number;
}

/** People who ticked each choice; null where few did, or few did not. */
export interface SharedTicks {
  readonly answered: number;
  readonly counts: readonly (number | null)[];
}

/** Mean and spread of a composite on 0–100, rounded to `decimals`, and how its items go together. */
export interface SharedComposite {
  readonly items: readonly string[];
  readonly base: number;
  readonly notScored: number;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly decimals: number;
  /** Correlations of the items over people who answered all of them, to two decimals. */
  readonly complete: { readonly n: number; readonly correlations: readonly (readonly number[])[] } | null;
}

/** Two rated questions together: people who answered both, their correlation to two decimals, and a table. */
export interface SharedPair {
  readonly n: number;
  readonly correlation: number | null;
  readonly grain: 'answers' | 'positive' | null;
  readonly counts: readonly (readonly number[])[] | null;
}

/** A Tally as it may leave a council. What is hidden is null, and the file that holds this says why. */
export interface SharedTally {
  readonly respondents: number;
  readonly rated: Readonly<Record<string, SharedQuestion>>;
  readonly chooseOne: Readonly<Record<string, SharedChoices | null>>;
  readonly chooseMany: Readonly<Record<string, SharedTicks | null>>;
  readonly comments: Readonly<Record<string, number | null>>;
  readonly composites: Readonly<Record<string, SharedComposite | null>>;
  /** Breakdown question → choice → rated question. */
  readonly by: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, SharedTable | null>>>>>
  >;
  /** Keyed as in `Tally.pairs`. */
  readonly pairs: Readonly<Record<string, SharedPair | null>>;
  /**
   * Correlations of the outcomes composite (first) and every condition, to two decimals, over people who answered all
   * of them.
   */
  readonly importance: {
    readonly n: number;
    readonly conditions: readonly string[];
    readonly correlations: readonly (readonly number[])[];
  } | null;
  /** Quarter (`2026-Q2`) or year (`2026`) → rated question. Never a month. */
  readonly periods: Readonly<Record<string, Readonly<Record<string, SharedTable | null>>>>;
  /** Joint cells of as many breakdown questions as leave every cell large enough, or null. */
  readonly joint: Tally['joint'] | null;
}

/** Whose answers they are. Codes and region are there for councils of the register. */
export interface TallyAuthority {
  readonly name: string;
  readonly gss: string | null;
  readonly region: string | null;
}

interface TallyFileFacts {
  readonly schema: 'poet-tally/1';
  readonly poet: string;
  readonly questionSet: string;
  /** Hash of the questions and their answers, in order: another wording of the same id is another survey. */
  readonly questions: string;
  readonly authority: TallyAuthority;
  readonly wave: string | null;
  readonly synthetic: boolean;
  readonly minimumBase: number;
  readonly hidden: readonly { readonly where: string; readonly because: string }[];
}

/** What stands in a `.tally.json`: the whole Tally, for the council itself, or one that may be shared. */
export type TallyContent = TallyFileFacts &
  (
    | { readonly profile: 'internal'; readonly tally: Tally }
    | { readonly profile: 'partner' | 'public'; readonly tally: SharedTally }
  );

/** The same with the hash of it all, so that a change on the way is noticed. */
export type TallyFile = TallyContent & { readonly sha256: string };
