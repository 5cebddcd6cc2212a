// Completes package-lock.json after `npm install`. Tools that ship a program for each kind of machine name them all as
// optional packages; npm leaves those out of the lock that the registry in use does not carry, and `npm ci` then
// refuses the lock everywhere. This writes them in, with the version that their tool asks for and the machine that
// their name says. They are never fetched on another kind of machine.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const file = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

for (const entry of Object.values({ ...packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (packages[`node_modules/${name}`] !== undefined || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      continue;
    const words = name.split(/[/-]/);
    const os = systems.find((system) => words.includes(system));
    const cpu = processors.find((processor) => words.includes(processor));
    const library = /musl/.test(name) ? 'musl' : /-gnu/.test(name) ? 'glibc' : undefined;
    if (os === undefined || cpu === undefined) continue;
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(library !== undefined && { libc: [library] }),
      ...(entry.dev === true && { dev: true }),
      optional: true,
      os: [os],
    };
    console.log(`${name} ${version}`);
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
