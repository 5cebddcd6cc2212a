// Makes the pages under `docs/` that come from the program: `npm run docs`. A test fails when they drift.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importTypeScript, root } from './import-typescript.mjs';

const folder = path.join(root, 'docs');
const { generatedDocs } = await importTypeScript('scripts/generated-docs.ts');
mkdirSync(folder, { recursive: true });
for (const { name, text } of generatedDocs()) {
  writeFileSync(path.join(folder, name), text);
  console.log(`docs/${name}`);
}
