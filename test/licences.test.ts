import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Licences that go with MIT and forbid no use. */
const compatible = ['MIT', 'ISC', '0BSD', 'Apache-2.0', '(MIT AND Zlib)', 'BSD-3-Clause'];

interface Entry {
  readonly version: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const lock: Readonly<Record<string, Entry>> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
const installed = Object.entries(lock)
  .filter(([key, { dev, devOptional }]) => key !== '' && dev !== true && devOptional !== true)
  .map(([key, { version }]) => {
    const { license } = JSON.parse(readFileSync(`${key}/package.json`, 'utf8')) as { license?: string };
    return { name: key.split('node_modules/').at(-1) ?? key, version, license: license ?? null };
  });

describe('docs/licences.md', () => {
  const page = readFileSync('docs/licences.md', 'utf8');
  const listed = [...page.matchAll(/^\| (\S+) \| ([\d.]+) \| ([^|]+) \|/gm)].map((row) =>
    row.slice(1, 4).join(' '),
  );

  it('lists what is installed with poet, with version and licence, and nothing else', () => {
    expect(installed.length).toBeGreaterThan(10);
    const wanted = installed.map(({ name, version, license }) => `${name} ${version} ${license ?? 'MIT'}`);
    expect(listed).toEqual([...new Set(wanted)].sort());
  });

  it('finds licences that go with ours', () => {
    const other = installed.filter(({ license }) => license !== null && !compatible.includes(license));
    expect(other).toEqual([]);
    // One package has forgotten the field; its licence stands in its own file.
    expect(installed.filter(({ license }) => license === null).map(({ name }) => name)).toEqual(['png-js']);
    expect(readFileSync('node_modules/png-js/LICENSE', 'utf8')).toContain(
      'Permission is hereby granted, free of charge',
    );
  });

  it('names the licence of each font, and the package carries it', () => {
    for (const [, file = ''] of page.matchAll(/\(\.\.\/(fonts\/[^)]+)\)/g))
      expect(existsSync(file), file).toBe(true);
    expect(page.match(/SIL Open Font License 1\.1/g)).toHaveLength(3);
  });
});
