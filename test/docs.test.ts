import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../src/cli/cli.js';
import { exitCodes } from '../src/errors.js';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const readme = read('README.md');

/** Every `sh` block of the README with the `text` block that follows it, if one does. */
function examples(
  text: string,
): readonly { readonly commands: readonly string[]; readonly prints: string | null }[] {
  return [...text.matchAll(/```sh\n([\s\S]*?)```\n(?:\n```text\n([\s\S]*?)```)?/g)].map(
    ([, shell = '', prints]) => ({
      commands: shell
        .split('\n')
        .map((line) => line.replace(/\s+#.*$/, '').trim())
        .filter((line) => line !== ''),
      prints: prints ?? null,
    }),
  );
}

/** The `poet …` part of a line, as arguments; null when the line runs something else. */
function poetArguments(line: string): readonly string[] | null {
  const own = /(?:^|&& )(?:npx )?poet (.*)$/.exec(line)?.[1];
  return own === undefined ? null : own.split(/\s+/);
}

/** Lines as shown; a line `…` in the README stands for any lines. */
function matches(shown: string, printed: string): boolean {
  const pattern = shown
    .trimEnd()
    .split('\n')
    .map((line) => (line.trim() === '…' ? '(?:.*\\n)*?.*' : line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('\n');
  return new RegExp(`^${pattern}$`).test(printed.trimEnd());
}

describe('README.md', () => {
  let folder = '';
  const { NODE_EXTRA_CA_CERTS: _certificates, FORCE_COLOR: _colour, ...environment } = process.env;

  beforeAll(() => {
    expect(existsSync(path.join(root, 'dist/cli/load.cjs')), 'dist/ is missing: npm run build').toBe(true);
    folder = mkdtempSync(path.join(tmpdir(), 'poet-readme-'));
    const journey = path.join('fixtures', 'journeys', 'northshire');
    cpSync(path.join(root, journey), path.join(folder, journey), { recursive: true });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (argv: readonly string[]) =>
    spawnSync(process.execPath, [path.join(root, 'bin/poet.js'), ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...environment, NO_COLOR: '1' },
    });

  const shown = examples(readme).flatMap(({ commands: lines, prints }) =>
    lines.map((line, i) => ({ line, prints: i === lines.length - 1 ? prints : null })),
  );

  it('gives the two commands: a report, and the tests', () => {
    const lines = shown.map(({ line }) => line);
    expect(lines).toContain('npm ci && npx poet analyse fixtures/journeys/northshire/export.csv -o out');
    expect(lines).toContain('npm ci && npm test');
    expect(read('.ci/run')).toContain('npm ci && npm test');
  });

  it.each(shown.filter(({ line }) => poetArguments(line) !== null))('`$line` works', ({ line, prints }) => {
    const { status, stdout, stderr } = run(poetArguments(line) ?? []);
    expect([0, 1], stderr).toContain(status);
    if (prints !== null) {
      const printed = stderr + stdout;
      expect(matches(prints, printed), `The README shows\n${prints}\nand poet printed\n${printed}`).toBe(
        true,
      );
    }
  });

  it('leaves a PDF and a Markdown report in the folder it names', () => {
    const made = readdirSync(path.join(folder, 'out'), { recursive: true, encoding: 'utf8' });
    const pdf = made.find((name) => name.endsWith('.pdf')) ?? '';
    expect(
      readFileSync(path.join(folder, 'out', pdf))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(made.some((name) => name.endsWith('.md'))).toBe(true);
  });

  it('names every command', () => {
    for (const name of Object.keys(commands)) expect(readme).toContain(`poet ${name}`);
  });

  it('names every exit code', () => {
    for (const code of Object.values(exitCodes)) expect(readme).toMatch(new RegExp(`^\\| ${code} \\|`, 'm'));
  });

  it('names every question set that is shipped', () => {
    for (const audience of readdirSync(path.join(root, 'question-sets'), { withFileTypes: true })) {
      if (!audience.isDirectory()) continue;
      for (const file of readdirSync(path.join(root, 'question-sets', audience.name))) {
        if (file.endsWith('.yaml'))
          expect(readme).toContain(`\`${audience.name}@${file.replace('.yaml', '')}\``);
      }
    }
  });
});

describe('a README example', () => {
  it('may leave lines out with …, and nothing else', () => {
    expect(matches('one\n…\nfour', 'one\ntwo\nthree\nfour\n')).toBe(true);
    expect(matches('one\nfour', 'one\ntwo\nfour')).toBe(false);
    expect(matches('one (1.5)', 'one (1x5)')).toBe(false);
  });
});

describe('the documents', () => {
  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'src/README.md',
    'fixtures/README.md',
    'question-sets/README.md',
    'test/timings/README.md',
  ])('%s links to files that are there', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, link = '']) => link,
    );
    const lost = links.filter((link) => !existsSync(path.join(root, path.dirname(file), link)));
    expect(lost).toEqual([]);
  });

  it('src/README.md names files and folders that are there', () => {
    const named = [...read('src/README.md').matchAll(/`([a-z-]+(?:\/[a-z-]*)*(?:\.ts|\/))`/g)].map(
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(60);
    expect(
      named.filter((name) => !['', 'src'].some((base) => existsSync(path.join(root, base, name)))),
    ).toEqual([]);
  });

  it('src/README.md names every folder of src', () => {
    const page = read('src/README.md');
    const folders = readdirSync(path.join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).filter((name) => !page.includes(`${name}/`))).toEqual([]);
  });
});
