import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Names of the machine that the core never says, and what stands in for each. */
const machine: Readonly<Record<string, string>> = {
  process: 'settings are arguments',
  console: 'findings are data',
  performance: 'the clock belongs to the shell',
  setTimeout: 'the clock belongs to the shell',
  setInterval: 'the clock belongs to the shell',
  fetch: 'nothing is fetched',
};

/** Members of anything that depend on the machine they run on. */
const members: Readonly<Record<string, string>> = {
  toLocaleString: 'locale',
  toLocaleUpperCase: 'locale',
  toLocaleLowerCase: 'locale',
  toLocaleDateString: 'locale',
  toLocaleTimeString: 'locale',
  localeCompare: 'locale',
  getTimezoneOffset: 'time zone',
  getHours: 'time zone',
  getDate: 'time zone',
  getMonth: 'time zone',
  getFullYear: 'time zone',
};

/** What in this source depends on the machine, the clock or chance. */
function impurities(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const whole = node.getText();
      if (whole === 'Math.random' || whole === 'Date.now') found.push(whole);
      if (Object.hasOwn(members, node.name.text)) found.push(`.${node.name.text}`);
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
      if ((node.arguments ?? []).length === 0) found.push('new Date()');
    } else if (ts.isNewExpression(node) && node.expression.getText().startsWith('Intl.')) {
      const locale = node.arguments?.[0];
      if (locale === undefined || !ts.isStringLiteral(locale)) found.push('Intl without a locale');
    } else if (ts.isIdentifier(node) && Object.hasOwn(machine, node.text)) {
      const { parent } = node;
      const isName =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node) ||
        ts.isPropertySignature(parent) ||
        ts.isImportSpecifier(parent) ||
        ts.isParameter(parent);
      if (!isName) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2023, true));
  return found;
}

describe('the core is pure', () => {
  it.each([
    ['const seed = Math.random();', 'Math.random'],
    ['const now = Date.now();', 'Date.now'],
    ['const now = new Date();', 'new Date()'],
    ["const home = process.env['HOME'];", 'process'],
    ["console.log('hello');", 'console'],
    ['const label = (12.5).toLocaleString();', '.toLocaleString'],
    ["const order = 'a'.localeCompare('b');", '.localeCompare'],
    ["const date = new Date('2026-04-01').getMonth();", '.getMonth'],
    ['const format = new Intl.NumberFormat();', 'Intl without a locale'],
    ["await fetch('https://example.org');", 'fetch'],
  ])('%s is caught', (source, what) => {
    expect(impurities(source)).toContain(what);
  });

  it('a date that was given, or a property that shares a name, is no fault', () => {
    const source =
      "const d = new Date('2026-04-01').getUTCMonth();\nconst a = { process: 1 };\nexport const b = a.process + d;";
    expect(impurities(source)).toEqual([]);
  });

  it('no file outside files/ and cli/ depends on the machine, the clock or chance', () => {
    const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/^(files|cli)[\\/]/.test(file),
    );
    expect(files.length).toBeGreaterThan(50);
    const found = files
      .map((file) => [file, impurities(readFileSync(path.join(root, 'src', file), 'utf8'))] as const)
      .filter(([, faults]) => faults.length > 0);
    expect(found).toEqual([]);
  });
});
