import type { Dialect, HeadingTexts, Sighting } from '../layout/dialect.js';
import { carryRight, grid, single } from '../layout/heading-texts.js';
import { present } from '../layout/sighting.js';
import { isBlank, key, keysOf, type Top, tidy } from '../layout/top.js';
import { oneRow } from './plain.js';

const own = {
  respondentid: 'response-id',
  collectorid: 'collector',
  datecreated: 'start',
  datemodified: 'end',
  startdate: 'start',
  enddate: 'end',
  ipaddress: 'ip',
  emailaddress: 'email',
  firstname: 'first-name',
  lastname: 'last-name',
  customdata: 'external-reference',
  customdata1: 'external-reference',
};

/** What stands in the second row of a question with one column. */
const answers = new Set(['response', 'openendedresponse']);

/**
 * SurveyMonkey: two heading rows, the question above the first column of its block, under it the option, the
 * row of a grid, `Response` or `Open-Ended Response`. Often flattened to one row, `Question - Option`.
 */
export const surveymonkey: Dialect = {
  name: 'surveymonkey',
  title: 'SurveyMonkey',
  verified: true,
  sight,
  headings: (rows) => (rows.length === 1 ? oneRow(rows[0] ?? []) : stacked(rows)),
  marks: {},
  roles: own,
};

function sight(top: Top): Sighting | null {
  const first = keysOf(top.rows[0]);
  const second = keysOf(top.rows[1]).filter((k) => answers.has(k));
  const ids = present(top.rows[0], ['respondentid', 'collectorid']);
  if (ids.length === 0 && second.length < 2) return null;
  if (ids.length === 1 && second.length === 0 && present(top.rows[0], Object.keys(own)).length < 4)
    return null;
  const id = first.indexOf(ids[0] ?? 'respondentid');
  const two = second.length > 0 || (id !== -1 && isBlank(top.rows[1]?.[id]) && gapsFilled(top));
  return {
    headingRows: two ? 2 : 1,
    strength: ids.length === 2 ? 0.95 : 0.7,
    clues: [
      ...(ids.length > 0
        ? [`SurveyMonkey's own columns (${present(top.rows[0], Object.keys(own)).length})`]
        : []),
      second.length > 0
        ? `row 2 says "Response" or "Open-Ended Response" ${second.length} times`
        : two
          ? 'row 2 fills the gaps of row 1'
          : 'row 2 has a respondent number',
    ],
  };
}

function gapsFilled(top: Top): boolean {
  return (top.rows[0] ?? []).some((cell, i) => isBlank(cell) && !isBlank(top.rows[1]?.[i]));
}

function stacked(rows: readonly (readonly string[])[]): HeadingTexts[] {
  const first = rows[0] ?? [];
  const below = rows.slice(1);
  const stems = carryRight(first, below, (i) => key(first[i] ?? '') in own);
  return first.map((_, i) => {
    const parts = [stems[i] ?? '', ...below.map((row) => row[i] ?? '')];
    const stem = tidy(parts[0] ?? '');
    const item = tidy(parts[1] ?? '');
    if (item === '' || answers.has(key(item))) return single(parts, stem);
    return stem === '' ? single(parts, item) : grid(parts, stem, item);
  });
}
