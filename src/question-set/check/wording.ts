import { foldText, nearest } from '../../spelling/spelling.js';
import type { Complaint } from '../fault.js';
import type { Question, QuestionSet } from '../model.js';
import type { Leaf } from '../read/tree.js';
import type { NewWords, WordGroup, Wording } from '../read/wording.js';

/** Words for a question set, question, scale, answer or choice that is not there, and two answers made one. */
export function wordingComplaints(wording: Wording, set: QuestionSet): readonly Complaint[] {
  const ids = set.questions.map((question) => question.id);
  const scales = new Map(
    set.questions.flatMap((question) => (question.form === 'rated' ? [[question.scale.id, question]] : [])),
  );
  const chosen = new Map(
    set.questions.flatMap((question) => (hasChoices(question) ? [[question.id, question]] : [])),
  );
  return [
    ...(wording.for === null || wording.for.text === set.id
      ? []
      : [unknown(wording.for, 'another-question-set', 'the wording is for another question set:', [set.id])]),
    ...wording.questions
      .filter(({ name }) => !ids.includes(name.text))
      .map(({ name }) => unknown(name, 'unknown-question', 'no such question:', ids)),
    ...sameWords(
      wording.questions,
      set.questions.map(({ id, label }) => [id, label] as const),
    ),
    ...wording.answers.flatMap((group) => groupComplaints(group, scales, 'scale')),
    ...wording.choices.flatMap((group) => groupComplaints(group, chosen, 'question with choices')),
  ];
}

function hasChoices(question: Question): boolean {
  return question.form === 'choose-one' || question.form === 'choose-many';
}

function groupComplaints(
  group: WordGroup,
  owners: ReadonlyMap<string, Question>,
  what: string,
): readonly Complaint[] {
  const owner = owners.get(group.name.text);
  if (owner === undefined)
    return [unknown(group.name, `unknown-${what.split(' ')[0]}`, `no such ${what}:`, [...owners.keys()])];
  const labels = answersOf(owner);
  return [
    ...group.words
      .filter(({ name }) => !labels.includes(name.text))
      .map(({ name }) => unknown(name, 'unknown-answer', 'no such answer:', labels)),
    ...sameWords(
      group.words,
      labels.map((label) => [label, label] as const),
    ),
  ];
}

function answersOf(question: Question): readonly string[] {
  if (question.form === 'comment') return [];
  const answers = question.form === 'rated' ? question.scale.answers : question.choices;
  const others = question.form === 'rated' ? question.scale.notCounted : question.notCounted;
  return [...answers, ...others].map((answer) => answer.label);
}

/** New words that another question or answer has too, old or new: they could not be told apart in an export. */
function sameWords(
  words: readonly NewWords[],
  now: readonly (readonly [string, string])[],
): readonly Complaint[] {
  const renamed = new Map(words.map(({ name, words: text }) => [name.text, text]));
  return words.flatMap(({ name, words: text }) => {
    const other = now.find(
      ([id, label]) => id !== name.text && foldText(renamed.get(id) ?? label) === foldText(text),
    );
    if (other === undefined) return [];
    return [
      {
        at: name.at,
        code: 'same-words',
        what: `the wording of "${name.text}" is also that of "${other[0]}":`,
        text,
        expected: 'different words for each',
      },
    ];
  });
}

function unknown(leaf: Leaf, code: string, what: string, known: readonly string[]): Complaint {
  return {
    at: leaf.at,
    code,
    what,
    text: leaf.text,
    expected: known.length === 0 ? 'none' : `one of ${known.join(', ')}`,
    suggestion: nearest(leaf.text, known)?.text ?? null,
  };
}
