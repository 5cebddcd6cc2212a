// `npm run timings`: every timing of every target, one script after another, into one report: README.md beside this file,
// and SCALE.md for large files. Takes half an hour on a machine with nothing else to do, and is of use only there.
// Ends with 1 when a limit was missed or a script failed; each says which.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const failed = [];
for (const name of ['run', 'report', 'reading', 'statistics', 'national', 'scale']) {
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, [path.join(here, `${name}.mjs`)], { stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}
process.stdout.write(failed.length === 0 ? '\nEvery limit is kept.\n' : `\nNot kept: ${failed.join(', ')}\n`);
if (failed.length > 0) process.exitCode = 1;
