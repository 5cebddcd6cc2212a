import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly type: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly files: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<
    Record<
      string,
      {
        version?: string;
        resolved?: string;
        integrity?: string;
        optional?: boolean;
        os?: readonly string[];
        optionalDependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

const manifest: Manifest = JSON.parse(read('package.json'));
const lock: Lock = JSON.parse(read('package-lock.json'));
const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

describe('package.json', () => {
  it('pins every dependency to one version', () => {
    for (const [name, version] of versions) expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it('runs nothing when somebody installs the package', () => {
    for (const name of ['preinstall', 'install', 'postinstall'])
      expect(manifest.scripts).not.toHaveProperty(name);
  });

  it('builds in a clone, so that npm ci gives a working command', () => {
    expect(manifest.scripts['prepare']).toBe('npm run build');
  });

  it('says which Node it needs, and the command says the same', () => {
    expect(manifest.engines['node']).toBe('>=20.19');
    expect(read('bin/poet.js')).toContain('major === 20 && minor >= 19');
    expect(read('.npmrc')).toContain('engine-strict=true');
  });

  it('names the types before the code in every entry', () => {
    for (const entry of Object.values(manifest.exports)) {
      if (typeof entry !== 'string') expect(Object.keys(entry)).toEqual(['types', 'default']);
    }
  });

  it('has a source file behind every entry', () => {
    for (const entry of Object.values(manifest.exports)) {
      if (typeof entry === 'string') continue;
      for (const file of Object.values(entry)) {
        const source = file.replace('./dist/', 'src/').replace(/(\.d\.ts|\.js)$/, '.ts');
        expect(existsSync(path.join(root, source)), source).toBe(true);
      }
    }
  });

  it('publishes what runs and nothing else', () => {
    expect(manifest.files).toEqual([
      'bin',
      'dist',
      '!dist/cli/cache',
      'docs/tally.sql',
      'question-sets',
      'fonts',
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
    ]);
    for (const file of manifest.files) {
      if (!file.includes('dist')) expect(existsSync(path.join(root, file)), file).toBe(true);
    }
  });

  it('is under the licence in LICENSE', () => {
    expect(manifest.license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/^MIT License/);
  });

  it('has its version at the head of the changelog', () => {
    expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(manifest.version);
  });
});

describe('package-lock.json', () => {
  it('agrees with package.json', () => {
    for (const [name, version] of versions) {
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('names no download address, so that any registry will do', () => {
    expect(Object.values(lock.packages).filter((entry) => 'resolved' in entry)).toEqual([]);
  });

  it('has a checksum for every package but the programs of other kinds of machine', () => {
    const bare = Object.entries(lock.packages).filter(
      ([name, entry]) =>
        name !== '' && entry.integrity === undefined && !(entry.optional === true && entry.os),
    );
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  it('has every optional package that a tool names, or npm ci refuses it: scripts/complete-lock.mjs', () => {
    const named = Object.values(lock.packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}),
    );
    expect(named.length).toBeGreaterThan(0);
    const lost = named.filter((name) => lock.packages[`node_modules/${name}`] === undefined);
    expect(lost).toEqual([]);
  });
});

describe('the fonts in the package', () => {
  it('carry their licence', () => {
    const files = readdirSync(path.join(root, 'fonts'), { recursive: true, encoding: 'utf8' });
    expect(files.some((file) => file.endsWith('.ttf'))).toBe(true);
    expect(files.some((file) => /OFL|LICEN[CS]E/i.test(file))).toBe(true);
  });
});
