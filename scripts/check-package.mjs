// Proves that what would be published works: packs it, installs the package into an empty folder without a network, and
// there runs the command and imports the library. The npm that installs it has a cache of its own, which was empty and
// now holds the packages that poet needs and nothing else. Needs the build; leaves nothing behind.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(path.join(tmpdir(), 'poet-package-'));

/** Runs a command and gives what it printed; its messages go to the terminal. */
function run(cwd, command, ...args) {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
}

/** A new folder that packages can be installed into. */
function emptyApp(name) {
  const app = path.join(folder, name);
  mkdirSync(app);
  writeFileSync(path.join(app, 'package.json'), '{ "name": "app", "private": true, "type": "module" }\n');
  return app;
}

try {
  const [packed] = JSON.parse(
    run(root, 'npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', folder),
  );
  for (const { path: file } of packed.files) {
    assert.doesNotMatch(file, /^(src|test|scripts|fixtures)\//, `${file} does not belong in the package`);
  }
  console.log(`${packed.filename}: ${packed.entryCount} files, ${Math.round(packed.size / 1024)} KB`);

  const tarball = path.join(folder, packed.filename);
  const cache = path.join(folder, 'cache');
  const offline = ['install', '--offline', '--cache', cache, '--omit=dev', tarball];
  const app = emptyApp('app');
  const nothing = spawnSync('npm', offline, { cwd: app, encoding: 'utf8' });
  assert.notEqual(nothing.status, 0, 'an empty cache and no network are not enough');
  run(emptyApp('filler'), 'npm', 'install', '--cache', cache, '--omit=dev', tarball);
  run(app, 'npm', ...offline);
  cpSync(path.join(root, 'fixtures', 'journeys', 'northshire', 'export.csv'), path.join(app, 'survey.csv'));

  const poet = path.join(app, 'node_modules', '.bin', 'poet');
  assert.equal(run(app, poet, '--version'), version);
  run(app, poet, 'analyse', 'survey.csv', '-o', 'out', '--date', '2026-04-01');
  const made = readdirSync(path.join(app, 'out'), { recursive: true, encoding: 'utf8' });
  const pdf = made.find((file) => file.endsWith('.pdf'));
  assert.ok(pdf !== undefined, `a PDF among ${made.join(', ')}`);
  assert.equal(
    readFileSync(path.join(app, 'out', pdf))
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  );
  assert.ok(made.some((file) => file.endsWith('.md')));

  writeFileSync(
    path.join(app, 'library.js'),
    "import * as poet from 'poet';\nimport * as files from 'poet/files';\n" +
      'console.log(typeof poet.analyse, typeof files.readExport);\n',
  );
  assert.equal(run(app, process.execPath, 'library.js'), 'function function');
  console.log('installs without a network, runs and imports');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
