import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type Host, run } from '../../src/cli/cli.js';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunSettings {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly signal?: AbortSignal;
}

/** Runs one command line in this process, with a made-up machine around it: nothing printed, a fixed day. */
export async function poet(argv: readonly string[], settings: RunSettings = {}): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({
    write: (text: string | Uint8Array) => {
      written[name] += typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
    },
    terminal: settings.terminal ?? false,
    width: 80,
  });
  const host: Host = {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    environment: settings.environment ?? {},
    folder: settings.folder ?? tmpdir(),
    today: () => '2026-11-22',
    signal: settings.signal ?? new AbortController().signal,
  };
  const code = await run(argv, '0.0.0-test', host);
  return { code, ...written };
}

const made: string[] = [];

/** A new empty folder, removed after the test. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'poet-test-'));
  made.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Every file below a folder, by its path in it; hidden ones too. */
export function filesIn(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}
