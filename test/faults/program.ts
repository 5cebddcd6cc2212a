import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect } from 'vitest';

// The program as it is installed, in a process of its own: faults of the machine can't be had in ours.

const root = path.resolve(import.meta.dirname, '../..');
export const program = path.join(root, 'bin/poet.js');
export const northshire = path.join(root, 'fixtures/journeys/northshire/export.csv');

const { NODE_EXTRA_CA_CERTS: _certificates, FORCE_COLOR: _colour, ...environment } = process.env;

/** The environment of every run here: no colour, one day, no settings of the machine. */
export const quiet = { ...environment, NO_COLOR: '1', SOURCE_DATE_EPOCH: '1795305600' };

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Around {
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Flags of Node itself. */
  readonly node?: readonly string[];
}

export function poet(argv: readonly string[], { folder, env, node = [] }: Around = {}): Ended {
  expect(existsSync(path.join(root, 'dist/cli/load.cjs')), 'dist/ is missing: npm run build').toBe(true);
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, program, ...argv], {
    ...(folder === undefined ? {} : { cwd: folder }),
    encoding: 'utf8',
    env: { ...quiet, ...env },
  });
  return { code: status, stdout, stderr };
}

/** A line of shell; `$POET` is the program, `$EXPORT` a survey export. */
export function shell(line: string, folder: string): Ended {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...quiet, POET: `${process.execPath} ${program}`, EXPORT: northshire },
  });
  return { code: status, stdout, stderr };
}

/** Starts the program and hands it over as soon as it has said something on standard error. */
export function startedPoet(argv: readonly string[], act: (child: ReturnType<typeof spawn>) => void) {
  return new Promise<Ended & { readonly signal: string | null }>((resolve) => {
    const child = spawn(process.execPath, [program, ...argv], { env: quiet });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (piece: Buffer) => {
      said.stdout += piece.toString();
    });
    let acted = false;
    child.stderr.on('data', (piece: Buffer) => {
      said.stderr += piece.toString();
      if (!acted) act(child);
      acted = true;
    });
    child.on('close', (code, signal) => resolve({ code, signal, ...said }));
  });
}

const made: string[] = [];

export function scratch(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'poet-faults-'));
  made.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Every file below a folder, hidden ones too; none where there is no folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
}

/** The bytes of every file below a folder. */
export function contents(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesBelow(folder).map((name) => [name, readFileSync(path.join(folder, name)).toString('latin1')]),
  );
}

/** Ended with words for the user: no stack trace, no excuse for a bug, a code of ours. */
export function expectClearEnd({ code, stdout, stderr }: Ended, wanted: number, says: string | RegExp): void {
  expect(stdout + stderr).not.toMatch(/\n\s+at .*[:(]\d+|this is a bug|node:internal|Node\.js v/);
  expect(stderr).toMatch(says);
  expect(code).toBe(wanted);
}
