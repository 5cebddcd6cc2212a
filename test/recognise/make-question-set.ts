import type {
  ChooseManyQuestion,
  ChooseOneQuestion,
  CommentQuestion,
  Question,
  QuestionSet,
  RatedQuestion,
  Scale,
} from '../../src/question-set/question-set.js';

/** Very good … Very poor, with "Does not apply" and "Don't know" beside it. */
export const quality: Scale = {
  id: 'quality',
  answers: [
    { label: 'Very good', value: 5, tone: 'positive', alsoSeenAs: ['Excellent'] },
    { label: 'Good', value: 4, tone: 'positive', alsoSeenAs: [] },
    { label: 'Neither good nor poor', value: 3, tone: 'neutral', alsoSeenAs: [] },
    { label: 'Poor', value: 2, tone: 'negative', alsoSeenAs: [] },
    { label: 'Very poor', value: 1, tone: 'negative', alsoSeenAs: [] },
  ],
  notCounted: [
    { label: 'Does not apply', as: 'doesNotApply', alsoSeenAs: [] },
    { label: "Don't know", as: 'dontKnow', alsoSeenAs: ['Not sure'] },
  ],
  codes: null,
};

const facts = {
  kind: 'quality',
  block: 'Quality of the support',
  provenance: 'synthetic',
  headings: [],
  duties: [],
  codes: null,
} as const;

export function rated(id: string, label: string, more: Partial<RatedQuestion> = {}): RatedQuestion {
  return { ...facts, id, label, form: 'rated', scale: quality, composite: true, ...more };
}

export function chooseOne(
  id: string,
  label: string,
  choices: readonly string[],
  more: Partial<ChooseOneQuestion> = {},
): ChooseOneQuestion {
  return {
    ...facts,
    kind: 'circumstance',
    id,
    label,
    form: 'choose-one',
    choices: choices.map((choice) => ({ label: choice, alsoSeenAs: [] })),
    notCounted: [],
    ...more,
  };
}

export function chooseMany(
  id: string,
  label: string,
  choices: readonly string[],
  more: Partial<ChooseManyQuestion> = {},
): ChooseManyQuestion {
  return {
    ...facts,
    kind: 'use',
    id,
    label,
    form: 'choose-many',
    choices: choices.map((choice) => ({ label: choice, alsoSeenAs: [] })),
    notCounted: [],
    ...more,
  };
}

export function comment(id: string, label: string, more: Partial<CommentQuestion> = {}): CommentQuestion {
  return { ...facts, kind: 'comment', id, label, form: 'comment', themes: {}, ...more };
}

export function makeSet(questions: readonly Question[], more: Partial<QuestionSet> = {}): QuestionSet {
  const audience = more.audience ?? 'adult';
  const version = more.version ?? '2017';
  return {
    id: `${audience}@${version}`,
    audience,
    version,
    title: `${audience} ${version}`,
    evidence: 'synthetic',
    notes: [],
    respondents: 'holders',
    questions,
    breakdowns: [],
    comparableWith: {},
    alsoCalled: ['holder'],
    ...more,
  };
}

/** Six questions of every form: what most tests need. */
export const adult = makeSet([
  rated('dignity', 'being supported with dignity', { headings: ['Q12_1'] }),
  rated('choice', 'choice and control over support'),
  rated('information', 'information and advice'),
  chooseOne('age-band', 'age', ['Under 65', '65 and over']),
  chooseMany('support', 'support received', ['Home care', 'Personal assistant', 'Day service', 'Other']),
  comment('comment', 'anything else you would like to say'),
]);
