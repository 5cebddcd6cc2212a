import type { Heading } from '../intake/intake.js';
import type { Choice, Question } from '../question-set/question-set.js';
import { foldText, likeness } from '../spelling/spelling.js';
import { foldHeading } from './fold-heading.js';
import type { MatchedBy } from './model.js';
import {
  choiceNamed,
  longNames,
  type NamedQuestion,
  otherNamed,
  type QuestionIndex,
} from './question-index.js';
import type { Reading } from './readings.js';

/** A column that may hold a question (or one choice of it), and how strongly its heading says so (0–200). */
export interface Proposal {
  readonly column: Heading;
  readonly question: Question;
  readonly choice: Choice | null;
  readonly strength: number;
  readonly how: MatchedBy;
  /** `cut`: the heading ends in three dots. `fused`: text goes on after the question. Characters that agree. */
  readonly partial: { readonly why: 'cut' | 'fused'; readonly length: number } | null;
}

/** A platform's code that the question set lists says more than any text: two grids may have the same rows. */
const byCode = 101;

/** Every question and choice that one column's heading may name. */
export function propose(
  column: Heading,
  readings: readonly Reading[],
  index: QuestionIndex,
): readonly Proposal[] {
  const found: Proposal[] = [];
  const add = (
    question: Question,
    choice: Choice | null,
    strength: number,
    how: MatchedBy,
    partial: Proposal['partial'] = null,
  ): void => {
    const same = found.findIndex((other) => other.question === question && other.choice === choice);
    const made = { column, question, choice, strength, how, partial };
    if (same < 0) found.push(made);
    else if ((found[same]?.strength ?? 0) < strength) found[same] = made;
  };
  for (const reading of readings) {
    for (const { question, how } of index.questions.get(reading.text) ?? []) {
      add(
        question,
        null,
        reading.strength + stemEvidence(reading, question) - idOnly(how, reading, question),
        how,
      );
    }
    if (reading.stem !== null) {
      for (const { question } of namedByStem(reading.stem, index)) {
        const choice = choiceNamed(question, reading.text);
        if (choice !== null) add(question, choice, reading.strength + both, 'option');
        else {
          const other = otherNamed(question, reading.text);
          if (other !== null) add(question, other, reading.strength - inOtherWords, 'option');
        }
      }
    }
    for (const { question, choice } of index.choices.get(reading.text) ?? []) {
      add(question, choice, 60 + stemEvidence(reading, question), 'option');
    }
  }
  const byWords = found.filter(isByWords);
  if (column.code !== null) proposeByCode(column.code, column, index, add, byWords);
  if (found.length === 0) proposeByBeginning(readings, index, add);
  return wholeOrOption(found, byWords);
}

/**
 * A column is a question or one of its options, not both. "Home care:Support received" is the option, though the
 * question's own name stands in it; a heading that is the question to its last word is the question, though it end in
 * an option: "Do you use it? Yes/No".
 */
function wholeOrOption(found: readonly Proposal[], byWords: readonly Proposal[]): readonly Proposal[] {
  const asWhole = questionsOf(byWords.filter(({ strength }) => strength >= wholly));
  const asOption = questionsOf(found.filter(isNamedOption));
  return found.filter(({ question, choice }) =>
    choice === null ? asWhole.has(question) || !asOption.has(question) : !asWhole.has(question),
  );
}

function questionsOf(proposals: readonly Proposal[]): ReadonlySet<Question> {
  return new Set(proposals.map(({ question }) => question));
}

/** Nothing was left off but a number before it. */
const wholly = 98.9;

/** The words of the heading, or enough of them, name this question. */
function isByWords({ how, strength }: Proposal): boolean {
  return (how === 'label' || how === 'heading') && strength >= 90;
}

function isNamedOption({ choice, strength }: Proposal): boolean {
  return choice !== null && strength >= 80;
}

type Add = (
  question: Question,
  choice: Choice | null,
  strength: number,
  how: MatchedBy,
  partial?: Proposal['partial'],
) => void;

/** Stem and row together say more than a row that happens to be the name of another question. */
const both = 3;

/** A box beside "Other" is headed so too: the column with the option's own words comes first. */
const inOtherWords = 5;

/** Two audiences may use one id for their own questions: a column with the label's words is the question then. */
function idOnly(how: MatchedBy, reading: Reading, question: Question): number {
  return how === 'id' && reading.text !== foldHeading(question.label) ? 0.7 : 0;
}

/** The same label may stand in two blocks: a stem like the block's title tells them apart. Up to 2. */
function stemEvidence(reading: Reading, question: Question): number {
  if (reading.stem === null) return 0;
  const stem = reading.stem;
  const alike = Math.max(likeness(stem, foldText(question.block)), likeness(stem, question.kind));
  return alike < 0.4 ? 0 : alike * 2;
}

function namedByStem(text: string, index: QuestionIndex): readonly { readonly question: Question }[] {
  // Programs that tidy headings leave `uses_[home care]`.
  const stem = text.replace(/(?<!_)_+$/, '');
  const exact =
    index.questions.get(stem) ??
    index.questions.get(stem.replace(/^.*[/]/, '').replaceAll('_', ' ')) ??
    (stem.includes(' ') ? undefined : index.questions.get(stem.replace(/^.*-/, '').replaceAll('_', ' '))) ??
    index.questions.get(stem.replace(/^q(?:uestion)? ?[\d._]+[.:)]? */, ''));
  if (exact !== undefined) return exact;
  const cut = longNames(index, stem).filter((name) => name.startsWith(stem));
  return cut.length === 1 ? (index.questions.get(cut[0] ?? '') ?? []) : [];
}

/**
 * By the platform's own code. A set whose ids happen to be numbers like the platform's (`q3`) does not mean its columns:
 * where the words of the heading name another question, only a code that the set lists counts.
 */
function proposeByCode(
  code: string,
  column: Heading,
  index: QuestionIndex,
  add: Add,
  byWords: readonly Proposal[],
): void {
  const folded = foldHeading(code);
  const named = (name: string): readonly NamedQuestion[] =>
    (index.questions.get(name) ?? []).filter(
      ({ question, how }) =>
        how !== 'id' ||
        byWords.length === 0 ||
        byWords.some((proposal) => proposal.question === question) ||
        question.headings.some((heading) => foldHeading(heading) === name),
    );
  for (const { question } of named(folded)) add(question, null, byCode, 'code');
  const parts = /^(.+?)(?:___|_|\[|\/)([^[\]/]+)\]?$/.exec(folded);
  if (parts?.[1] === undefined || parts[2] === undefined) return;
  for (const { question } of named(parts[1])) {
    const choice = choiceNamed(question, parts[2]) ?? (column.item && choiceNamed(question, column.item));
    if (choice) add(question, choice, byCode - 0.5, 'code');
  }
}

/** Headings that a platform cut, or that run on into help text. */
function proposeByBeginning(readings: readonly Reading[], index: QuestionIndex, add: Add): void {
  for (const reading of readings) {
    const long = longNames(index, reading.text);
    if (reading.cut) {
      const named = long.filter((name) => name.startsWith(reading.text));
      if (named.length !== 1) continue;
      for (const { question } of index.questions.get(named[0] ?? '') ?? []) {
        add(question, null, reading.strength - 15, 'label', { why: 'cut', length: reading.text.length });
      }
    } else {
      const name = long.find((beginning) => reading.text.startsWith(beginning));
      for (const { question } of index.questions.get(name ?? '') ?? []) {
        add(question, null, reading.strength - 20, 'label', { why: 'fused', length: name?.length ?? 0 });
      }
    }
  }
}
