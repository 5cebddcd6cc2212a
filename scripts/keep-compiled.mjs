// Keeps the compiled code of the command line beside it: what V8 made of every file of the bundle, with the
// functions that real commands called. A later start takes it instead of compiling again (`src/cli/load.ts`).
//
// It belongs to one version of Node on one kind of machine, so it lies in a folder named after them and is not
// published; V8 itself refuses what does not fit. The command line works without it.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const self = fileURLToPath(import.meta.url);
const fixtures = path.join(path.dirname(self), '..', 'fixtures');
const example = path.join(fixtures, 'journeys', 'northshire', 'export.csv');
/** Most councils have columns of their own beside the questionnaire's. */
const withOwnColumns = path.join(fixtures, 'checks', 'column-unknown', 'fails.csv');

/** Keeps what V8 makes of the bundle in `folder`. In a process of its own, for it changes how V8 works. */
export function keepCompiled(folder) {
  const { NODE_OPTIONS: _options, ...environment } = process.env;
  const child = spawnSync(process.execPath, [self, folder], { env: environment, stdio: 'inherit' });
  if (child.status === 0) return;
  rmSync(path.join(folder, 'cache'), { recursive: true, force: true });
  process.stderr.write(
    'The command line was built, but not all of it runs: its compiled code was not kept.\n',
  );
}

async function keep(folder) {
  const require = createRequire(import.meta.url);
  const { loaderOf, cacheFolder, optimiseLater } = require(path.join(folder, 'load.cjs'));
  const loaded = new Map();
  const load = loaderOf(folder, require, loaded);
  // Code that was not called for a while is thrown away, and would be missing from what is kept.
  setFlagsFromString('--no-flush-bytecode');
  const { run } = load('cli.cjs');
  const first = [...loaded];
  const out = mkdtempSync(path.join(tmpdir(), 'poet-build-'));
  const silent = { write: () => undefined, terminal: false, width: 80 };
  const host = {
    stdout: silent,
    stderr: silent,
    environment: {},
    folder: out,
    today: () => '2026-04-01',
    signal: new AbortController().signal,
  };
  try {
    for (const command of [
      ['--help'],
      ['--version'],
      ['validate', example],
      ['validate', withOwnColumns],
      ['analyse', example, '-o', path.join(out, 'report'), '--format', 'pdf,md,html,json'],
      ['questions', 'list'],
    ]) {
      const code = await run(command, '0.0.0', host);
      if (code > 1) throw new Error(`poet ${command.join(' ')} ended with ${code}`);
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  // V8 writes down the flags it had, and compares them with those of the start that reads this.
  setFlagsFromString('--flush-bytecode');
  const cache = cacheFolder(folder);
  mkdirSync(cache, { recursive: true });
  const write = ([file, { script }]) => writeFileSync(path.join(cache, file), script.createCachedData());
  first.forEach(write);
  optimiseLater();
  [...loaded].slice(first.length).forEach(write);
}

if (process.argv[1] === self) await keep(process.argv[2]);
