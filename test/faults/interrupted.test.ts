import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { poetKilled } from '../cli/killed.js';
import { contents, expectClearEnd, filesBelow, northshire, poet, scratch, startedPoet } from './program.js';

const sites = 12;
const limit = { timeout: 120_000 };

/** A folder of exports that takes a while, and the command that makes a report of each. */
function batch(workers: number): { readonly out: string; readonly argv: readonly string[] } {
  const folder = scratch();
  mkdirSync(join(folder, 'exports'));
  const [head, ...rows] = readFileSync(northshire, 'utf8').split('\r\n');
  for (let site = 0; site < sites; site++)
    writeFileSync(
      join(folder, 'exports', `site${site}.csv`),
      [head, ...rows.slice(site, site + 40), ''].join('\r\n'),
    );
  const out = join(folder, 'out');
  const argv = [
    'batch',
    join(folder, 'exports'),
    '-o',
    out,
    '--format',
    'pdf,md,json',
    '--workers',
    `${workers}`,
  ];
  return { out, argv };
}

/** Each site is there with all its files or not at all, and no file is without its end. */
function expectWhole(out: string): number {
  const files = contents(out);
  const names = Object.keys(files);
  const made = new Set(names.filter((name) => name.includes('/')).map((name) => name.split('/')[0] ?? ''));
  for (const site of made) {
    expect(files[`${site}/report.pdf`], site).toMatch(/%%EOF\s*$/);
    expect(files[`${site}/analysis.json`]?.trimEnd().endsWith('}'), site).toBe(true);
    expect(files[`${site}/report.md`], site).toBeDefined();
  }
  expect(names.filter((name) => name.includes('.poet-'))).toEqual([]);
  return made.size;
}

/** The number of a process that is no more. */
const startedAndEnded = (): number => spawnSync(process.execPath, ['--version']).pid;

describe.each([1, 2])('a batch with %i threads', (workers) => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'that is stopped by %s leaves whole sites, and a second run makes the rest',
    limit,
    async (signal) => {
      const { out, argv } = batch(workers);
      const ended = await startedPoet(argv, (child) => child.kill(signal));
      expectClearEnd(ended, 130, 'interrupted');
      const made = expectWhole(out);
      expect(made).toBeLessThan(sites);
      expect(filesBelow(out)).not.toContain('manifest.json');
      expectClearEnd(poet(argv), 0, `${sites} sites: ${sites} reports made`);
      expect(expectWhole(out)).toBe(sites);
    },
  );
});

describe('a batch', () => {
  it(
    'that is killed outright leaves whole reports, and a second run makes the rest as if nothing had been',
    limit,
    async () => {
      const { out, argv } = batch(2);
      const ended = await startedPoet(argv, (child) => child.kill('SIGKILL'));
      expect(ended.signal).toBe('SIGKILL');
      for (const [name, content] of Object.entries(contents(out)))
        if (name.endsWith('.pdf') && !name.includes('.poet-')) expect(content).toMatch(/%%EOF\s*$/);
      expectClearEnd(poet(argv), 0, `${sites} reports made`);
      const again = batch(1);
      poet(again.argv);
      const manifest = (folder: string) => readFileSync(join(folder, 'manifest.json'), 'utf8');
      expect(manifest(out)).toBe(manifest(again.out));
    },
  );

  it('whose threads run out of memory says so, and a second run with more makes the rest', limit, () => {
    const { out, argv } = batch(2);
    const ended = poet(argv, { node: ['--max-old-space-size=10'] });
    expect(ended.code).not.toBe(0);
    for (const [name, content] of Object.entries(contents(out)))
      if (name.endsWith('.pdf') && !name.includes('.poet-')) expect(content).toMatch(/%%EOF\s*$/);
    expectClearEnd(poet(argv), 0, `${sites} reports made`);
  });

  it('takes away what a killed run left hidden, and nothing that another run is writing', limit, () => {
    const folder = scratch();
    const name = `.poet-${hostname()
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 20)}`;
    const dead = startedAndEnded();
    for (const pid of [dead, process.pid]) {
      mkdirSync(join(folder, `${name}-${pid}-abc`));
      writeFileSync(join(folder, `${name}-${pid}-abc`, 'half.pdf'), 'half');
    }
    expectClearEnd(poet(['analyse', northshire, '-o', folder, '--format', 'md']), 0, 'Written:');
    expect(filesBelow(folder).filter((file) => file.startsWith('.'))).toEqual([
      `${name}-${process.pid}-abc/half.pdf`,
    ]);
  });
});

describe('a thread of a batch', () => {
  /** Ends every thread but the first of a process where it was about to say something for so many times. */
  const killer = `
    const { parentPort } = require('node:worker_threads');
    let left = Number(process.env.AFTER);
    if (parentPort !== null) {
      const say = parentPort.postMessage;
      parentPort.postMessage = function (...said) {
        left -= 1;
        if (left <= 0) process.exit(1);
        return say.apply(this, said);
      };
    }`;

  it.each(['1', '3'])(
    'that is killed at message %s is said in words, and a second run completes',
    limit,
    (AFTER) => {
      const { out, argv } = batch(2);
      const preload = join(scratch(), 'killer.cjs');
      writeFileSync(preload, killer);
      const ended = poet(argv, { node: ['-r', preload], env: { AFTER } });
      expectClearEnd(
        ended,
        3,
        /a thread of the batch was stopped: .* Reports made so far: \d+ of 12\n {2}Run the same/,
      );
      expect(expectWhole(out)).toBeLessThan(sites + 1);
      expect(filesBelow(out)).not.toContain('manifest.json');
      expectClearEnd(poet(argv), 0, `${sites} sites: ${sites} reports made`);
    },
  );
});

describe('a command that is told to stop while it writes', () => {
  const commands = [
    ['analyse', northshire, '-o', 'out', '--format', 'pdf,md,html,json,xlsx,csv'],
    ['validate', northshire, '--clean', 'out/clean.csv', '--report', 'out/found.html'],
    ['share', northshire, '--authority', 'Northshire', '-o', 'out'],
  ];
  it.each(commands)(
    'leaves each output whole or absent, and a second run completes: %s',
    limit,
    async (...argv) => {
      const whole = join(scratch(), 'out');
      expect([0, 1]).toContain((await poetKilled(argv, whole)).code);
      const expected = contents(whole);
      expect(Object.keys(expected).length).toBeGreaterThan(1);
      let stopped = 0;
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        for (const after of [1, 2, 4]) {
          const out = join(scratch(), 'out');
          const ended = await poetKilled(argv, out, after, signal);
          if (ended.code === 130) stopped++;
          else expect([0, 1], ended.stderr).toContain(ended.code);
          expect(ended.stderr).not.toMatch(/\n\s+at |this is a bug/);
          for (const [name, content] of Object.entries(contents(out)))
            expect(content, name).toBe(expected[name]);
          await poetKilled(argv, out);
          expect(contents(out)).toEqual(expected);
        }
      expect(stopped).toBeGreaterThan(0);
    },
  );
});
