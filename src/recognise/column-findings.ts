import type { Detail, Finding, Severity } from '../findings/findings.js';
import type { Heading } from '../intake/intake.js';
import type { Question } from '../question-set/question-set.js';
import { shownHeading } from './shown.js';
import type { Surroundings, Weighed } from './weigh-sets.js';

/** A finding about a column, or about a question without one. */
export function columnFinding(
  code: string,
  severity: Severity,
  column: Heading | null,
  question: Question | null,
  details: Readonly<Record<string, Detail>>,
  count = 1,
): Finding {
  return {
    code,
    severity,
    column: column?.letter ?? null,
    heading: column === null ? null : shownHeading(column),
    question: question?.id ?? null,
    count,
    rows: [],
    details: question === null ? details : { label: question.label, ...details },
  };
}

/** Columns that could be one question equally well (left out), and those that their cells told apart (a note). */
export function findDuplicates(weighed: Weighed, headings: readonly Heading[]): readonly Finding[] {
  const { contests, settled } = weighed.assignment;
  return [
    ...contests.map(({ question, choice, columns, differ }) =>
      columnFinding(
        'heading-duplicate',
        'error',
        headings[columns[0] ?? 0] ?? null,
        question,
        {
          columns: columns.map((position) => headings[position]?.letter ?? ''),
          choice: choice?.label ?? '',
          differ,
        },
        columns.length,
      ),
    ),
    ...settled.map(({ taken, others, same }) =>
      columnFinding(
        'heading-duplicate',
        'note',
        taken.column,
        taken.question,
        {
          columns: [taken, ...others].map(({ column }) => column.letter),
          read: taken.column.letter,
          choice: taken.choice?.label ?? '',
          same,
        },
        others.length + 1,
      ),
    ),
  ];
}

/** Headings that agree only in their beginning, with how much agrees. */
export function findPartial(weighed: Weighed): readonly Finding[] {
  return weighed.assignment.taken.flatMap(({ column, question, partial }) =>
    partial === null
      ? []
      : [
          columnFinding('heading-cut', 'note', column, question, {
            characters: partial.length,
            why: partial.why,
          }),
        ],
  );
}

const listed = 60;

/** Columns that nothing refers to: a note, or a warning where one looks like a closed question. */
export function findUnknown(unknown: readonly Heading[], file: Surroundings): readonly Finding[] {
  const found = unknown.slice(0, listed).map((column) => {
    const { cells, distinct, filled } = file.profileOf(column.position);
    const short = [...cells.keys()].every((cell) => cell.length <= 60);
    const closed = filled >= 10 && distinct >= 2 && distinct <= 12 && distinct <= filled / 3 && short;
    return columnFinding('column-unknown', closed ? 'warning' : 'note', column, null, {
      distinct,
      filled,
      closed,
    });
  });
  if (unknown.length <= listed) return found;
  const rest = unknown.slice(listed);
  return [
    ...found,
    columnFinding(
      'column-unknown',
      'note',
      null,
      null,
      { from: rest[0]?.letter ?? '', to: rest.at(-1)?.letter ?? '' },
      rest.length,
    ),
  ];
}

/** One finding for all dropped columns: which, and what they hold; never a cell. */
export function findDropped(
  identifiers: readonly { readonly column: Heading; readonly what: string }[],
): readonly Finding[] {
  if (identifiers.length === 0) return [];
  return [
    columnFinding(
      'direct-identifiers-dropped',
      'warning',
      null,
      null,
      {
        columns: identifiers.map(({ column }) => column.letter),
        what: identifiers.map(({ what }) => what),
        headings: identifiers.map(({ column }) => shownHeading(column)),
      },
      identifiers.length,
    ),
  ];
}
