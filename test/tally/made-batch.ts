import type { AnswerBatch } from '../../src/code/code.js';
import type { QuestionSet, RatedQuestion, Scale } from '../../src/question-set/question-set.js';

/** A made-up question set: three outcomes on a five-point scale, one on three points, and one characteristic. */
const five: Scale = {
  id: 'change',
  answers: [
    { label: 'A lot better', value: 5, tone: 'positive', alsoSeenAs: [] },
    { label: 'Better', value: 4, tone: 'positive', alsoSeenAs: [] },
    { label: 'No difference', value: 3, tone: 'neutral', alsoSeenAs: [] },
    { label: 'Worse', value: 2, tone: 'negative', alsoSeenAs: [] },
    { label: 'A lot worse', value: 1, tone: 'negative', alsoSeenAs: [] },
  ],
  notCounted: [],
  codes: null,
};

const three: Scale = {
  id: 'inclusion',
  answers: [
    { label: 'Fully', value: 3, tone: 'positive', alsoSeenAs: [] },
    { label: 'Partly', value: 2, tone: 'neutral', alsoSeenAs: [] },
    { label: 'Not at all', value: 1, tone: 'negative', alsoSeenAs: [] },
  ],
  notCounted: [],
  codes: null,
};

const facts = { block: 'Outcomes', provenance: 'synthetic', headings: [], duties: [], codes: null } as const;

export function ratedQuestion(id: string, scale: Scale = five): RatedQuestion {
  return { ...facts, id, label: `about ${id}`, kind: 'outcome', form: 'rated', scale, composite: true };
}

export const madeSet: QuestionSet = {
  id: 'made@1',
  audience: 'made',
  version: '1',
  title: 'Made up for tests',
  evidence: 'synthetic',
  notes: [],
  respondents: 'holders',
  questions: [
    ratedQuestion('health'),
    ratedQuestion('safety'),
    ratedQuestion('dignity'),
    ratedQuestion('views', three),
    {
      ...facts,
      id: 'age',
      label: 'age',
      kind: 'circumstance',
      form: 'choose-one',
      choices: [
        { label: 'Under 65', alsoSeenAs: [] },
        { label: '65 and over', alsoSeenAs: [] },
      ],
      notCounted: [],
    },
    {
      ...facts,
      id: 'support',
      label: 'support',
      kind: 'use',
      form: 'choose-many',
      choices: [
        { label: 'Home care', alsoSeenAs: [] },
        { label: 'Day service', alsoSeenAs: [] },
      ],
      notCounted: [],
    },
    { ...facts, id: 'words', label: 'anything else', kind: 'comment', form: 'comment', themes: {} },
  ],
  breakdowns: ['age'],
  comparableWith: {},
  alsoCalled: [],
};

/** One made-up person: positions of answers (−1 to −4 for the non-answers), and ticks. */
export interface Person {
  readonly health: number;
  readonly safety: number;
  readonly dignity: number;
  readonly views: number;
  readonly age: number;
  readonly homeCare: number;
  readonly dayService: number;
  readonly wrote: number;
  readonly month: string;
}

export function batchOf(people: readonly Person[], questionSet: QuestionSet = madeSet): AnswerBatch {
  const column = (pick: (person: Person) => number) => Int8Array.from(people, pick);
  const flags = (pick: (person: Person) => number) => Uint8Array.from(people, pick);
  const months = ['', ...new Set(people.map((person) => person.month).filter((month) => month !== ''))];
  const batch = {
    questionSet,
    rows: people.length,
    answers: {
      health: column((person) => person.health),
      safety: column((person) => person.safety),
      dignity: column((person) => person.dignity),
      views: column((person) => person.views),
      age: column((person) => person.age),
    },
    ticks: {
      support: {
        answered: flags((person) => (person.homeCare + person.dayService > 0 ? 1 : 0)),
        choices: [flags((person) => person.homeCare), flags((person) => person.dayService)],
      },
    },
    comments: { words: flags((person) => person.wrote) },
    context: {
      month: { values: months, codes: Uint32Array.from(people, (person) => months.indexOf(person.month)) },
    },
  };
  return batch as unknown as AnswerBatch;
}
