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

  it('takes options and several files from a line of the list, which beat those of the command', async () => {
    const folder = scratch();
    const from = (name: string) => join(process.cwd(), journeys, name, 'export.csv');
    const national = join(process.cwd(), 'fixtures/national/northmere.csv');
    writeFileSync(
      join(folder, 'list.csv'),
      [
        'file,authority,options',
        `${from('southmere')},Southmere,"--benchmark none --minimum-base=""12"""`,
        `${national}; ${from('midmarsh')},Leeds,--report detailed --by gender`,
        `${from('northshire')},,--bye gender`,
        `${from('northshire')},,--report longish`,
        `${from('northshire')},,--report`,
        '',
      ].join('\n'),
    );
    const out = join(folder, 'out');
    const argv = ['batch', join(folder, 'list.csv'), '-o', out, '--format', 'md,json', '-q'];
    expect((await poet(argv)).code).toBe(3);
    const [southmere, leeds, ...failed] = manifest(out).sites;
    expect(southmere).toMatchObject({ outcome: 'made', compared: 0 });
    const analysis = JSON.parse(readFileSync(join(out, 'southmere', 'analysis.json'), 'utf8'));
    expect(analysis.disclosure.minimumBase).toBe(12);
    expect(leeds).toMatchObject({ file: 'northmere.csv; export.csv', thresholdMet: true, compared: 14 });
    expect(readFileSync(join(out, 'leeds', 'report.md'), 'utf8')).toContain('Positive answers by gender');
    expect(failed.map(({ error }: { error: { message: string } }) => error.message)).toEqual([
      'in the batch list, beside export.csv: "--bye" is no option that a line of a list can set; did you mean --by?',
      'in the batch list, beside export.csv: the option --report is "longish"; one of these was expected: short, detailed, easy-read, planning, actions, national',
      'in the batch list, beside export.csv: the option --report has no value',
    ]);
    // A line that changed is made again; the others are not.
    const report = (site: string) => statSync(join(out, site, 'report.md')).ino;
    const before = [report('southmere'), report('leeds')];
    const list = readFileSync(join(folder, 'list.csv'), 'utf8');
    writeFileSync(join(folder, 'list.csv'), list.replace('--by gender\n', '--by age-band\n'));
    await poet(argv);
    expect(report('southmere')).toBe(before[0]);
    expect(report('leeds')).not.toBe(before[1]);
  });

  it('knows a pattern that no shell has put names in the place of', async () => {
    const folder = sites();
    const out = join(scratch(), 'out');
    await poet(['batch', join(folder, '*h*.csv'), '-o', out, ...short]);
    expect(Object.keys(outcomes(out))).toEqual(['midmarsh', 'northshire']);
    await poet(['batch', join(folder, '..', '*', 'm?dmarsh.csv'), '-o', out, ...short]);
    expect(Object.keys(outcomes(out)).length).toBeGreaterThan(0);
    writeFileSync(join(folder, 'odd*.csv'), readFileSync(join(folder, 'midmarsh.csv')));
    await poet(['batch', join(folder, 'odd*.csv'), '-o', out, ...short]);
    expect(outcomes(out)).toEqual({ odd: 'made' });
    const none = await poet(['batch', join(folder, 'zzz*.csv'), '-o', out]);
    expect(none.code).toBe(3);
    expect(none.stderr).toContain('no file fits');
  });

  it('makes reports again when the population they are weighted to changed', async () => {
    const folder = sites();
    const out = join(scratch(), 'out');
    const population = join(folder, 'population.yaml');
    const environment = { POET_WEIGHTS: population };
    const gender = (women: number) =>
      writeFileSync(population, `margins:\n  gender: { Woman: ${women}, Man: 400 }\n`);
    gender(600);
    const argv = ['batch', join(folder, 'northshire.csv'), '-o', out, ...short];
    const first = await poet(argv, { environment });
    expect(first.stderr).toBe('');
    const before = statSync(join(out, 'northshire', 'report.md')).ino;
    await poet(argv, { environment });
    expect(statSync(join(out, 'northshire', 'report.md')).ino).toBe(before);
    gender(900);
    await poet(argv, { environment });
    expect(statSync(join(out, 'northshire', 'report.md')).ino).not.toBe(before);
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
