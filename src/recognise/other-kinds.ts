import type { Heading } from '../intake/intake.js';
import type { QuestionSet } from '../question-set/question-set.js';
import { listWords } from '../wording/wording.js';
import { foldHeading, withoutNumber } from './fold-heading.js';
import { identifierByHeading } from './identifiers.js';
import { kindByHeading, type OtherKind } from './kinds-by-heading.js';
import { shownHeading } from './shown.js';
import type { Surroundings } from './weigh-sets.js';

const individual = 'Export one row for each person: "all individual responses", or the raw data.';

/** Questions that must stand in one column for the table to be about them; fewer do where they are half of what it holds. */
const enoughQuestions = 3;
const fewQuestions = 2;

/**
 * What a file looks like whose headings fit no question set: part of the responses only, one row for each answer, a table
 * turned on its side, results by question, a list of people. Null where nothing says what it is.
 */
export function otherKind(file: Surroundings, sets: readonly QuestionSet[]): OtherKind | null {
  return (
    repeatGroup(file.headings) ??
    aboutQuestions(file, sets) ??
    kindByHeading(file.headings) ??
    listOfPeople(file) ??
    tableOfFigures(file) ??
    oneColumn(file)
  );
}

/** Rows that belong to a row of another table: the repeats of ODK and KoboToolbox. */
function repeatGroup(headings: readonly Heading[]): OtherKind | null {
  const parent = headings.find(({ parts }) =>
    /^(?:parent_key|set-of-.+|_parent_(?:index|table_name)|_submission__(?:id|uuid))$/i.test(
      parts[0]?.trim() ?? '',
    ),
  );
  if (parent === undefined) return null;
  return {
    is: `the rows of a repeat group: column ${parent.letter} says to which response each belongs`,
    todo: 'Give poet the main file of the export, with one row for each response.',
  };
}

/** A column whose cells are questions. */
function aboutQuestions(file: Surroundings, sets: readonly QuestionSet[]): OtherKind | null {
  const known = new Set(
    sets.flatMap(({ questions }) =>
      questions.flatMap(({ label, headings }) => [label, ...headings].map(foldHeading)),
    ),
  );
  const column = file.headings.slice(0, 12).find(({ position }) => {
    const cells = [...file.profileOf(position).cells.keys()].map(foldHeading);
    const questions = cells.filter((cell) => known.has(cell) || known.has(withoutNumber(cell) ?? '')).length;
    return questions >= enoughQuestions || (questions >= fewQuestions && questions >= cells.length / 2);
  });
  if (column === undefined) return null;
  const { filled, distinct } = file.profileOf(column.position);
  const others = file.headings.filter(({ position }) => position !== column.position);
  if (filled >= distinct * 2)
    return {
      is: `a table with one row for each answer: column ${column.letter} holds the questions`,
      todo: individual,
    };
  const numbers = others.filter(({ position }) => holdsNumbers(file, position)).length;
  if (numbers > 0 && numbers >= others.length / 2)
    return {
      is: `a table of results: column ${column.letter} holds the questions, and numbers stand beside them`,
      todo: individual,
    };
  return {
    is: `a table turned on its side: column ${column.letter} holds the questions, and people stand in columns`,
    todo: 'Turn it round, so that each person has a row (in Excel: copy, then Paste Special, Transpose), or export it again.',
  };
}

function holdsNumbers(file: Surroundings, position: number): boolean {
  const cells = [...file.profileOf(position).cells.keys()];
  return cells.length > 0 && cells.every((cell) => /^\s*-?[\d.,]+ ?%?\s*$/.test(cell));
}

/** Two columns or more that say who somebody is. */
function listOfPeople({ headings }: Surroundings): OtherKind | null {
  const found = new Map<string, string[]>();
  for (const heading of headings) {
    const what = heading.texts
      .map((text) => identifierByHeading(foldHeading(text)))
      .find((each) => each !== null);
    if (what !== null && what !== undefined) found.set(what, [...(found.get(what) ?? []), heading.letter]);
  }
  if (found.size < 2) return null;
  return {
    is: `a list of people, such as a mailing list or a case list: it has columns for ${listWords([...found.keys()])}, and none for the questions of a survey`,
    todo: 'Export the answers to the survey, and leave out who the people are.',
  };
}

/** A name in every row that stands there once, and numbers beside it that are larger than any scale. */
function tableOfFigures(file: Surroundings): OtherKind | null {
  const [first, ...others] = file.headings.filter(({ position }) => file.profileOf(position).filled > 0);
  if (first === undefined || others.length < 2 || holdsNumbers(file, first.position)) return null;
  const { filled, distinct, rows } = file.profileOf(first.position);
  if (filled < 3 || distinct < filled || filled < rows) return null;
  if (!others.every(({ position }) => holdsNumbers(file, position))) return null;
  const large = others.filter(({ position }) =>
    [...file.profileOf(position).cells.keys()].some((cell) => Number(cell.replace(/[,%\s]/g, '')) > 20),
  );
  if (large.length < others.length / 2) return null;
  return {
    is: `a table of figures: a line for each "${shownHeading(first)}", and numbers beside it`,
    todo: individual,
  };
}

function oneColumn({ headings }: Surroundings): OtherKind | null {
  if (headings.filter(({ texts }) => texts.some((text) => text.trim() !== '')).length !== 1) return null;
  return {
    is: 'a text or a list: it has one column',
    todo: 'Export the responses as CSV, with a column for each question. If cells are separated by a character that poet did not find, say it with --delimiter.',
  };
}
