// Surveys of any length for the timings: the answers of made-up adults, with the council's own columns beside them
// until there are 60, written to disk a piece at a time.

import { closeSync, openSync, writeSync } from 'node:fs';
import { adultQuestions, adults, heading, reviewDate } from '../../scripts/fixtures/adult.mjs';
import { seeded } from '../../scripts/fixtures/chance.mjs';
import { cell } from '../../scripts/fixtures/csv.mjs';

const width = 60;
const people = 5000;

/** Writes `rows` made-up people with `width` columns to `file`. Past 5,000 the same people come again under new ids. */
export function writeSurvey(file, rows) {
  const chance = seeded('timings');
  const local = Array.from({ length: width - adultQuestions.length - 3 }, (_, i) => `Local measure ${i + 1}`);
  const headings = [
    'Response ID',
    'Review date',
    'Council',
    ...adultQuestions.map((q) => heading(q.label)),
    ...local,
  ];
  const lines = adults(chance, Math.min(rows, people)).map((given) =>
    [
      reviewDate(chance),
      'Northshire',
      ...adultQuestions.map(({ id, form }) => (form === 'choose-many' ? given[id].join('; ') : given[id])),
      ...local.map((_, i) => (i % 3 === 0 ? String(chance.whole(100)) : chance.one(['Yes', 'No', '']))),
    ]
      .map((text) => cell(text))
      .join(','),
  );
  const out = openSync(file, 'w');
  writeSync(out, `${headings.map((text) => cell(text)).join(',')}\r\n`);
  for (let from = 0; from < rows; from += people) {
    const count = Math.min(people, rows - from);
    const piece = lines.slice(0, count).map((line, i) => `${100001 + from + i},${line}\r\n`);
    writeSync(out, piece.join(''));
  }
  closeSync(out);
}
