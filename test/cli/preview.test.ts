import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, poet, scratch } from './run-cli.js';

const northshire = 'fixtures/journeys/northshire/export.csv';

/** A machine with a screen, whose opener leaves a note in the folder. */
function withScreen(folder: string): Record<string, string> {
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\ntouch "${folder}/opened"\n`);
  chmodSync(join(folder, 'xdg-open'), 0o755);
  return { DISPLAY: ':0', PATH: `${folder}:/usr/bin:/bin` };
}

describe('poet preview', () => {
  it('writes one web page, and where nobody looks says where it is', async () => {
    const folder = scratch();
    const environment = withScreen(folder);
    const out = join(folder, 'out');
    const ran = await poet(['preview', northshire, '-o', out], { environment });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toBe('');
    expect(filesIn(out)).toEqual(['report.html']);
    expect(ran.stderr).toContain(`To look at it, open ${join(out, 'report.html')}`);
    expect(existsSync(join(folder, 'opened'))).toBe(false);
  });

  it.skipIf(process.platform !== 'linux')('opens it at a terminal', async () => {
    const folder = scratch();
    const environment = withScreen(folder);
    const ran = await poet(['preview', northshire, '-o', folder], { environment, terminal: true });
    expect(ran.stderr).toContain('Opened in your browser.');
    expect(existsSync(join(folder, 'opened'))).toBe(true);
  });

  it.each([
    ['when told not to', ['--no-open'], {}],
    ['in a job of a server', [], { CI: 'true' }],
    ['without a screen', [], { DISPLAY: '' }],
  ])('does not open it %s', async (_, flags, more) => {
    const folder = scratch();
    const environment = { ...withScreen(folder), ...more };
    const ran = await poet(['preview', northshire, '-o', folder, ...flags], { environment, terminal: true });
    expect(ran.stderr).toContain('To look at it, open ');
    expect(existsSync(join(folder, 'opened'))).toBe(false);
  });

  it.each(['-', 'report.pdf'])('refuses to write a page to %s', async (output) => {
    const ran = await poet(['preview', northshire, '-o', output]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`a preview cannot be written to "${output}"`);
  });
});
