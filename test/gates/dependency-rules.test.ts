import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One made-up file that breaks each rule, and nothing else does: rule → [file, what stands in it]. */
const broken: Readonly<Record<string, readonly [string, string]>> = {
  'enter-by-the-door': [
    'src/score/inner.ts',
    "import type { Deep } from '../tally/deep.js';\nexport type A = Deep;",
  ],
  'enter-by-the-door-from-the-root': [
    'src/batch.ts',
    "import { deep } from './tally/deep.js';\nexport const a = deep;",
  ],
  'contract-as-types': [
    'src/score/contract.ts',
    "import { analysisSchema } from '../analysis/schema.js';\nexport const a = analysisSchema;",
  ],
  'share-nouns-not-verbs': [
    'src/compare/verb.ts',
    "import { tally } from '../tally/tally.js';\nexport const a = tally;",
  ],
  'stages-do-not-look-up': [
    'src/report/up.ts',
    "import type { Whole } from '../analyse.js';\nexport type A = Whole;",
  ],
  'leaves-import-nothing-of-ours': [
    'src/wording/sentence.ts',
    "import type { Tally } from '../tally/tally.js';\nexport type A = Tally;",
  ],
  'no-circles': [
    'src/code/about.ts',
    "import type { Round } from './round.js';\nexport type About = Round | 1;",
  ],
  'core-is-pure': [
    'src/intake/disk.ts',
    "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;",
  ],
  'core-does-not-know-the-shell': [
    'src/benchmark/disk.ts',
    "import { readExport } from '../files/files.js';\nexport const a = readExport;",
  ],
  'cli-is-a-customer': [
    'src/cli/short-cut.ts',
    "import { tally } from '../tally/tally.js';\nexport const a = tally;",
  ],
  'files-does-not-know-the-cli': [
    'src/files/colour.ts',
    "import { cli } from '../cli/cli.js';\nexport const a = cli;",
  ],
  'no-tests-in-the-product': [
    'src/recognise/cheat.ts',
    "import { answer } from '../../test/answer.js';\nexport const a = answer;",
  ],
  'nothing-unresolved': [
    'src/disclose/lost.ts',
    "import { lost } from './nowhere.js';\nexport const a = lost;",
  ],
  'no-development-packages': ['src/render/dev.ts', "import { ours } from 'a-tool';\nexport const a = ours;"],
  'one-door-csv-parse': ['src/tally/csv.ts', "import { parse } from 'csv-parse';\nexport const a = parse;"],
  'one-door-simple-statistics': [
    'src/score/formula.ts',
    "import { mean } from 'simple-statistics';\nexport const a = mean;",
  ],
  'one-door-pdfkit': [
    'src/report/pdf.ts',
    "import PDFDocument from 'pdfkit';\nexport const a = PDFDocument;",
  ],
  'one-door-pdf-lib': [
    'src/render/pdf/peek.ts',
    "import { PDFDocument } from 'pdf-lib';\nexport const a = PDFDocument;",
  ],
  'one-door-yaml-zod': ['src/code/yaml.ts', "import { parse } from 'yaml';\nexport const a = parse;"],
  'one-door-terminal': ['src/files/shout.ts', "import chalk from 'chalk';\nexport const a = chalk;"],
};

