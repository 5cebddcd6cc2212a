import type { Dialect, HeadingTexts, Sighting } from '../layout/dialect.js';
import { carryRight, grid, single } from '../layout/heading-texts.js';
import { isBlank, key, keysOf, type Top, tidy } from '../layout/top.js';
import { oneRow } from './plain.js';

const own = {
  userid: 'response-id',
  userno: 'response-number',
  name: 'name',
  email: 'email',
  ipaddress: 'ip',
  uniqueid: 'external-reference',
  started: 'start',
  ended: 'end',
  trackinglink: 'collector',
};

/**
 * SmartSurvey: nine columns of its own, then the questions. One heading row, or three (question above the first
 * column of its block, then `Qn.m. row`, then a deeper row that is mostly blank). `-` is no answer. Exports
 * fetched through the interface for programs write an apostrophe as `@SQ@`.
 */
export const smartsurvey: Dialect = {
  name: 'smartsurvey',
  title: 'SmartSurvey',
  verified: true,
  sight,
  headings: (rows) => (rows.length === 1 ? oneRow(rows[0] ?? []) : stacked(rows)),
  marks: { '-': 'missing' },
  roles: own,
  mend: (cell) => (cell.includes('@SQ@') ? cell.replaceAll('@SQ@', "'") : cell),
};

function sight(top: Top): Sighting | null {
  const keys = keysOf(top.rows[0]);
  const seen = Object.keys(own).filter((k) => keys.includes(k));
  const telling = ['userno', 'trackinglink', 'uniqueid'].filter((k) => keys.includes(k));
  if (seen.length < 4 || telling.length < 1) return null;
  const id = keys.findIndex((k) => k === 'userid' || k === 'userno');
  let headingRows = 1;
  while (headingRows < 3 && belongsToHeadings(top, headingRows, id)) headingRows += 1;
  // Three rows are written even when the last of them is blank all along; a blank third row alone proves nothing.
  return {
    headingRows,
    strength: seen.length >= 6 ? 0.95 : 0.7,
    clues: [
      `SmartSurvey's own columns ${seen.length === 9 ? '(all nine)' : `(${seen.length} of nine)`}`,
      headingRows === 1 ? 'row 2 has a user number' : `rows 2 to ${headingRows} have no user number`,
    ],
  };
}

function belongsToHeadings(top: Top, at: number, id: number): boolean {
  const row = top.rows[at];
  if (row === undefined || at + 1 >= top.rows.length) return false;
  return isBlank(row[id]) && (at > 1 || row.some((cell) => !isBlank(cell)));
}

function stacked(rows: readonly (readonly string[])[]): HeadingTexts[] {
  const [first = [], second = []] = rows;
  const below = rows.slice(1);
  const stems = carryRight(first, below, (i) => key(first[i] ?? '') in own);
  const questions = carryQuestions(first, second, rows.slice(2));
  return first.map((_, i) => {
    const parts = [stems[i] ?? '', ...below.map((row) => row[i] ?? '')];
    const stem = tidy(parts[0] ?? '');
    const lower = [questions[i] ?? '', ...rows.slice(2).map((row) => row[i] ?? '')]
      .map(tidy)
      .filter((part) => part !== '' && key(part) !== 'answer');
    const [item = '', option] = lower;
    if (option !== undefined) return grid(parts, item, option, null, [`${stem} - ${item} - ${option}`]);
    if (item === '') return single(parts, stem);
    return stem === '' ? single(parts, item) : grid(parts, stem, item);
  });
}

/** Where the second row holds the question, above the first of its options in the third, it is theirs too. */
function carryQuestions(
  first: readonly string[],
  second: readonly string[],
  below: readonly (readonly string[])[],
): string[] {
  let last = '';
  return first.map((name, i) => {
    const question = second[i] ?? '';
    if (!isBlank(name) || !isBlank(question)) last = question;
    return isBlank(question) && below.some((row) => !isBlank(row[i])) ? last : question;
  });
}
