// Makes fixtures/national/: a made-up national survey of forty councils that do not exist, about 6,500 people, a small
// CSV each, and the list of them. Seeded: the same bytes on every machine. `node scripts/make-national.mjs`

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { adultQuestions, adults, nationalTargets } from './fixtures/adult.mjs';
import { seeded } from './fixtures/chance.mjs';
import { csv } from './fixtures/csv.mjs';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'national');

const regions = [
  'North East',
  'North West',
  'Yorkshire and the Humber',
  'East Midlands',
  'West Midlands',
  'East of England',
  'South East',
  'South West',
];
const names = ['North', 'South', 'East', 'West', 'Mid'].flatMap((side) =>
  ['shire', 'mere', 'vale', 'fold', 'marsh', 'combe', 'holt', 'wick'].map((end) => `${side}${end}`),
);
const questions = adultQuestions.filter(({ form }) => form !== 'comment');
const list = [['file', 'authority', 'region', 'wave', 'group']];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
names.forEach((name, i) => {
  const chance = seeded(`national ${name}`);
  // Most councils hear from 80 to 250 people; a few from many more, a few from a handful.
  const people = i % 13 === 7 ? 22 + chance.whole(6) : 78 + chance.whole(150) + (i % 9 === 4 ? 180 : 0);
  // What councils truly differ by: a little in everything, a little more in some.
  const overall = chance.normal() * 0.035;
  const targets = Object.fromEntries(
    Object.entries(nationalTargets).map(([id, share]) => [
      id,
      Math.min(0.95, Math.max(0.1, share + overall + chance.normal() * 0.03)),
    ]),
  );
  const months = 6;
  const rows = adults(chance, people, targets).map((given) => [
    name,
    `2026-0${1 + chance.whole(months)}-15`,
    ...questions.map(({ id }) => (Array.isArray(given[id]) ? given[id].join('; ') : given[id])),
  ]);
  const file = `${name.toLowerCase()}.csv`;
  writeFileSync(
    path.join(folder, file),
    csv([['Council', 'Review date', ...questions.map(({ id }) => id)], ...rows]),
  );
  list.push([file, name, regions[i % regions.length], '2026', i % 4 === 0 ? 'Rural' : 'Urban']);
});
writeFileSync(path.join(folder, 'batch.csv'), csv(list));
