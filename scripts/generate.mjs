// Makes the files under `question-sets/` that come from the others: `npm run generate`. A test fails when they drift.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'question-sets');
// Inside node_modules, so that the packages the script needs are found from there.
const bundle = path.join(root, 'node_modules', '.cache', 'poet', `generate-${process.pid}.mjs`);

mkdirSync(path.dirname(bundle), { recursive: true });
try {
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/compile-question-sets.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  const { generatedFiles } = await import(pathToFileURL(bundle).href);
  for (const { name, text } of generatedFiles(folder)) {
    writeFileSync(path.join(folder, name), text);
    console.log(`question-sets/${name}`);
  }
} finally {
  rmSync(bundle, { force: true });
}
