import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedDocs } from '../scripts/generated-docs.js';
import { commands } from '../src/cli/cli.js';
import { checks } from '../src/code/code.js';
import { exitCodes } from '../src/errors.js';

const root = path.resolve(import.meta.dirname, '..');
const pages = generatedDocs();
const pageNamed = (name: string): string => pages.find((page) => page.name === name)?.text ?? '';

describe('the reference pages', () => {
  it.each(pages)('docs/$name is what the program says: if not, npm run docs', ({ name, text }) => {
    expect(readFileSync(path.join(root, 'docs', name), 'utf8')).toBe(text);
  });

  it('explain every finding and error, with what to do', () => {
    const text = pageNamed('checks.md');
    for (const code of Object.keys(checks)) {
      expect(text).toContain(`\n### ${code}\n`);
      expect(text).toContain(`(#${code})`);
    }
    expect(text.match(/^What to do: \S/gm)).toHaveLength(Object.keys(checks).length);
  });

  it('show every command with each of its options', () => {
    const text = pageNamed('commands.md');
    for (const [name, { options = [] }] of Object.entries(commands) as [
      string,
      { options?: readonly { flags: string }[] },
    ][]) {
      const part = text.split(/^## /m).find((each) => each.startsWith(`poet ${name}\n`)) ?? '';
      expect(part).not.toBe('');
      for (const { flags } of options) expect(part).toContain(`\`${flags}\``);
    }
  });

  it('list every exit code', () => {
    for (const code of Object.values(exitCodes)) expect(pageNamed('exit-codes.md')).toContain(`| ${code} |`);
  });

  it('are named in the README', () => {
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
    for (const { name } of pages) expect(readme).toContain(`](docs/${name})`);
  });
});
