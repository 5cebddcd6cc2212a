import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { batchManifestSchema } from '../../src/publish/schema.js';
import { filesIn, poet, scratch } from './run-cli.js';

const journeys = 'fixtures/journeys';

/** A folder of exports: two that can be read and one that can't. */
function sites(): string {
  const folder = scratch();
  cpSync(`${journeys}/northshire/export.csv`, join(folder, 'northshire.csv'));
  cpSync(`${journeys}/midmarsh/export.csv`, join(folder, 'midmarsh.csv'));
  writeFileSync(join(folder, 'broken.csv'), '');
  return folder;
}

const short = ['--format', 'md', '-q'];
const manifest = (out: string) => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
const outcomes = (out: string) =>
  Object.fromEntries(
    manifest(out).sites.map((site: { site: string; outcome: string }) => [site.site, site.outcome]),
  );

describe('poet batch', () => {
  it('makes a report for each site, an index in three forms, and a manifest; a bad site is a line in it', async () => {
    const out = join(scratch(), 'out');
    const ran = await poet(['batch', sites(), '-o', out, ...short]);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toBe('');
    expect(outcomes(out)).toEqual({ broken: 'failed', midmarsh: 'made', northshire: 'made' });
    expect(filesIn(out)).toEqual(
      expect.arrayContaining([
        'index.csv',
        'index.html',
        'index.md',
        'manifest.json',
        'northshire/report.md',
      ]),
    );
    expect(existsSync(join(out, 'broken'))).toBe(false);
    expect(batchManifestSchema.safeParse(manifest(out)).error).toBeUndefined();
    expect(batchManifestSchema.safeParse({ ...manifest(out), more: 1 }).success).toBe(false);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(page).toContain('lang="en-GB"');
    expect(page).toContain('href="northshire/report.md"');
    expect(readFileSync(join(out, 'index.md'), 'utf8')).toContain('[report.md](northshire/report.md)');
    expect(readFileSync(join(out, 'index.csv'), 'utf8')).toContain('midmarsh,');
  });

  it('says how far it is in plain lines where there is no terminal, and what failed', async () => {
    const ran = await poet(['batch', sites(), '-o', join(scratch(), 'out'), '--format', 'md']);
    expect(ran.stderr).toContain('3 of 3 sites');
    expect(ran.stderr).toContain('3 sites: 2 reports made, 1 could not be made');
    expect(ran.stderr).toContain('broken.csv: ');
    expect(ran.stderr).not.toContain('\r');
    const bar = await poet(['batch', sites(), '-o', join(scratch(), 'out'), '--format', 'md'], {
      terminal: true,
    });
    expect(bar.stderr).toContain('\r');
  });

  it('does not make again what is done, and makes again what changed or was damaged', async () => {
    const folder = sites();
    const out = join(scratch(), 'out');
    const report = (site: string) => join(out, site, 'report.md');
    await poet(['batch', folder, '-o', out, ...short]);
    const first = readFileSync(join(out, 'manifest.json'), 'utf8');
    const before = statSync(report('northshire')).ino;
    await poet(['batch', folder, '-o', out, ...short]);
    expect(statSync(report('northshire')).ino).toBe(before);
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(first);
    writeFileSync(report('northshire'), 'damaged');
    await poet(['batch', folder, '-o', out, ...short]);
    expect(readFileSync(report('northshire'), 'utf8')).toContain('# What people told Northshire');
    const midmarsh = statSync(report('midmarsh')).ino;
    writeFileSync(join(folder, 'midmarsh.csv'), readFileSync(`${journeys}/northshire/export.csv`));
    await poet(['batch', folder, '-o', out, ...short]);
    expect(statSync(report('midmarsh')).ino).not.toBe(midmarsh);
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).not.toBe(first);
  });

  it('makes no report below the threshold with --only-eligible; exactly 100 is below "more than 100"', async () => {
    const out = join(scratch(), 'out');
    const ran = await poet(['batch', sites(), '-o', out, '--only-eligible', ...short]);
    expect(outcomes(out)).toEqual({ broken: 'failed', midmarsh: 'made', northshire: 'not-eligible' });
    expect(ran.code).toBe(3);
    const carers = manifest(out).sites.find((site: { site: string }) => site.site === 'midmarsh').carers;
    const at = join(scratch(), 'out');
    await poet(['batch', sites(), '-o', at, '--only-eligible', '--threshold', String(carers), ...short]);
    expect(outcomes(at)).toMatchObject({ midmarsh: 'not-eligible' });
  });

  it('takes a list with the council, its region and its question set', async () => {
    const folder = scratch();
    const from = (name: string) => join(process.cwd(), journeys, name, 'export.csv');
    writeFileSync(
      join(folder, 'list.csv'),
      `file,authority,region\n${from('southmere')},Southmere Council,North East\n${from('northshire')},,\nnowhere.csv,Nowhere,\n`,
    );
    const out = join(folder, 'out');
    expect((await poet(['batch', join(folder, 'list.csv'), '-o', out, ...short])).code).toBe(3);
    expect(outcomes(out)).toEqual({ 'southmere-council': 'made', export: 'made', nowhere: 'failed' });
    expect(manifest(out).sites[0]).toMatchObject({ authority: 'Southmere Council', region: 'North East' });
  });

  it('leaves no half site when it is stopped, and a second run completes it', async () => {
    const folder = sites();
    const out = join(scratch(), 'out');
    const stop = new AbortController();
    mkdirSync(out);
    stop.abort(new Error('stopped'));
    expect((await poet(['batch', folder, '-o', out, ...short], { signal: stop.signal })).code).toBe(130);
    expect(filesIn(out)).toEqual([]);
    await poet(['batch', folder, '-o', out, ...short]);
    const whole = readFileSync(join(out, 'manifest.json'), 'utf8');
    rmSync(join(out, 'northshire'), { recursive: true });
    await poet(['batch', folder, '-o', out, ...short]);
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(whole);
  });

  it('refuses an empty folder and a number of workers that is none', async () => {
    expect((await poet(['batch', scratch()])).code).toBe(3);
    expect((await poet(['batch', sites(), '--workers', 'many'])).code).toBe(2);
  });
});
