// `node scripts/on-node.mjs 22`: runs the complete suite on another release of Node, which comes from the registry as a
// package. Ends with 0 when it passed, 1 when it failed, and 75 with the reason when that Node can't be had here.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const releases = { 20: '20.20.2', 22: '22.23.5', 24: '24.22.3' };
const [major, ...tests] = process.argv.slice(2);
const release = releases[major];
if (release === undefined) {
  console.error(`on-node: say which Node: ${Object.keys(releases).join(', ')}`);
  process.exit(2);
}

/** The end of this process: the suite could not be started. */
function notRun(reason) {
  console.log(`Node ${release} was not tried: ${reason}`);
  process.exitCode = 75;
}

const folder = mkdtempSync(path.join(tmpdir(), 'poet-node-'));
try {
  const name = `node-${process.platform}-${process.arch}`;
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
  const got = spawnSync('npm', ['install', ...flags, `${name}@${release}`], { encoding: 'utf8' });
  const bin = path.join(folder, 'node_modules', name, 'bin');
  const node = path.join(bin, 'node');
  const says = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (got.status !== 0) notRun(`npm has no ${name}@${release} to give: ${firstLine(got)}`);
  else if (says.stdout?.trim() !== `v${release}`) notRun(`its program does not start: ${firstLine(says)}`);
  else {
    console.log(`Node ${release}`);
    const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
    const suite = [path.join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=dot', ...tests];
    process.exitCode = spawnSync(node, suite, { cwd: root, env, stdio: 'inherit' }).status === 0 ? 0 : 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function firstLine({ error, stderr, stdout }) {
  return (error?.message ?? (stderr || stdout || 'no reason given')).trim().split('\n')[0];
}
