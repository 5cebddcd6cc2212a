import type { Dialect, HeadingTexts } from '../layout/dialect.js';
import { distinct, grid, single } from '../layout/heading-texts.js';
import { present } from '../layout/sighting.js';
import { tidy } from '../layout/top.js';

/**
 * Jisc Online Surveys (BOS before): one heading row, `Unique Response Number` first, questions with their
 * number, `4. Question`, rows of a grid as `4.1. Row`. Seen in part only.
 */
export const jiscOnlineSurveys: Dialect = {
  name: 'jisc-online-surveys',
  title: 'Jisc Online Surveys',
  verified: false,
  sight(top) {
    if (present(top.rows[0], ['uniqueresponsenumber']).length === 0) return null;
    return { headingRows: 1, strength: 0.85, clues: ['a column "Unique Response Number"'] };
  },
  headings: (rows) => headings(rows.at(-1) ?? []),
  marks: {},
  roles: { uniqueresponsenumber: 'response-id', username: 'username', token: 'token' },
};

/** `4.1. Row` or `4.a. Row` belongs to `4. Question` when that heading came before. */
function headings(row: readonly string[]): HeadingTexts[] {
  const stems = new Map<string, string>();
  return row.map((cell) => {
    const text = tidy(cell);
    const found = /^(\d+)((?:\.[\da-z]+)*)\.?\s+(.*)$/is.exec(text);
    if (found === null) return single([cell], text);
    const [, number = '', rest = '', bare = ''] = found;
    if (rest === '') {
      stems.set(number, bare);
      return { ...single([cell], bare), texts: distinct([bare, text]) };
    }
    const stem = stems.get(number);
    return stem === undefined
      ? { ...single([cell], bare), texts: distinct([bare, text]) }
      : grid([cell], stem, bare, null, [text]);
  });
}
