import type { Question, QuestionSet, Scale } from './model.js';
import type { NewWords, WordGroup, Wording } from './read/wording.js';

/** A question set with the labels, answers and choices of a checked wording; the old ones stay recognised. */
export function applyLabels(set: QuestionSet, wording: Wording): QuestionSet {
  return {
    ...set,
    evidence: 'licensed',
    questions: set.questions.map((question) => reworded(question, wording)),
  };
}

function reworded(question: Question, wording: Wording): Question {
  const label = wording.questions.find(({ name }) => name.text === question.id)?.words;
  const named =
    label === undefined || label === question.label
      ? question
      : { ...question, label, headings: [...new Set([question.label, ...question.headings])] };
  if (named.form === 'comment') return named;
  if (named.form === 'rated')
    return { ...named, scale: rescaled(named.scale, groupOf(wording.answers, named.scale.id)) };
  const words = groupOf(wording.choices, named.id);
  return {
    ...named,
    choices: named.choices.map((choice) => renamed(choice, words)),
    notCounted: named.notCounted.map((answer) => renamed(answer, words)),
    codes: recoded(named.codes, words),
  };
}

function rescaled(scale: Scale, words: readonly NewWords[]): Scale {
  return {
    ...scale,
    answers: scale.answers.map((answer) => renamed(answer, words)),
    notCounted: scale.notCounted.map((answer) => renamed(answer, words)),
    codes: recoded(scale.codes, words),
  };
}

function groupOf(groups: readonly WordGroup[], name: string): readonly NewWords[] {
  return groups.find((group) => group.name.text === name)?.words ?? [];
}

function renamed<T extends { readonly label: string; readonly alsoSeenAs: readonly string[] }>(
  answer: T,
  words: readonly NewWords[],
): T {
  const label = words.find(({ name }) => name.text === answer.label)?.words;
  if (label === undefined || label === answer.label) return answer;
  return { ...answer, label, alsoSeenAs: [...new Set([answer.label, ...answer.alsoSeenAs])] };
}

function recoded(codes: Readonly<Record<string, string>> | null, words: readonly NewWords[]) {
  if (codes === null) return null;
  const wordsFor = new Map(words.map(({ name, words: text }) => [name.text, text]));
  return Object.fromEntries(
    Object.entries(codes).map(([code, label]) => [code, wordsFor.get(label) ?? label]),
  );
}
