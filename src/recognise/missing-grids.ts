import type { Finding } from '../findings/findings.js';
import type { Heading } from '../intake/intake.js';
import type { Question, RatedQuestion } from '../question-set/question-set.js';
import { columnFinding } from './column-findings.js';
import { foldHeading } from './fold-heading.js';
import type { ColumnMatch } from './model.js';
import { nearestColumn } from './nearest-column.js';
import { shownHeading } from './shown.js';

/** Fewer questions than this on one scale in one block are not called a grid. */
const fewest = 3;

/** Findings about grids, and the questions that they speak for. */
export interface MissingGrids {
  readonly findings: readonly Finding[];
  readonly questions: ReadonlySet<string>;
}

/**
 * Grids (a block's questions on one scale) of which no row has a column, or of which the file has some rows under one
 * stem and not the others. Rows without a column that are told of here are not told of one by one.
 */
export function findMissingGrids(
  questions: readonly Question[],
  matches: readonly ColumnMatch[],
  contested: ReadonlySet<string>,
  free: readonly Heading[],
): MissingGrids {
  const findings: Finding[] = [];
  const told = new Set<string>();
  const columns = new Map(matches.map(({ question, column }) => [question, column]));
  for (const grid of gridsOf(questions)) {
    const missing = grid.filter(({ id }) => !columns.has(id) && !contested.has(id));
    const found = grid.length - missing.length;
    const [first] = missing;
    if (first === undefined || (found > 0 && !isOneGrid(grid, columns))) continue;
    const near = missing.map((question) => nearestColumn(question, free));
    // A heading like one of the rows says more than that none was found.
    if (found === 0 && near.some((one) => one !== null)) continue;
    for (const { id } of missing) told.add(id);
    findings.push(
      columnFinding(
        found === 0 ? 'grid-missing' : 'grid-incomplete',
        'error',
        null,
        null,
        {
          grid: first.block,
          found,
          of: grid.length,
          missing: missing.map(({ label }) => label),
          questions: missing.map(({ id }) => id),
          nearest: near.map((one) => (one === null ? '' : shownHeading(one.column))),
          nearestColumns: near.map((one) => one?.column.letter ?? ''),
        },
        missing.length,
      ),
    );
  }
  return { findings, questions: told };
}

function gridsOf(questions: readonly Question[]): readonly (readonly RatedQuestion[])[] {
  const grids = new Map<string, RatedQuestion[]>();
  for (const question of questions) {
    if (question.form !== 'rated') continue;
    const key = `${question.block}\u0000${question.scale.id}`;
    const grid = grids.get(key);
    if (grid === undefined) grids.set(key, [question]);
    else grid.push(question);
  }
  return [...grids.values()].filter(({ length }) => length >= fewest);
}

/** Whether the rows that were found stand under one stem: then they are a grid in the file too. */
function isOneGrid(grid: readonly RatedQuestion[], columns: ReadonlyMap<string, Heading>): boolean {
  const found = grid.filter(({ id }) => columns.has(id));
  const stems = new Set(found.map((question) => stemOf(question, columns.get(question.id))));
  return found.length >= 2 && stems.size === 1 && !stems.has('');
}

/** What stands beside a row's own text in its heading; empty when nothing does. */
function stemOf(question: RatedQuestion, column: Heading | undefined): string {
  if (column === undefined) return '';
  if (column.stem !== null) return foldHeading(column.stem);
  const text = foldHeading(column.texts[0] ?? '').replace(/\]$/, '');
  for (const name of [question.label, ...question.headings].map(foldHeading)) {
    const rest = text.endsWith(name)
      ? text.slice(0, -name.length)
      : text.startsWith(name)
        ? text.slice(name.length)
        : '';
    const stem = rest.replace(/^[\s\-:/|[]+|[\s\-:/|[]+$/g, '');
    if (/\p{L}{3}/u.test(stem)) return stem;
  }
  return '';
}
