// Makes the files under `question-sets/` that come from the others: `npm run generate`. A test fails when they drift.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { importTypeScript, root } from './import-typescript.mjs';

const folder = path.join(root, 'question-sets');
const { generatedFiles } = await importTypeScript('scripts/compile-question-sets.ts');
for (const { name, text } of generatedFiles(folder)) {
  writeFileSync(path.join(folder, name), text);
  console.log(`question-sets/${name}`);
}
