import { childOf, entriesOf, type Leaf, type Tree, textAt } from './tree.js';

export interface NewWords {
  readonly name: Leaf;
  readonly words: string;
}

export interface WordGroup {
  readonly name: Leaf;
  readonly words: readonly NewWords[];
}

/** A wording file by its parts, whatever is wrong with it. */
export interface Wording {
  readonly for: Leaf | null;
  readonly questions: readonly NewWords[];
  readonly answers: readonly WordGroup[];
  readonly choices: readonly WordGroup[];
}

export function wordingOf(tree: Tree): Wording {
  return {
    for: textAt(tree, 'for'),
    questions: wordsOf(childOf(tree, 'questions')),
    answers: groupsOf(childOf(tree, 'answers')),
    choices: groupsOf(childOf(tree, 'choices')),
  };
}

function wordsOf(tree: Tree | undefined): readonly NewWords[] {
  return entriesOf(tree).flatMap(({ key, value }) =>
    value.is === 'text' ? [{ name: key, words: value.text }] : [],
  );
}

function groupsOf(tree: Tree | undefined): readonly WordGroup[] {
  return entriesOf(tree).map(({ key, value }) => ({ name: key, words: wordsOf(value) }));
}
