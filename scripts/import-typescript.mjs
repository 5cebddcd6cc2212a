// Imports a TypeScript file of this project from a script: bundled into one module, run, and taken away again.

import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The exports of a TypeScript file, named from the project's folder. */
export async function importTypeScript(file) {
  // Inside node_modules, so that the packages the file needs are found from there.
  const name = `${path.basename(file, '.ts')}-${process.pid}.mjs`;
  const bundle = path.join(root, 'node_modules', '.cache', 'poet', name);
  mkdirSync(path.dirname(bundle), { recursive: true });
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [file],
      outfile: bundle,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(bundle).href);
  } finally {
    rmSync(bundle, { force: true });
  }
}
