// A made-up national survey for the timings: many councils, and a list of them.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { adultQuestions, adults, heading, reviewDate } from '../../scripts/fixtures/adult.mjs';
import { seeded } from '../../scripts/fixtures/chance.mjs';
import { cell } from '../../scripts/fixtures/csv.mjs';

/** Writes exports of `councils` councils with `people` in all, and `batch.csv`; gives the path of the list. */
export function writeCouncils(folder, councils, people) {
  mkdirSync(folder, { recursive: true });
  const chance = seeded('councils');
  const everyone = adults(chance, people);
  const headings = ['Response ID', 'Review date', 'Council', ...adultQuestions.map((q) => heading(q.label))];
  // Sizes from a half to one and a half times the mean, as a rule; the last takes the rest.
  const mean = people / councils;
  const list = ['file,authority'];
  let next = 0;
  for (let i = 0; i < councils; i++) {
    const wanted = i === councils - 1 ? people : next + Math.round(mean * (0.5 + chance.whole(100) / 100));
    const most = people - (councils - 1 - i);
    const upTo = Math.min(wanted, most);
    const name = `Madeshire ${i + 1}`;
    const rows = everyone
      .slice(next, upTo)
      .map((given, row) =>
        [
          `${i + 1}-${row + 1}`,
          reviewDate(chance),
          name,
          ...adultQuestions.map(({ id, form }) =>
            form === 'choose-many' ? given[id].join('; ') : given[id],
          ),
        ]
          .map((text) => cell(text))
          .join(','),
      );
    next = upTo;
    const file = `council-${i + 1}.csv`;
    writeFileSync(
      path.join(folder, file),
      `${[headings.map((text) => cell(text)).join(','), ...rows].join('\r\n')}\r\n`,
    );
    list.push(`${file},${name}`);
  }
  writeFileSync(path.join(folder, 'batch.csv'), `${list.join('\n')}\n`);
  return path.join(folder, 'batch.csv');
}