/** Files that keep every rule, each doing something that looks near to breaking one. */
const kept: Readonly<Record<string, string>> = {
  'src/index.ts': "export { analyse } from './analyse.js';\nexport { readExport } from './files-door.js';",
  'src/files-door.ts': 'export const readExport = 1;',
  'src/analyse.ts':
    "import { tally } from './tally/tally.js';\nexport type Whole = number;\nexport const analyse = tally;",
  'src/errors.ts': 'export class PoetError extends Error {}',
  'src/analysis/analysis.ts':
    "import type { analysisSchema } from './schema.js';\nexport type Analysis = typeof analysisSchema;",
  'src/analysis/schema.ts': "import { z } from 'zod';\nexport const analysisSchema = z;",
  'src/tally/tally.ts':
    "import { PoetError } from '../errors.js';\nimport { deep } from './deep.js';\nexport type Tally = number;\nexport const tally = [deep, PoetError];",
  'src/tally/deep.ts': 'export type Deep = number;\nexport const deep = 1;',
  'src/score/score.ts':
    "import type { Tally } from '../tally/tally.js';\nimport { mean } from '../statistics/statistics.js';\nexport const score = (t: Tally) => mean(t);",
  'src/statistics/statistics.ts': "export { mean } from 'simple-statistics';",
  'src/code/round.ts': "import type { About } from './about.js';\nexport type Round = About;",
  'src/intake/intake.ts':
    "import { createHash } from 'node:crypto';\nimport { parse } from 'csv-parse';\nexport const intake = [parse, createHash];",
  'src/question-set/question-set.ts': "import { parse } from 'yaml';\nexport const questionSet = parse;",
  'src/benchmark/parse.ts': "import { z } from 'zod';\nexport const parse = z;",
  'src/render/render.ts': "export { pdf } from './pdf/pdf.js';",
  'src/render/pdf/pdf.ts': "import PDFDocument from 'pdfkit';\nexport const pdf = PDFDocument;",
  'src/files/files.ts': "import { readFileSync } from 'node:fs';\nexport const readExport = readFileSync;",
  'src/cli/cli.ts':
    "import chalk from 'chalk';\nimport { analyse } from '../index.js';\nimport { readExport } from '../files/files.js';\nexport const cli = [chalk, analyse, readExport];",
  'test/answer.ts': 'export const answer = 42;',
};

const packages = [
  'csv-parse',
  'simple-statistics',
  'pdfkit',
  'pdf-lib',
  'yaml',
  'zod',
  'chalk',
  'commander',
  'a-tool',
] as const;

const config = await extractConfig(path.resolve(import.meta.dirname, '../../.dependency-cruiser.mjs'));
let folder = '';
let result: ICruiseResult;

function write(file: string, text: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${text}\n`);
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'poet-rules-')));
  for (const [file, text] of Object.entries(kept)) write(file, text);
  for (const [file, text] of Object.values(broken)) write(file, text);
  write(
    'package.json',
    JSON.stringify({
      name: 'made-up',
      type: 'module',
      dependencies: Object.fromEntries(packages.filter((p) => p !== 'a-tool').map((p) => [p, '1.0.0'])),
      devDependencies: { 'a-tool': '1.0.0' },
    }),
  );
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};');
  }
  const { tsConfig: _ours, ...options } = config.options ?? {};
  const { output } = await cruise(['src'], {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
  });
  if (typeof output === 'string') throw new TypeError(output);
  result = output;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the rules about who may import what', () => {
  it('are each broken by one made-up file below', () => {
    expect(Object.keys(broken).sort()).toEqual((config.forbidden ?? []).map((rule) => rule.name).sort());
  });

  it.each(Object.entries(broken))('%s is caught', (rule, [file]) => {
    const caught = result.summary.violations.filter((v) => v.from === file).map((v) => v.rule.name);
    expect(caught).toEqual([rule]);
  });

  it('leave files alone that keep them', () => {
    const innocent = result.summary.violations.filter((v) => v.from in kept);
    expect(innocent).toEqual([]);
  });

  it('each say why', () => {
    for (const rule of config.forbidden ?? []) expect(rule.comment?.length).toBeGreaterThan(40);
  });

  it('let a type through where a function is stopped', () => {
    const types = result.modules.find((m) => m.source === 'src/score/score.ts')?.dependencies ?? [];
    const tally = types.find((d) => d.resolved === 'src/tally/tally.ts');
    expect(tally?.dependencyTypes).toContain('type-only');
    expect(tally?.valid).toBe(true);
  });
});
