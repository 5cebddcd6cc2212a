import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openerOf, openFile } from '../../src/files/open-file.js';

const folder = mkdtempSync(path.join(tmpdir(), 'poet-open-'));

/** A machine whose opener notes what it was given and ends with a code. */
function machine(code: number): { environment: Record<string, string>; noted: string } {
  const noted = path.join(folder, `noted-${code}`);
  const bin = path.join(folder, `bin-${code}`);
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s|' "$#" "$@" > "${noted}"\nexit ${code}\n`);
  chmodSync(path.join(bin, 'xdg-open'), 0o755);
  return { environment: { DISPLAY: ':0', PATH: `${bin}:/usr/bin:/bin` }, noted };
}

describe('opening a file', () => {
  it('uses the opener of each platform, with the path as one argument', () => {
    expect(openerOf('/a b.html', 'darwin', {})).toEqual(['open', '/a b.html']);
    expect(openerOf('C:\\a & b.html', 'win32', {})?.at(-1)).toBe('C:\\a & b.html');
    expect(openerOf('/a', 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', '/a']);
    expect(openerOf('/a', 'linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open', '/a']);
  });

  it('is not tried where there is no screen', async () => {
    expect(openerOf('/a', 'linux', { DISPLAY: '' })).toBeNull();
    expect(await openFile('/a', 'linux', {})).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('runs nothing that a name holds', async () => {
    const { environment, noted } = machine(0);
    const name = path.join(folder, `$(touch ${folder}/run) ; touch "run" & 'a.html`);
    expect(await openFile(name, 'linux', environment)).toBe(true);
    expect(readFileSync(noted, 'utf8')).toBe(`1|${name}|`);
    expect(existsSync(path.join(folder, 'run'))).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('says so when the opener cannot, or is not there', async () => {
    expect(await openFile('/a', 'linux', machine(3).environment)).toBe(false);
    expect(await openFile('/a', 'linux', { DISPLAY: ':0', PATH: folder })).toBe(false);
  });
});
