import type { Choice, Question, QuestionSet } from '../question-set/question-set.js';
import { foldText } from '../spelling/spelling.js';
import { foldHeading } from './fold-heading.js';
import type { MatchedBy } from './model.js';

export interface NamedQuestion {
  readonly question: Question;
  readonly how: Extract<MatchedBy, 'id' | 'label' | 'heading'>;
}

export interface NamedChoice {
  readonly question: Question;
  readonly choice: Choice;
}

/** A question set by every folded name that its questions and choices go by. */
export interface QuestionIndex {
  readonly set: QuestionSet;
  readonly questions: ReadonlyMap<string, readonly NamedQuestion[]>;
  /** Choices of choose-one and choose-many questions, over all questions. */
  readonly choices: ReadonlyMap<string, readonly NamedChoice[]>;
  /** All names long enough to be found as the beginning of a longer text, by how they begin, longest first. */
  readonly long: ReadonlyMap<string, readonly string[]>;
}

/** Shorter names begin too many unrelated headings. */
const longEnough = 15;

/** The long names that a text may begin with, or that may begin with it, longest first; none for a short text. */
export function longNames(index: QuestionIndex, text: string): readonly string[] {
  return text.length < longEnough ? [] : (index.long.get(text.slice(0, longEnough)) ?? []);
}

/** Builds the index of one question set. Linear in questions and choices. */
export function indexQuestions(set: QuestionSet): QuestionIndex {
  const questions = new Map<string, NamedQuestion[]>();
  const choices = new Map<string, NamedChoice[]>();
  const name = (text: string, question: Question, how: NamedQuestion['how']): void => {
    const key = foldHeading(text);
    if (key === '') return;
    const named = questions.get(key);
    if (named === undefined) questions.set(key, [{ question, how }]);
    else if (named.every((other) => other.question !== question)) named.push({ question, how });
  };
  for (const question of set.questions) {
    name(question.id, question, 'id');
    name(question.id.replaceAll(/[-_]/g, ' '), question, 'id');
    name(question.id.replaceAll('-', '_'), question, 'id');
    name(question.label, question, 'label');
    for (const heading of question.headings) name(heading, question, 'heading');
    if (question.form !== 'choose-one' && question.form !== 'choose-many') continue;
    for (const choice of question.choices) {
      for (const text of [choice.label, ...choice.alsoSeenAs]) {
        const key = foldHeading(text);
        const named = choices.get(key);
        if (named === undefined) choices.set(key, [{ question, choice }]);
        else named.push({ question, choice });
      }
    }
  }
  return { set, questions, choices, long: byBeginning(questions.keys()) };
}

function byBeginning(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const long = new Map<string, string[]>();
  for (const name of names) {
    if (name.length < longEnough || !name.includes(' ')) continue;
    const beginning = name.slice(0, longEnough);
    const others = long.get(beginning);
    if (others === undefined) long.set(beginning, [name]);
    else others.push(name);
  }
  for (const others of long.values()) others.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return long;
}

/** The choice (or answer of the scale, or reply that does not count) that a row text or a code suffix names, or null. */
export function choiceNamed(question: Question, text: string): Choice | null {
  if (question.form === 'comment') return null;
  const folded = foldHeading(text);
  const spaced = folded.replaceAll('_', ' ');
  const codes = question.codes ?? (question.form === 'rated' ? question.scale.codes : null) ?? {};
  const label = Object.entries(codes).find(([code]) => foldText(code) === folded)?.[1];
  const choices =
    question.form === 'rated'
      ? [...question.scale.answers, ...question.scale.notCounted]
      : [...question.choices, ...question.notCounted];
  for (const choice of choices) {
    if (choice.label === label) return choice;
    const names = [choice.label, ...choice.alsoSeenAs].map(foldHeading);
    if (names.some((name) => name === folded || name === spaced)) return choice;
  }
  return null;
}

const other = /^(?:an)?other\b|^something else\b/;
// "Other", "Other - Write In (Required)", "Other (please specify)", "Other, please say what".
const otherBox =
  /^other(?:s)?(?:[\s,:(-]+(?:(?:please|write|specify|say|state|describe|give|text|option|answer|required|details?)\b.*)?)?$/;

/** The one option that people complete themselves, where a row text names it as platforms do and not in its own words. */
export function otherNamed(question: Question, text: string): Choice | null {
  if (question.form !== 'choose-many' || !otherBox.test(text)) return null;
  const others = question.choices.filter(({ label }) => other.test(foldText(label)));
  return others.length === 1 ? (others[0] ?? null) : null;
}
