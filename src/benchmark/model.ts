import type { Built } from './built/model.js';

/** How exact a printed figure is. */
export type Precision = 'whole-percent' | 'one-decimal' | 'exact';

/** Where a figure was seen. */
export interface FigureSource {
  readonly title: string;
  readonly url: string;
  readonly year: number;
  readonly note: string;
}

/** Counts of every answer, as made by `poet benchmark build`; `answers` maps answer label → people. */
export interface CountsFigure {
  readonly kind: 'counts';
  readonly answers: Readonly<Record<string, number>>;
}

/** A percentage printed in a report. `base` is the number it was said of (the wave sample unless `baseIs` says item). */
export interface PercentFigure {
  readonly kind: 'percent';
  /** Which tone the percentage is of. */
  readonly tone: 'positive' | 'neutral' | 'negative';
  readonly percent: number;
  readonly precision: Precision;
  readonly base: number;
  readonly baseIs: 'item' | 'wave';
  readonly source: FigureSource;
}

/** "over 70%": shown in words, never drawn as a point, never tested. */
export interface BoundFigure {
  readonly kind: 'bound';
  readonly tone: 'positive' | 'neutral' | 'negative';
  readonly bound: 'over' | 'at-least' | 'under' | 'at-most' | 'between';
  readonly percent: number;
  /** Upper end for `between`. */
  readonly to: number | null;
  readonly base: number | null;
  readonly source: FigureSource;
}

/**
 * The share of people who gave one answer about themselves ("over half were 65 and over"): who answered, never a
 * score. Either a bound or a point with its precision; the other is null.
 */
export interface ChoiceShare {
  readonly choice: string;
  readonly bound: Exclude<BoundFigure['bound'], 'between'> | null;
  readonly percent: number;
  readonly precision: Precision | null;
  readonly base: number | null;
  readonly source: FigureSource;
}

/** One condition's share (0–1) of what all conditions explain of overall outcomes, with its 95% interval. */
export interface ImportanceShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export type BenchmarkFigure = CountsFigure | PercentFigure | BoundFigure;

/**
 * The comparison data of one question set. A question may have several figures (a percentage of one tone, a bound
 * of another); a question that is absent has no published figure, and that is said.
 */
export interface Benchmark {
  readonly schema: 'poet-benchmark/1';
  /** `national/adult@2017`. */
  readonly id: string;
  readonly version: string;
  readonly kind: 'published' | 'counts';
  readonly title: string;
  readonly questionSet: string;
  /** What the people in it are called in a sentence: "the national POET data set, 2017". */
  readonly name: string;
  readonly year: number | null;
  /** How many authorities took part, or null when not published. */
  readonly authorities: number | null;
  /** ONS codes or names of the authorities in it, or null when not known. */
  readonly members: readonly string[] | null;
  readonly respondents: number | null;
  readonly synthetic: boolean;
  readonly questions: Readonly<Record<string, readonly BenchmarkFigure[]>>;
  /** What was published about who answered: question id → shares. */
  readonly profile?: Readonly<Record<string, readonly ChoiceShare[]>>;
  /** Relative importance of the conditions (LMG), worked out when the benchmark was built: condition → share. */
  readonly importance?: Readonly<Record<string, ImportanceShare>>;
  /** There when `poet benchmark build` made it from councils' counts. */
  readonly built?: Built;
  readonly notes: readonly string[];
}
