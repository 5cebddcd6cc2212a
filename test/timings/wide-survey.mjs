// A survey as large as wanted for the timings of reading: 60 columns and some 730 bytes a row, of made-up people: 40
// answers on scales, characteristics, codes and numbers, two comments with commas and line ends, one cell in twenty blank.

import { closeSync, openSync, writeSync } from 'node:fs';
import { seeded } from '../../scripts/fixtures/chance.mjs';
import { cell } from '../../scripts/fixtures/csv.mjs';

const scales = [
  ['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor', 'Does not apply'],
  ['A lot better', 'Better', 'No difference', 'Worse', 'A lot worse', 'Does not apply'],
  [
    'Strongly agree',
    'Agree',
    'Neither agree nor disagree',
    'Disagree',
    'Strongly disagree',
    'Prefer not to say',
  ],
];
const words =
  'the support I get, and the people who give it, make a real difference to my week\nthough not always'.split(
    ' ',
  );
const different = 20_000;

/** Columns that name or describe one person each: no frequencies are made of them. */
export const ownColumns = ['Reference', 'Comment 1', 'Comment 2', 'Number 1', 'Number 2', 'Number 3'];

export function writeWideSurvey(file, rows) {
  const chance = seeded('wide');
  const headings = [
    'Reference',
    ...Array.from({ length: 40 }, (_, i) => `Question ${i + 1}`),
    ...Array.from({ length: 8 }, (_, i) => `Characteristic ${i + 1}`),
    ...Array.from({ length: 6 }, (_, i) => `Code ${i + 1}`),
    'Number 1',
    'Number 2',
    'Number 3',
    'Comment 1',
    'Comment 2',
  ];
  const some = (make) => (chance.whole(20) === 0 ? '' : make());
  const comment = () => Array.from({ length: 8 + chance.whole(10) }, () => chance.one(words)).join(' ');
  const person = () =>
    [
      ...Array.from({ length: 40 }, (_, i) => some(() => chance.one(scales[i % 3]))),
      ...Array.from({ length: 8 }, (_, i) => some(() => `Characteristic ${i + 1}, kind ${chance.whole(9)}`)),
      ...Array.from({ length: 6 }, () => some(() => `C${chance.whole(40)}`)),
      ...Array.from({ length: 3 }, () => some(() => String(chance.whole(100_000)))),
      some(comment),
      some(comment),
    ]
      .map((text) => cell(text))
      .join(',');
  const lines = Array.from({ length: Math.min(rows, different) }, person);
  const out = openSync(file, 'w');
  writeSync(out, `${headings.join(',')}\r\n`);
  for (let from = 0; from < rows; from += different) {
    const count = Math.min(different, rows - from);
    writeSync(
      out,
      lines
        .slice(0, count)
        .map((line, i) => `N${1_000_001 + from + i},${line}\r\n`)
        .join(''),
    );
  }
  closeSync(out);
}
