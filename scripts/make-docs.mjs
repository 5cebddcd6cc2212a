// Makes the pages under `docs/` that come from the program: `npm run docs`. A test fails when they drift.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'docs');
// Inside node_modules, so that the packages the script needs are found from there.
const bundle = path.join(root, 'node_modules', '.cache', 'poet', `docs-${process.pid}.mjs`);

mkdirSync(path.dirname(bundle), { recursive: true });
try {
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/generated-docs.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  const { generatedDocs } = await import(pathToFileURL(bundle).href);
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of generatedDocs()) {
    writeFileSync(path.join(folder, name), text);
    console.log(`docs/${name}`);
  }
} finally {
  rmSync(bundle, { force: true });
}
