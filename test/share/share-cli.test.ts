import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTally } from '../../src/tally/tally.js';
import { filesIn, poet, scratch } from '../cli/run-cli.js';

const journeys = 'fixtures/journeys';

describe('poet share', () => {
  it('writes a Tally, and what is in it in words and as data', async () => {
    const out = scratch();
    const ran = await poet(['share', `${journeys}/northshire/export.csv`, '--profile', 'partner', '-o', out]);
    expect(ran.stderr).toContain('adult@2017: 498 people, for partner');
    expect(ran.code).toBe(0);
    expect(filesIn(out)).toEqual([
      'adult-2017.manifest.json',
      'adult-2017.manifest.md',
      'adult-2017.tally.json',
    ]);
    const text = readFileSync(join(out, 'adult-2017.tally.json'), 'utf8');
    const file = parseTally(text, 'adult-2017.tally.json');
    expect(file).toMatchObject({ profile: 'partner', authority: { name: 'Northshire', gss: null } });
    const page = readFileSync(join(out, 'adult-2017.manifest.md'), 'utf8');
    expect(page).toContain('## What the receiver cannot learn');
    expect(page).toContain(file.sha256);
  });

  it('lets nothing leave of fewer than ten people, says so, and ends with 1', async () => {
    const out = scratch();
    const ran = await poet([
      'share',
      `${journeys}/westfold/export.csv`,
      '--authority',
      'Westfold',
      '-o',
      out,
    ]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('nothing may leave: fewer than 10 people answered');
    expect(filesIn(out)).toEqual([]);
  });

  it('wants to know whose answers they are', async () => {
    const ran = await poet(['share', `${journeys}/southmere/export.csv`, '-o', scratch()]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('--authority');
  });

  it('offers the council that a name was meant for, and takes any other body by its own name', async () => {
    const said = async (name: string) => {
      const ran = await poet([
        'share',
        `${journeys}/southmere/export.csv`,
        '--authority',
        name,
        '-o',
        scratch(),
      ]);
      expect(ran.code).toBe(0);
      return ran.stderr;
    };
    expect(await said('Middlesborough')).toContain('did you mean Middlesbrough?');
    expect(await said('NHS Surrey Heartlands ICB')).not.toContain('did you mean');
    const analysed = await poet([
      'analyse',
      `${journeys}/southmere/export.csv`,
      '--authority',
      'Middlesborough',
      '--json',
      '-q',
    ]);
    const { validation, region } = JSON.parse(analysed.stdout).audiences[0];
    expect(region).toBeNull();
    expect(validation.findings.map(({ code }: { code: string }) => code)).toContain(
      'authority-not-in-register',
    );
    expect(validation.warnings).toBe(
      validation.findings.filter(({ severity }: { severity: string }) => severity === 'warning').length,
    );
  });

  it('writes one Tally for each audience of a file', async () => {
    const out = scratch();
    await poet(['share', `${journeys}/midmarsh/export.csv`, '--authority', 'Midmarsh', '-o', out]);
    expect(filesIn(out).filter((name) => name.endsWith('.tally.json'))).toEqual([
      'adult-2017.tally.json',
      'carer-2014.tally.json',
    ]);
  });

  it('holds no word that a person wrote, no identifier and no date', async () => {
    const out = scratch();
    await poet(['share', `${journeys}/northshire/export.csv`, '--profile', 'partner', '-o', out]);
    const rows = readFileSync(`${journeys}/northshire/export.csv`, 'utf8').split('\n').slice(1, 200);
    const words = rows.flatMap((row) => row.split(',').slice(-2)).filter((text) => text.length > 15);
    const [ids, dates] = [rows.map((row) => row.split(',')[0]), rows.map((row) => row.split(',')[1])];
    const all = filesIn(out)
      .map((name) => readFileSync(join(out, name), 'utf8'))
      .join('');
    expect(words.length).toBeGreaterThan(10);
    for (const found of [...words, ...dates.filter((date) => (date ?? '').length > 6)])
      expect(all).not.toContain(found);
    expect(ids).toContain('1001');
    expect(all).not.toContain('"1001"');
    expect(all).not.toMatch(/\d{4}-(?:0|1)\d/);
  });

  it('gives the same bytes again', async () => {
    const [one, two] = [scratch(), scratch()];
    for (const out of [one, two])
      await poet(['share', `${journeys}/northshire/export.csv`, '--profile', 'partner', '-o', out, '-q']);
    for (const name of filesIn(one))
      expect(readFileSync(join(one, name), 'utf8')).toBe(readFileSync(join(two, name), 'utf8'));
  });
});
