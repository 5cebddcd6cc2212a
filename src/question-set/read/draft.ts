import type { Tone } from '../model.js';
import { tones } from '../vocabulary.js';
import { childOf, type Entry, entriesOf, type Leaf, type Place, type Tree, textAt, textsOf } from './tree.js';

/** A name and the texts that stand under it. */
export interface Named {
  readonly name: Leaf;
  readonly texts: readonly Leaf[];
}

export interface DraftAnswer {
  readonly label: Leaf;
  readonly value: Leaf | null;
  readonly tone: Tone;
}

/** A `not-counted` label, with the kind when the file says which. */
export interface DraftNonAnswer {
  readonly label: Leaf;
  readonly as: Leaf | null;
}

export interface DraftScale {
  readonly id: Leaf;
  readonly answers: readonly DraftAnswer[];
  readonly notCounted: readonly DraftNonAnswer[];
  readonly alsoSeenAs: readonly Named[];
  readonly codes: DraftCodes | null;
}

/** Codes as a map code → label, or the word `scores`. */
export interface DraftCodes {
  readonly word: Leaf | null;
  readonly pairs: readonly { readonly code: Leaf; readonly label: Leaf }[];
  readonly at: Place;
}

export interface DraftQuestion {
  readonly id: Leaf;
  readonly block: DraftBlock;
  readonly label: Leaf | null;
  readonly kind: Leaf | null;
  readonly scale: Leaf | null;
  readonly chooseOne: readonly Leaf[] | null;
  readonly chooseMany: readonly Leaf[] | null;
  /** Whether `comment: true` stands there. */
  readonly comment: boolean;
  readonly composite: Leaf | null;
  readonly notCounted: readonly DraftNonAnswer[];
  readonly alsoSeenAs: readonly Named[];
  readonly codes: DraftCodes | null;
  readonly askedIf: readonly Named[];
  readonly headings: readonly Leaf[];
  readonly themes: readonly Named[];
  readonly provenance: Leaf | null;
}

export interface DraftBlock {
  readonly title: Leaf | null;
  readonly kind: Leaf | null;
  readonly scale: Leaf | null;
}

export interface DraftDuties {
  readonly question: Leaf;
  readonly frames: readonly Named[];
  readonly inferred: boolean;
}

/** A question-set file by its parts, whatever is wrong with it: what is missing is null or empty. */
export interface Draft {
  readonly tree: Tree;
  readonly scales: readonly DraftScale[];
  readonly questions: readonly DraftQuestion[];
  readonly headings: readonly Named[];
  readonly duties: readonly DraftDuties[];
  readonly comparableWith: readonly Named[];
  readonly breakdowns: readonly Leaf[] | null;
}

/** Takes a tree apart. Never fails: judging is the business of the schema and the checks. */
export function draftOf(tree: Tree): Draft {
  const breakdowns = childOf(tree, 'breakdowns');
  return {
    tree,
    scales: entriesOf(childOf(tree, 'scales')).map(scaleOf),
    questions: blocksOf(tree).flatMap(questionsOf),
    headings: namedOf(childOf(tree, 'headings')),
    duties: entriesOf(childOf(tree, 'legislation')).map(dutiesOf),
    comparableWith: namedOf(childOf(tree, 'comparable-with')),
    breakdowns: breakdowns === undefined ? null : textsOf(breakdowns),
  };
}

function blocksOf(tree: Tree): readonly Tree[] {
  const blocks = childOf(tree, 'blocks');
  return blocks?.is === 'list' ? blocks.items : [];
}

function scaleOf(entry: Entry): DraftScale {
  const answers = tones.flatMap((tone) =>
    entriesOf(childOf(entry.value, tone)).map(({ key, value }) => ({
      label: key,
      value: value.is === 'text' ? value : null,
      tone,
    })),
  );
  return {
    id: entry.key,
    answers,
    notCounted: nonAnswersOf(entry.value),
    alsoSeenAs: namedOf(childOf(entry.value, 'also-seen-as')),
    codes: codesOf(entry.value),
  };
}

function questionsOf(tree: Tree): readonly DraftQuestion[] {
  const block = { title: textAt(tree, 'title'), kind: textAt(tree, 'kind'), scale: textAt(tree, 'scale') };
  return entriesOf(childOf(tree, 'questions')).map(({ key, value }) => ({
    id: key,
    block,
    label: value.is === 'text' ? value : textAt(value, 'label'),
    kind: textAt(value, 'kind'),
    scale: textAt(value, 'scale'),
    chooseOne: choicesOf(value, 'choose-one'),
    chooseMany: choicesOf(value, 'choose-many'),
    comment: textAt(value, 'comment')?.text === 'true',
    composite: textAt(value, 'composite'),
    notCounted: nonAnswersOf(value),
    alsoSeenAs: namedOf(childOf(value, 'also-seen-as')),
    codes: codesOf(value),
    askedIf: namedOf(childOf(value, 'asked-if')),
    headings: textsOf(childOf(value, 'headings')),
    themes: namedOf(childOf(value, 'themes')),
    provenance: textAt(value, 'provenance'),
  }));
}

function choicesOf(tree: Tree, key: string): readonly Leaf[] | null {
  const choices = childOf(tree, key);
  return choices === undefined ? null : textsOf(choices);
}

function namedOf(tree: Tree | undefined): readonly Named[] {
  return entriesOf(tree).map(({ key, value }) => ({ name: key, texts: textsOf(value) }));
}

function nonAnswersOf(tree: Tree): readonly DraftNonAnswer[] {
  const found = childOf(tree, 'not-counted');
  if (found?.is !== 'map') return textsOf(found).map((label) => ({ label, as: null }));
  return found.entries.map(({ key, value }) => ({ label: key, as: value.is === 'text' ? value : null }));
}

function codesOf(tree: Tree): DraftCodes | null {
  const codes = childOf(tree, 'codes');
  if (codes === undefined) return null;
  const pairs = entriesOf(codes).flatMap(({ key, value }) =>
    value.is === 'text' ? [{ code: key, label: value }] : [],
  );
  return { word: codes.is === 'text' ? codes : null, pairs, at: codes.at };
}

function dutiesOf(entry: Entry): DraftDuties {
  const named = namedOf(entry.value);
  return {
    question: entry.key,
    frames: named.filter((frame) => frame.name.text !== 'inferred'),
    inferred: named.some((frame) => frame.name.text === 'inferred' && frame.texts[0]?.text === 'true'),
  };
}
