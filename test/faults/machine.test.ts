import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, expectClearEnd, northshire, poet, scratch } from './program.js';

const formats = 'md,json,html,csv,xlsx,pdf';

/** Every byte of a run on a machine that is set in some way; the date is given. */
function bytesOn(env: Readonly<Record<string, string>>, node: readonly string[] = []) {
  const folder = scratch();
  const argv = [
    'analyse',
    northshire,
    '-o',
    join(folder, 'out'),
    '--format',
    formats,
    '--date',
    '2026-11-22',
  ];
  expectClearEnd(poet(argv, { env, node, folder }), 0, 'Written:');
  return contents(join(folder, 'out'));
}

describe('the machine', () => {
  it('makes no difference by its language, its time zone or its clock when the date is given', {
    timeout: 90_000,
  }, () => {
    const here = bytesOn({});
    expect(Object.keys(here).length).toBeGreaterThan(6);
    const folder = scratch();
    // A clock that stopped in 1969, and one that runs backwards from the year 9999.
    const clock = join(folder, 'clock.cjs');
    writeFileSync(
      clock,
      `const Real = Date; let now = Number(process.env.CLOCK);
       globalThis.Date = class extends Real { constructor(...all) { all.length ? super(...all) : super(now -= 86400000); } static now() { return (now -= 86400000); } };`,
    );
    expect(bytesOn({ LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR', LANGUAGE: 'tr', TZ: 'Asia/Kathmandu' })).toEqual(
      here,
    );
    expect(bytesOn({ LC_ALL: 'ar_SA', TZ: 'Pacific/Kiritimati', CLOCK: '-1000' }, ['-r', clock])).toEqual(
      here,
    );
    expect(bytesOn({ TZ: 'Nowhere/At-all', CLOCK: '253402214400000' }, ['-r', clock])).toEqual(here);
  });

  it.each([
    ['0', '1970-01-01'],
    ['1795305600', '2026-11-22'],
    // What is no number of seconds, or of a year with five figures, is not listened to.
    ['99999999999999999', null],
    ['yesterday', null],
    ['-1', null],
  ])('with SOURCE_DATE_EPOCH=%s has a day to date the report by', (SOURCE_DATE_EPOCH, day) => {
    const ran = poet(['analyse', northshire, '--json', '-q'], { env: { SOURCE_DATE_EPOCH } });
    expectClearEnd(ran, 0, '');
    const { date } = JSON.parse(ran.stdout).made;
    if (day === null) expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
    else expect(date).toBe(day);
  });
});
