import { PoetError } from '../errors.js';
import type { Heading } from '../intake/intake.js';
import type { QuestionSet } from '../question-set/question-set.js';
import { nearest } from '../spelling/spelling.js';
import { foldHeading } from './fold-heading.js';
import type { ContextMatch, ContextRole } from './model.js';
import type { Proposal } from './propose.js';
import { choiceNamed } from './question-index.js';
import { contextHeadings } from './usual-headings.js';

/** Columns that the user tied to questions, choices or context by hand. */
export interface Mapped {
  readonly proposals: readonly Proposal[];
  readonly context: readonly ContextMatch[];
  /** Names that this question set does not know: another set of the file may. */
  readonly unused: readonly string[];
}

/**
 * Reads the user's mapping against one question set. Throws `mapping-unknown-column` when a column does not
 * exist or its heading stands there twice.
 */
export function readMapping(
  columns: Readonly<Record<string, string>>,
  headings: readonly Heading[],
  set: QuestionSet,
): Mapped {
  const proposals: Proposal[] = [];
  const context: ContextMatch[] = [];
  const unused: string[] = [];
  for (const [name, wanted] of Object.entries(columns)) {
    const column = findColumn(name, wanted, headings);
    const [id = '', choiceText] = splitName(name);
    const question = set.questions.find((candidate) => candidate.id === id);
    const choice = question === undefined || choiceText === null ? null : choiceNamed(question, choiceText);
    if (question !== undefined && (choiceText === null || choice !== null)) {
      proposals.push({ column, question, choice, strength: 200, how: 'mapping', partial: null });
    } else if (question === undefined && isRole(name)) context.push({ role: name, column });
    else unused.push(name);
  }
  return { proposals, context, unused };
}

/** Throws `mapping-unknown-question` for a name that no question set of the file knows. */
export function refuseUnknownNames(unused: readonly string[], sets: readonly QuestionSet[]): void {
  const [name] = unused;
  if (name === undefined) return;
  const known = [
    ...sets.flatMap((set) =>
      set.questions.flatMap((question) => [
        question.id,
        ...('choices' in question ? question.choices.map(({ label }) => `${question.id}/${label}`) : []),
      ]),
    ),
    ...Object.keys(contextHeadings),
  ];
  const near = nearest(name, known);
  throw new PoetError(
    'mapping-unknown-question',
    `The column mapping names "${name}", and ${sets.map(({ id }) => id).join(' and ')} has no question of that name.`,
    near === null
      ? `See the question names with "poet questions show ${sets[0]?.id ?? ''}".`
      : `The nearest name is "${near.text}".`,
    'usage',
  );
}

function splitName(name: string): readonly [string, string | null] {
  const at = name.indexOf('/');
  return at < 0 ? [name, null] : [name.slice(0, at), name.slice(at + 1)];
}

function isRole(name: string): name is ContextRole {
  return Object.hasOwn(contextHeadings, name);
}

function findColumn(name: string, wanted: string, headings: readonly Heading[]): Heading {
  const folded = foldHeading(wanted);
  const spelled = headings.filter((heading) =>
    [...heading.texts, heading.parts.join(' - '), heading.code ?? ''].some(
      (text) => foldHeading(text) === folded,
    ),
  );
  const [only, second] = spelled;
  if (only !== undefined && second === undefined) return only;
  const byLetter = headings.find(({ letter }) => letter === wanted.trim().toUpperCase());
  if (only === undefined && byLetter !== undefined) return byLetter;
  if (second !== undefined) {
    throw new PoetError(
      'mapping-unknown-column',
      `The column mapping ties "${name}" to "${wanted}", and columns ${spelled.map(({ letter }) => letter).join(' and ')} both have this heading.`,
      `Give the column letter instead: ${name}: ${spelled[0]?.letter ?? 'A'}`,
      'usage',
    );
  }
  const near = nearest(
    wanted,
    headings.flatMap(({ texts }) => texts.slice(0, 1)),
  );
  throw new PoetError(
    'mapping-unknown-column',
    `The column mapping ties "${name}" to "${wanted}", and the file has no such column.`,
    near === null
      ? 'Give the heading as it stands in the file, or the column letter.'
      : `The nearest heading is "${near.text}".`,
    'usage',
  );
}
