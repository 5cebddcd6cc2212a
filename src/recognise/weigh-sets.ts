import type { Heading } from '../intake/intake.js';
import type { QuestionSet } from '../question-set/question-set.js';
import { type Assignment, assign, type RowsDiffering } from './assign.js';
import type { ColumnProfile } from './column-profile.js';
import { isAboutScreen } from './context.js';
import { readMapping } from './mapping.js';
import type { ContextMatch, RecogniseSettings } from './model.js';
import { propose } from './propose.js';
import { indexQuestions, type QuestionIndex } from './question-index.js';
import type { Reading } from './readings.js';
import { valueFit } from './value-fit.js';

/** One question set laid over the headings. */
export interface Weighed {
  readonly set: QuestionSet;
  readonly index: QuestionIndex;
  readonly assignment: Assignment;
  /** Context columns that the user mapped by hand. */
  readonly mapped: readonly ContextMatch[];
  readonly unused: readonly string[];
  readonly matched: number;
  readonly of: number;
  /** Matched questions whose cells do not contradict the answers they may have. */
  readonly agreeing: number;
}

/** Everything about the file that does not depend on the question set. */
export interface Surroundings {
  readonly headings: readonly Heading[];
  readonly readings: ReadonlyMap<number, readonly Reading[]>;
  readonly profileOf: (position: number) => ColumnProfile;
  readonly rowsDiffering: RowsDiffering;
  /** The direct identifier that a column's cells are, or null. */
  readonly identifierOf: (position: number) => string | null;
  readonly settings: RecogniseSettings;
}

/** Below this share of fitting cells a column belongs to another questionnaire with the same question. */
const contradicts = 0.25;

/** Question sets do not change: an index made for one file serves the next. */
const indexes = new WeakMap<QuestionSet, QuestionIndex>();

function indexOf(set: QuestionSet): QuestionIndex {
  const index = indexes.get(set) ?? indexQuestions(set);
  indexes.set(set, index);
  return index;
}

/** Lays one question set over the headings of a file. */
export function weigh(set: QuestionSet, file: Surroundings): Weighed {
  const index = indexOf(set);
  const { proposals, context, unused } = readMapping(file.settings.columns ?? {}, file.headings, set);
  const reserved = new Set([...proposals, ...context].map(({ column }) => column.position));
  const found = file.headings
    .filter((column) => !reserved.has(column.position) && !isAboutScreen(column))
    .flatMap((column) => propose(column, file.readings.get(column.position) ?? [], index))
    .filter(
      ({ question, column }) => question.form === 'comment' || file.identifierOf(column.position) === null,
    );
  const assignment = assign([...proposals, ...found], file.profileOf, file.rowsDiffering);
  const questions = new Set(assignment.taken.map(({ question }) => question.id));
  const against = new Set(
    assignment.taken
      .filter(({ question, choice, column }) => {
        const profile = file.profileOf(column.position);
        const fit = valueFit(question, choice, profile);
        return fit !== null && fit < contradicts && !onlyNumbers(profile);
      })
      .map(({ question }) => question.id),
  );
  return {
    set,
    index,
    assignment,
    mapped: context,
    unused,
    matched: questions.size,
    of: set.questions.length,
    agreeing: questions.size - against.size,
  };
}

/** Best first: most agreeing questions, then the larger share of its own, then drafts last, then the newer version. */
export function rank(a: Weighed, b: Weighed): number {
  return (
    compareWeight(a, b) || compareVersions(b.set.version, a.set.version) || (a.set.id < b.set.id ? -1 : 1)
  );
}

/** 0 when the headings and cells favour neither. */
export function compareWeight(a: Weighed, b: Weighed): number {
  const share = (weighed: Weighed): number => (weighed.of === 0 ? 0 : weighed.agreeing / weighed.of);
  const draft = (weighed: Weighed): number => (weighed.set.evidence === 'draft' ? 1 : 0);
  return b.agreeing - a.agreeing || share(b) - share(a) || b.matched - a.matched || draft(a) - draft(b);
}

/** Enough of the questionnaire to say that this is it. */
export function isViable(weighed: Weighed): boolean {
  if (weighed.matched < Math.min(3, weighed.of)) return false;
  return weighed.matched >= 8 || weighed.matched / weighed.of >= 0.3;
}

function compareVersions(a: string, b: string): number {
  const numbers = (version: string): number => Number(/\d+(?:\.\d+)?/.exec(version)?.[0] ?? 0);
  return numbers(a) - numbers(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Codes say nothing for or against: whether they may be read is decided later. */
function onlyNumbers(profile: ColumnProfile): boolean {
  for (const cell of profile.cells.keys())
    if (!/^[A-Za-z]{0,2}-?\d{1,3}(?:\.0+)?$/.test(cell.trim())) return false;
  return true;
}
