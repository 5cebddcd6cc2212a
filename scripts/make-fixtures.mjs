// Makes the made-up surveys in fixtures/journeys/. Every council and every answer here is synthetic; each scenario
// has its own seed, so that changing one leaves the others as they are. `node scripts/make-fixtures.mjs`

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eastvale } from './fixtures/eastvale.mjs';
import { faults } from './fixtures/faults.mjs';
import { midmarsh } from './fixtures/midmarsh.mjs';
import { northshire } from './fixtures/northshire.mjs';
import { southmere } from './fixtures/southmere.mjs';
import { westfold } from './fixtures/westfold.mjs';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'journeys');

for (const [name, make] of Object.entries({ northshire, southmere, eastvale, westfold, midmarsh, faults })) {
  const { text, settings } = make();
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'export.csv'), text);
  writeFileSync(path.join(folder, name, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
}
