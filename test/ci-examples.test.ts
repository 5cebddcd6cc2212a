import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { poet, scratch } from './cli/run-cli.js';

const page = readFileSync('docs/benchmarks.md', 'utf8');
const [github, gitlab] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => parse(text ?? ''));
const program = resolve('bin/poet.js');
const national = resolve('fixtures/national');

/** A line of a workflow as a shell runs it, with the built program in the place of the installed one. */
function runLine(line: string, folder: string) {
  const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
  const own = line.replace(/\bnpx poet\b/, `"${process.execPath}" "${program}"`);
  return spawnSync('sh', ['-e', '-c', own], { cwd: folder, encoding: 'utf8', env: environment });
}

const githubSteps: readonly string[] = github.jobs.check.steps.flatMap(
  ({ run }: { run?: string }) => run ?? [],
);
const gitlabSteps: readonly string[] = gitlab.benchmark.script;

describe('the examples for continuous integration', () => {
  let benchmark = '';

  beforeAll(async () => {
    const file = join(national, '..', '..', 'fixtures', 'national', 'batch.csv');
    const out = join(scratch(), 'benchmark.json');
    const ran = await poet([
      'benchmark',
      'build',
      '--batch',
      file,
      '--synthetic',
      '--of',
      'Rural',
      '-o',
      out,
      '-q',
    ]);
    expect(ran.stderr).toBe('');
    benchmark = readFileSync(out, 'utf8');
  }, 60_000);

  function repository(): string {
    const folder = scratch();
    mkdirSync(join(folder, 'councils'));
    const [heading = '', ...lines] = readFileSync(join(national, 'batch.csv'), 'utf8')
      .trimEnd()
      .split('\r\n');
    const rural = lines.filter((line) => line.includes('Rural'));
    for (const line of rural) {
      const name = line.split(',')[0] ?? '';
      cpSync(join(national, name), join(folder, 'councils', name));
    }
    writeFileSync(join(folder, 'councils', 'batch.csv'), [heading, ...rural, ''].join('\r\n'));
    writeFileSync(join(folder, 'benchmark.json'), benchmark);
    return folder;
  }

  it('do the same on GitHub and on GitLab', () => {
    expect(githubSteps.length).toBe(3);
    expect(gitlabSteps).toEqual(githubSteps);
  });

  it('run, line by line, and write what they say they keep', () => {
    const folder = repository();
    for (const line of githubSteps) {
      const ran = runLine(line, folder);
      expect(ran.status, `${line}\n${ran.stdout}\n${ran.stderr}`).toBe(0);
    }
    for (const path of gitlab.benchmark.artifacts.paths) expect(existsSync(join(folder, path))).toBe(true);
    expect(readFileSync(join(folder, 'benchmark.txt'), 'utf8')).toContain('Where a council stands');
    const upload = github.jobs.check.steps.find(({ uses }: { uses?: string }) => /upload/.test(uses ?? ''));
    expect(existsSync(join(folder, upload.with.path, 'index.html'))).toBe(true);
  }, 120_000);

  it('fail when an answer moved, and print what did', () => {
    const folder = repository();
    const [, first = ''] = readFileSync(join(folder, 'councils', 'batch.csv'), 'utf8').split('\r\n');
    const file = join(folder, 'councils', first.split(',')[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Very good', 'Very poor'));
    const ran = runLine(githubSteps[0] ?? '', folder);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('What moved');
  }, 60_000);
});
