import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis, ItemScore } from '../src/analysis/analysis.js';
import { type Host, run } from '../src/cli/cli.js';

// A scenario is a folder of fixtures/journeys: an export, how it is to be read, and what must come out. When what
// comes out differs, it is written beside what was expected, as `…-changed…`, to be looked at. When it is right,
// POET_UPDATE_GOLDENS=1 takes it over.

const journeys = path.resolve(import.meta.dirname, '../fixtures/journeys');
const update = process.env['POET_UPDATE_GOLDENS'] === '1';
const { version }: { version: string } = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../package.json'), 'utf8'),
);

interface Scenario {
  readonly name: string;
  readonly about: string;
  readonly options: Readonly<Record<string, string>>;
}

interface OracleQuestion {
  readonly base: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly notCounted: Readonly<Record<string, number>>;
  readonly positive?: Share;
  readonly negative?: Share;
  readonly net?: number;
  readonly mean?: number;
}

type Share = Readonly<Record<'count' | 'percent' | 'low' | 'high', number>>;

type Oracle = Readonly<
  Record<
    string,
    {
      readonly respondents: number;
      readonly questions: Readonly<Record<string, OracleQuestion>>;
      readonly scores: Readonly<Record<string, { readonly base: number; readonly mean: number | null }>>;
    }
  >
>;

const scenarios: readonly Scenario[] = readdirSync(journeys)
  .filter((name) => existsSync(path.join(journeys, name, 'export.csv')))
  .map((name) => ({ name, ...JSON.parse(readFileSync(path.join(journeys, name, 'settings.json'), 'utf8')) }));

/** Runs one command line as the terminal would, without one. */
async function poet(argv: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({
    write: (text: string | Uint8Array) => {
      printed[name] += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    },
    terminal: false,
    width: 80,
  });
  const host: Host = {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    environment: {},
    folder: journeys,
    today: () => '2000-01-01',
    signal: new AbortController().signal,
  };
  return { code: await run(argv, version, host), ...printed };
}

const flags = ({ options }: Scenario): readonly string[] =>
  Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);

function expectGolden(scenario: Scenario, file: string, text: string): void {
  // A new version changes no figure.
  const actual = text
    .replaceAll(`poet ${version}`, 'poet <version>')
    .replaceAll(`"poet": "${version}"`, '"poet": "<version>"');
  const golden = path.join(journeys, scenario.name, 'expected', file);
  const changed = golden.replace(/(\.\w+)$/, '-changed$1');
  rmSync(changed, { force: true });
  if (update) {
    mkdirSync(path.dirname(golden), { recursive: true });
    writeFileSync(golden, actual);
  }
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  if (actual !== expected) writeFileSync(changed, actual);
  expect(actual).toBe(expected);
}

const tidyJson = (text: string): string => `${JSON.stringify(JSON.parse(text), null, 1)}\n`;

