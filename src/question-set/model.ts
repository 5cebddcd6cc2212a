/** How an answer reads: what counts as positive is written in the question set, never computed. */
export type Tone = 'positive' | 'neutral' | 'negative';

/** The four kinds of non-answer, kept apart and counted. `missing` is blank or unreadable. */
export type NonAnswer = 'missing' | 'doesNotApply' | 'dontKnow' | 'preferNotToSay';

/** What a block of questions is about. `use` is what support is used for; `comment` is free text. */
export type Kind = 'outcome' | 'process' | 'quality' | 'circumstance' | 'use' | 'comment';

/** How sure the question set is of its own wording. Reports repeat it. */
export type Evidence = 'documented' | 'reconstructed' | 'licensed' | 'local' | 'draft' | 'synthetic';

/** One answer of a rating scale. `value` orders the scale and gives the 0–100 score; higher is better. */
export interface ScaleAnswer {
  readonly label: string;
  readonly value: number;
  readonly tone: Tone;
  readonly alsoSeenAs: readonly string[];
}

/** One answer that is a reply but not a rating. */
export interface UncountedAnswer {
  readonly label: string;
  readonly as: NonAnswer;
  readonly alsoSeenAs: readonly string[];
}

/**
 * A rating scale. `answers` stand in the order of the file (positive, neutral, negative); `codes` maps a bare
 * code in an export to an answer's label and is null when the question set declares none (then bare codes are
 * never read: the direction of a scale is not guessed).
 */
export interface Scale {
  readonly id: string;
  readonly answers: readonly ScaleAnswer[];
  readonly notCounted: readonly UncountedAnswer[];
  readonly codes: Readonly<Record<string, string>> | null;
}

/** One choice of a choose-one or choose-many question. */
export interface Choice {
  readonly label: string;
  readonly alsoSeenAs: readonly string[];
}

/** A duty that a question speaks to: a Care Act wellbeing area, an eligibility outcome, a section 19 principle. */
export interface Duty {
  /** `care-act-wellbeing`, `care-act-eligibility`, `carer-eligibility` or `children-and-families-act`. */
  readonly frame: string;
  readonly areas: readonly string[];
  /** True when the link is our reading and was not seen in a source. */
  readonly inferred: boolean;
}

/** A condition under which a question is asked: one of `answers` (labels) was given to `question`. */
export interface AskedIf {
  readonly question: string;
  readonly answers: readonly string[];
}

interface QuestionFacts {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  /** The title of the block it stands in. */
  readonly block: string;
  readonly provenance: Evidence;
  /** Column headings seen in exports, beside the label and the id. */
  readonly headings: readonly string[];
  readonly duties: readonly Duty[];
  /** Codes declared for the choices of this question (code → label), or null. */
  readonly codes: Readonly<Record<string, string>> | null;
  /** The route to this question: asked only where all of these hold. Absent: everyone is asked. */
  readonly askedIf?: readonly AskedIf[];
}

/** A question answered on a scale: the only form that is scored. */
export interface RatedQuestion extends QuestionFacts {
  readonly form: 'rated';
  readonly scale: Scale;
  /** False keeps it out of the composite of its kind (structurally not applicable to many people). */
  readonly composite: boolean;
}

export interface ChooseOneQuestion extends QuestionFacts {
  readonly form: 'choose-one';
  readonly choices: readonly Choice[];
  readonly notCounted: readonly UncountedAnswer[];
}

export interface ChooseManyQuestion extends QuestionFacts {
  readonly form: 'choose-many';
  readonly choices: readonly Choice[];
  readonly notCounted: readonly UncountedAnswer[];
}

/** Free text: counted, never scored, never shown without review. */
export interface CommentQuestion extends QuestionFacts {
  readonly form: 'comment';
  /** Theme → words that count towards it, for simple tallies labelled as such. */
  readonly themes: Readonly<Record<string, readonly string[]>>;
}

export type Question = RatedQuestion | ChooseOneQuestion | ChooseManyQuestion | CommentQuestion;

/** A versioned questionnaire, as read from its YAML file. `id` is `audience@version`. */
export interface QuestionSet {
  readonly id: string;
  readonly audience: string;
  readonly version: string;
  readonly title: string;
  readonly evidence: Evidence;
  readonly notes: readonly string[];
  /** Who answers, for the threshold rule: budget holders (or people with support), carers, or others. */
  readonly respondents: 'holders' | 'carers' | 'others';
  /** In the order of the file. */
  readonly questions: readonly Question[];
  /** Ids of choose-one (or choose-many) questions that results may be broken down by, declared before any data are seen. */
  readonly breakdowns: readonly string[];
  /** Other question sets whose results may be compared, with the question ids for which this holds. */
  readonly comparableWith: Readonly<Record<string, readonly string[]>>;
  /** Values in a respondent-type column that mean this audience (`holder`, `carer`). */
  readonly alsoCalled: readonly string[];
}
