import { PoetError } from '../../errors.js';
import { columnLetter } from '../letters.js';
import type { Heading } from '../model.js';
import type { Layout } from './choose-layout.js';
import { isBlank, key, type Top } from './top.js';

const mostColumns = 20_000;

/** The headings of a table, up to its last column that has one. */
export function makeHeadings(top: Top, layout: Layout, file: string): readonly Heading[] {
  const rows = top.rows.slice(layout.from, layout.headingRows);
  const width = Math.max(0, ...rows.map(lastFilled));
  if (width > mostColumns) throw tooWide(file, width);
  const even = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
  return layout.dialect.headings(even, top).map((texts, position) => ({
    position,
    letter: columnLetter(position),
    ...texts,
    platformRole: roleOf(layout, texts.parts),
  }));
}

/** A column is the platform's own when its heading is the platform's word and nothing else is said of it. */
function roleOf({ dialect }: Layout, parts: readonly string[]): string | null {
  for (const part of parts) {
    const k = key(part);
    if (k !== '' && Object.hasOwn(dialect.roles, k)) return dialect.roles[k] ?? null;
    const role = dialect.roleOf?.(part) ?? null;
    if (role !== null) return role;
  }
  return null;
}

function lastFilled(row: readonly string[]): number {
  return row.findLastIndex((cell) => !isBlank(cell)) + 1;
}

function tooWide(file: string, width: number): PoetError {
  return new PoetError(
    'too-many-columns',
    `"${file}" has ${width} columns; poet reads at most ${mostColumns}.`,
    'Export only the questions of the survey, or check that the file is not turned on its side.',
  );
}