describe.each(scenarios)('$name: $about', (scenario) => {
  const file = path.join(journeys, scenario.name, 'export.csv');
  const out = mkdtempSync(path.join(tmpdir(), 'poet-journey-'));
  let written: ReadonlyMap<string, string> = new Map();
  let printed = '';

  beforeAll(async () => {
    const { code, stdout, stderr } = await poet([
      'analyse',
      file,
      '-o',
      out,
      '--format',
      'json,md',
      ...flags(scenario),
    ]);
    expect([0, 1], stderr).toContain(code);
    printed = stdout + stderr;
    const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.\w+$/.test(name),
    );
    written = new Map(names.map((name) => [name, readFileSync(path.join(out, name), 'utf8')]));
  });

  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const only = (extension: string): string => {
    const names = [...written.keys()].filter((name) => name.endsWith(extension));
    expect(names).toHaveLength(1);
    return written.get(names[0] ?? '') ?? '';
  };

  it('finds in the file what is in it', async () => {
    const { date = '' } = scenario.options;
    const { stdout, code } = await poet(['validate', file, '--json', '--date', date]);
    expect([0, 1]).toContain(code);
    expectGolden(scenario, 'validation.json', tidyJson(stdout));
  });

  it('gives the figures', () => {
    expectGolden(scenario, 'analysis.json', tidyJson(only('.json')));
  });

  it('writes the report', () => {
    expectGolden(scenario, 'report.md', written.get('report.md') ?? '');
  });

  it('writes an action plan beside it', () => {
    expectGolden(scenario, 'actions.md', written.get('actions.md') ?? '');
  });

  it('uses or sets aside every row, with a reason', () => {
    const { sources }: Analysis = JSON.parse(only('.json'));
    for (const { rows, cells } of sources) {
      expect(rows.used + rows.setAside).toBe(rows.read);
      expect(sum(rows.because)).toBe(rows.setAside);
      expect(cells.answers + cells.notAnswered + cells.setAside).toBe(cells.read);
      expect(sum(cells.because)).toBe(cells.setAside);
    }
  });

  it('says where no file was, and nobody’s address, number or comment', () => {
    const everything = [printed, ...written.values()].join('\n');
    expect(everything).not.toContain(journeys);
    expect(everything).not.toMatch(/@example\.org|01632|ZZ99|my daughter/);
  });

  it('agrees with a count that shares nothing with poet', async () => {
    const { stdout } = await poet(['analyse', file, '--json', '--profile', 'internal', ...flags(scenario)]);
    const oracle: Oracle = JSON.parse(
      readFileSync(path.join(journeys, scenario.name, 'expected', 'oracle.json'), 'utf8'),
    );
    const { audiences }: Analysis = JSON.parse(stdout);
    expect(audiences.map((audience) => audience.questionSet).sort()).toEqual(Object.keys(oracle).sort());
    for (const audience of audiences) {
      const truth = oracle[audience.questionSet];
      expect(audience.respondents).toBe(truth?.respondents);
      const asked = audience.items.filter((item) => !audience.recognised.notFound.includes(item.question));
      expect(asked.map((item) => item.question).sort()).toEqual(Object.keys(truth?.questions ?? {}).sort());
      for (const item of asked) expectSame(item, truth?.questions[item.question]);
      expect(audience.scores.length).toBe(Object.keys(truth?.scores ?? {}).length);
      for (const [kind, mean] of Object.entries(truth?.scores ?? {})) {
        const score = audience.scores.find((each) => each.score.startsWith(kind));
        expect(score?.base, kind).toBe(mean.base);
        expectNear(score?.mean.value, mean.mean ?? undefined, kind);
      }
    }
  });
});

describe('the same export', () => {
  it('gives the same bytes again, in every format', async () => {
    const northshire = scenarios.find(({ name }) => name === 'northshire');
    expect(northshire).toBeDefined();
    if (northshire === undefined) return;
    const runs: Map<string, Buffer>[] = [];
    for (let i = 0; i < 2; i++) {
      const out = mkdtempSync(path.join(tmpdir(), 'poet-again-'));
      await poet([
        'analyse',
        path.join(journeys, 'northshire', 'export.csv'),
        '-o',
        out,
        ...flags(northshire),
      ]);
      const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.\w+$/.test(name),
      );
      runs.push(new Map(names.map((name) => [name, readFileSync(path.join(out, name))])));
      rmSync(out, { recursive: true, force: true });
    }
    const [first, second] = runs;
    expect([...(first?.keys() ?? [])].some((name) => name.endsWith('.pdf'))).toBe(true);
    expect([...(second?.keys() ?? [])]).toEqual([...(first?.keys() ?? [])]);
    for (const [name, bytes] of first ?? []) expect(second?.get(name)?.equals(bytes), name).toBe(true);
  });
});

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function expectNear(actual: number | null | undefined, expected: number | undefined, what: string): void {
  expect(typeof actual, what).toBe('number');
  expect(Math.abs((actual ?? Number.NaN) - (expected ?? Number.NaN)), what).toBeLessThanOrEqual(1e-9);
}

function expectSame(item: ItemScore, truth: OracleQuestion | undefined): void {
  const where = item.question;
  expect(item.base, where).toBe(truth?.base);
  expect(item.counts, where).toEqual(truth?.counts);
  expect(item.notCounted, where).toEqual(truth?.notCounted);
  if (truth?.base === 0) {
    expect([item.positive.percent, item.negative.percent, item.net.value, item.mean.value], where).toEqual([
      null,
      null,
      null,
      null,
    ]);
    return;
  }
  for (const tone of ['positive', 'negative'] as const) {
    for (const part of ['count', 'percent', 'low', 'high'] as const) {
      expectNear(item[tone][part], truth?.[tone]?.[part], `${where} ${tone} ${part}`);
    }
  }
  expectNear(item.net.value, truth?.net, `${where} net`);
  expectNear(item.mean.value, truth?.mean, `${where} mean`);
}
