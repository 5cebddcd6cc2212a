import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../cli/run-cli.js';

// Checks that need a registry tell apart "passed", "failed" and "could not be made here"; the last is never silent.

/** Runs a script with an `npm` that prints this and ends so. */
function withNpm(script: readonly string[], prints: string, code: number) {
  const folder = scratch();
  const npm = join(folder, 'npm');
  writeFileSync(join(folder, 'prints'), prints);
  writeFileSync(npm, `#!/bin/sh\ncat "${join(folder, 'prints')}"\nexit ${code}\n`);
  chmodSync(npm, 0o755);
  const { status, stdout } = spawnSync(process.execPath, script, {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}` },
  });
  return { status, stdout };
}

describe.skipIf(process.platform === 'win32')('the check for known weaknesses', () => {
  const answer = (total: number) =>
    JSON.stringify({
      vulnerabilities: total === 0 ? {} : { left: { severity: 'high', via: [{ title: 'pads too far' }] } },
      metadata: { vulnerabilities: { total }, dependencies: { total: 30 } },
    });

  it('passes when there are none, and fails when there is one', () => {
    const clean = withNpm(['scripts/audit.mjs'], answer(0), 0);
    expect(clean).toEqual({ status: 0, stdout: 'No known weakness in 30 packages.\n' });
    const weak = withNpm(['scripts/audit.mjs'], answer(1), 1);
    expect(weak.status).toBe(1);
    expect(weak.stdout).toContain('left: high: pads too far');
  });

  it('says why when the registry does not answer', () => {
    const refused = withNpm(['scripts/audit.mjs'], '{"message":"405 Method Not Allowed"}', 1);
    expect(refused).toEqual({ status: 75, stdout: 'npm audit was not run: 405 Method Not Allowed\n' });
    expect(withNpm(['scripts/audit.mjs'], 'no JSON', 0).status).toBe(75);
  });
});

describe.skipIf(process.platform === 'win32')('the suite on another Node', () => {
  it('says why when that Node cannot be had', () => {
    const none = withNpm(['scripts/on-node.mjs', '22'], '404 Not Found', 1);
    expect(none.status).toBe(75);
    expect(none.stdout).toMatch(
      /^Node 22\.\d+\.\d+ was not tried: npm has no node-\S+ to give: 404 Not Found$/m,
    );
    const empty = withNpm(['scripts/on-node.mjs', '24'], '', 0);
    expect(empty.status).toBe(75);
    expect(empty.stdout).toContain('its program does not start');
  });
});
