import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'src/README.md',
  'fixtures/README.md',
  'question-sets/README.md',
  'test/fuzz/README.md',
].concat(
  (readdirSync(path.join(root, 'docs'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name))
    .sort(),
);
const read = (page: string): string => readFileSync(path.join(root, page), 'utf8');
const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[`*]/g, '')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** Links of a page that lead nowhere in the project. */
function lostLinks(page: string, text: string): readonly string[] {
  const lost: string[] = [];
  for (const [, to = ''] of withoutCode(text).matchAll(/\]\(<?([^)>\s]+)>?\)/g)) {
    if (/^(?:https?:|mailto:)/.test(to)) continue;
    const [file = '', anchor] = to.split('#');
    const target = file === '' ? page : path.join(path.dirname(page), file);
    if (!existsSync(path.join(root, target))) lost.push(to);
    else if (anchor !== undefined && target.endsWith('.md')) {
      const anchors = [...read(target).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
      if (!anchors.includes(anchor)) lost.push(to);
    }
  }
  return lost;
}

describe('the pages', () => {
  it.each(pages)('%s has no link that leads nowhere', (page) => {
    expect(lostLinks(page, read(page))).toEqual([]);
  });

  it('would be caught with one', () => {
    expect(
      lostLinks('README.md', '[a](docs/nowhere.md) [b](docs/install.md#no-such) [c](docs/install.md)'),
    ).toEqual(['docs/nowhere.md', 'docs/install.md#no-such']);
  });

  it('of the guide are all reached from its first page, and that from the README', () => {
    const guide = read('docs/guide/README.md');
    for (const page of pages.filter((name) => name.startsWith('docs/guide/') && !name.endsWith('README.md')))
      expect(guide).toContain(`(${path.basename(page)})`);
    for (const page of [
      'docs/guide/README.md',
      'docs/privacy.md',
      'docs/threat-model.md',
      'docs/install.md',
      'docs/licences.md',
    ])
      expect(read('README.md')).toContain(page);
  });
});

/** Lines of the tables of a page that name no test. */
const linesWithoutTest = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => /^\| (?!Threat \||-)/.test(line))
    .filter((line) => !/\]\(\.\.\/test\/[^)]+\.test\.ts\)/.test(line));

describe('the threat model', () => {
  it('names a test for each line', () => {
    expect(read('docs/threat-model.md').match(/^\| /gm)?.length).toBeGreaterThan(25);
    expect(linesWithoutTest(read('docs/threat-model.md'))).toEqual([]);
    const held = '| a | b | [c](../test/c.test.ts) |';
    expect(linesWithoutTest(`| Threat | x | y |\n|---|---|---|\n${held}\n| a | b | trust us |`)).toEqual([
      '| a | b | trust us |',
    ]);
  });
});

describe('an example of the guide', () => {
  let folder = '';
  const { NODE_EXTRA_CA_CERTS: _certificates, FORCE_COLOR: _colour, ...environment } = process.env;
  const lines = pages
    .filter((page) => page.startsWith('docs/guide/') || ['docs/install.md', 'docs/privacy.md'].includes(page))
    .flatMap((page) =>
      [...read(page).matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, shell = '']) =>
        shell
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => ({ page, line })),
      ),
    );

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'poet-guide-'));
    mkdirSync(path.join(folder, 'exports'));
    const from = (name: string) => path.join(root, 'fixtures', name);
    cpSync(from('journeys/northshire/export.csv'), path.join(folder, 'survey.csv'));
    cpSync(from('journeys/northshire/export.csv'), path.join(folder, 'exports', 'northshire.csv'));
    cpSync(from('journeys/southmere/export.csv'), path.join(folder, 'exports', 'southmere.csv'));
    cpSync(from('journeys/midmarsh/export.csv'), path.join(folder, 'exports', 'southmere-carers.csv'));
    const list = /```text\n(file,authority[\s\S]*?)```/.exec(read('docs/guide/many-reports.md'))?.[1] ?? '';
    cpSync(path.join(root, 'question-sets'), path.join(folder, 'question-sets'), { recursive: true });
    expect(list).toContain('northshire.csv');
    spawnSync('tee', [path.join(folder, 'exports', 'batch.csv')], { input: list });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('begins with poet: nothing else is run', () => {
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.filter(({ line }) => !line.startsWith('poet '))).toEqual([]);
  });

  it.each(lines)('`$line` works', ({ line }) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(root, 'bin/poet.js'), ...line.split(/\s+/).slice(1)],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...environment, NO_COLOR: '1' },
      },
    );
    expect([0, 1], stderr).toContain(status);
    expect(stderr).not.toContain('this is a bug');
  });
});
