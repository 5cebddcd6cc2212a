import type { Dialect, HeadingTexts } from '../layout/dialect.js';
import { bracketed, carryRight, distinct, grid, single } from '../layout/heading-texts.js';
import { isBlank, tidy } from '../layout/top.js';

/** Any table with headings and one row a person: what is left when no platform's marks are seen. */
export const plain: Dialect = {
  name: 'plain',
  title: 'Plain table',
  verified: true,
  sight: () => null,
  headings: (rows) => (rows.length < 2 ? oneRow(rows[0] ?? []) : severalRows(rows)),
  marks: {},
  roles: {},
};

/** One heading row: `Stem [row]` and `Stem - row` are taken apart when several columns share the stem. */
export function oneRow(row: readonly string[]): HeadingTexts[] {
  const dashes = shared(row, (text) => text.indexOf(' - '));
  return row.map((cell) => {
    const text = tidy(cell);
    const brackets = bracketed(text);
    if (brackets !== null && brackets.item !== '') {
      return grid([cell], brackets.stem, brackets.item, null, [text]);
    }
    const at = text.indexOf(' - ');
    const stem = text.slice(0, at);
    if (at > 0 && dashes.has(stem)) return grid([cell], stem, text.slice(at + 3), null, [text]);
    return single([cell], text);
  });
}

/** Stems that at least two headings begin with. */
function shared(row: readonly string[], end: (text: string) => number): Set<string> {
  const times = new Map<string, number>();
  for (const cell of row) {
    const text = tidy(cell);
    const at = end(text);
    if (at > 0) times.set(text.slice(0, at), (times.get(text.slice(0, at)) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count > 1).map(([stem]) => stem));
}

/** Several rows: one with gaps is a stem over the rows of its grid; short names without blanks are codes. */
export function severalRows(rows: readonly (readonly string[])[]): HeadingTexts[] {
  const first = rows[0] ?? [];
  const gaps = first.some((c, i) => isBlank(c) && rows.slice(1).some((r) => !isBlank(r[i])));
  const stems = gaps ? carryRight(first, rows.slice(1)) : first;
  const order = byUse(rows);
  return first.map((own, i) => {
    const parts = [stems[i] ?? '', ...rows.slice(1).map((r) => r[i] ?? '')];
    const below = parts.slice(1).filter((p) => !isBlank(p));
    const stem = tidy(parts[0] ?? '');
    const item = tidy(below.at(-1) ?? '');
    if (gaps && stem !== '' && item !== '' && (isBlank(own) || startsBlock(rows, i))) {
      return grid(parts, stem, item);
    }
    const texts = distinct(order.map((row) => parts[row] ?? ''));
    const code = parts.find((p) => /^[A-Za-z][\w.-]*\d[\w.[\]-]*$/.test(p)) ?? null;
    return { parts, texts, stem: null, item: null, code };
  });
}

function startsBlock(rows: readonly (readonly string[])[], i: number): boolean {
  return isBlank(rows[0]?.[i + 1]) && rows.slice(1).some((r) => !isBlank(r[i + 1]));
}

/** The rows, the most telling first: cells that differ from column to column, then the longest of those. */
function byUse(rows: readonly (readonly string[])[]): number[] {
  const worth = rows.map((row) => {
    const cells = row.map(tidy).filter((cell) => cell !== '');
    const telling = new Set(cells).size >= cells.length * 0.8;
    return telling ? cells.join('').length / Math.max(1, cells.length) : 0;
  });
  return rows.map((_, i) => i).sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0));
}
