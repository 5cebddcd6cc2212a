import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analysisSchema } from '../../src/analysis/schema.js';
import { formats } from '../../src/index.js';
import { filesIn, poet, scratch } from './run-cli.js';

const northshire = 'fixtures/journeys/northshire/export.csv';

describe('poet analyse', () => {
  it('writes a PDF and a Markdown report with its chart, and says so in a few lines', async () => {
    const out = scratch();
    const ran = await poet(['analyse', northshire, '-o', out]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain('498 used');
    expect(ran.stderr).toContain('Higher:');
    expect(ran.stderr.split('\n').length).toBeLessThan(16);
    expect(filesIn(out)).toEqual(expect.arrayContaining(['report.md', 'report.pdf']));
    expect(readFileSync(join(out, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('gives the same bytes again in every format, whatever the zone', async () => {
    const [one, two] = [scratch(), scratch()];
    const command = (out: string) => [
      'analyse',
      northshire,
      '-o',
      out,
      '--format',
      Object.keys(formats).join(','),
      '-q',
    ];
    await poet(command(one));
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/Los_Angeles';
    await poet(command(two));
    process.env['TZ'] = zone;
    expect(filesIn(one).length).toBeGreaterThan(4);
    for (const file of filesIn(one)) {
      expect(readFileSync(join(one, file)).equals(readFileSync(join(two, file))), file).toBe(true);
    }
  });

  it('prints the analysis as JSON that fits its schema, and nothing else on stdout', async () => {
    const ran = await poet(['analyse', northshire, '--json', '-q']);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toBe('');
    const analysis = analysisSchema.parse(JSON.parse(ran.stdout));
    expect(analysis.audiences[0]?.respondents).toBe(498);
    expect(analysis.made.date).toBe('2026-11-22');
  });

  it('prints only the parts of the detailed report that are asked for', async () => {
    const out = scratch();
    const command = ['analyse', northshire, '-o', out, '--format', 'md', '-q', '--report'];
    const ran = await poet([...command, 'detailed', '--sections', 'groups,answers']);
    expect(ran.code).toBe(0);
    const markdown = readFileSync(join(out, 'report.md'), 'utf8');
    expect(markdown).toContain('Every answer');
    expect(markdown).toContain('How this report was made');
    expect(markdown).not.toContain('Who answered, in full');
    const wrong = await poet([...command, 'detailed', '--sections', 'grops']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('there is no section "grops"');
    expect(wrong.stderr).toContain('Did you mean groups?');
    const other = await poet([...command, 'short', '--sections', 'groups']);
    expect(other.stderr).toContain('the short report has no parts to choose from');
  });

  it('prints the JSON beside the reports where a folder is named', async () => {
    const out = scratch();
    const ran = await poet(['analyse', northshire, '-o', out, '--json', '-q']);
    expect(JSON.parse(ran.stdout).audiences[0].respondents).toBe(498);
    expect(filesIn(out)).toEqual(expect.arrayContaining(['report.md', 'report.pdf']));
    const alone = await poet(['analyse', northshire, '--json', '-q', '-o', '-', '--format', 'json']);
    expect(alone.stdout).toBe(ran.stdout);
    const both = await poet(['analyse', northshire, '--json', '-o', '-', '--format', 'md']);
    expect(both.code).toBe(2);
    expect(both.stderr).toContain('--json and another format cannot both go to stdout');
  });

  it('writes one file where one is named', async () => {
    const out = scratch();
    expect((await poet(['analyse', northshire, '-o', join(out, 'northshire.json'), '-q'])).code).toBe(0);
    expect(filesIn(out)).toEqual(['northshire.json']);
  });

  it('says of rows that nobody reads that they are of another audience', async () => {
    const folder = scratch();
    const [head = '', ...rows] = readFileSync(northshire, 'utf8').split('\r\n').slice(0, 41);
    const typed = rows.map((row, i) => `${row},${i % 4 === 0 ? 'Carer' : 'Adult'}`);
    writeFileSync(join(folder, 'typed.csv'), [`${head},Respondent type`, ...typed].join('\n'));
    const ran = await poet(['analyse', join(folder, 'typed.csv'), '--json', '-q']);
    const { rows: sums } = JSON.parse(ran.stdout).sources[0];
    expect(sums).toMatchObject({ because: { 'other-audience': 10 } });
    expect(sums.used + sums.setAside).toBe(sums.read);
    expect(Object.values<number>(sums.because).reduce((sum, count) => sum + count, 0)).toBe(sums.setAside);
  });

  it('splits a file with a respondent-type column into holders and carers', async () => {
    const ran = await poet(['analyse', 'fixtures/journeys/midmarsh/export.csv', '--json', '-q']);
    const analysis = JSON.parse(ran.stdout);
    expect(analysis.audiences.map((each: { audience: string }) => each.audience).sort()).toEqual([
      'adult',
      'carer',
    ]);
    const used = analysis.audiences.reduce(
      (sum: number, each: { respondents: number }) => sum + each.respondents,
      0,
    );
    expect(analysis.sources[0].rows).toMatchObject({ used, setAside: 0, because: {} });
    expect(analysis.threshold.holders).toBeGreaterThan(0);
    expect(analysis.threshold.carers).toBeGreaterThan(0);
  });

  it('takes settings from poet.yaml, then the environment, then flags', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'poet.yaml'), 'authority: From the file\nregion: North East\n');
    const export1 = join(process.cwd(), northshire);
    const authority = async (argv: string[], environment: Record<string, string>) =>
      JSON.parse((await poet(['analyse', export1, '--json', '-q', ...argv], { folder, environment })).stdout)
        .audiences[0].authority;
    expect(await authority([], {})).toBe('From the file');
    expect(await authority([], { POET_AUTHORITY: 'From the environment' })).toBe('From the environment');
    expect(await authority(['--authority', 'From a flag'], { POET_AUTHORITY: 'x' })).toBe('From a flag');
  });
});

describe('what poet analyse refuses', () => {
  const refused = async (argv: string[], code: number, words: string[]) => {
    const out = join(scratch(), 'out');
    const ran = await poet(['analyse', ...argv, '-o', out]);
    expect(ran.code, ran.stderr).toBe(code);
    for (const word of words) expect(ran.stderr).toContain(word);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(out) ? filesIn(out) : []).toEqual([]);
  };
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(scratch(), name);
    writeFileSync(path, content);
    return path;
  };

  it('a folder', () => refused(['fixtures/journeys'], 3, ['is a folder', 'survey.csv']));
  it('a missing file, with the nearest name', () =>
    refused(['fixtures/journeys/northshire/exprt.csv'], 3, ['no such file', 'export.csv']));
  it('a PDF named .csv', () => refused([file('a.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj')], 3, ['PDF']));
  it('an empty file', () => refused([file('a.csv', '')], 3, ['empty']));
  it('headings only', () =>
    refused([file('a.csv', 'Respondent,Health,Feeling safe\n')], 3, ['no responses']));
  it('a results table', () =>
    refused(
      [
        file(
          'a.csv',
          'Answer,Count,Percent\nVery good,200,41.7%\nGood,180,37.5%\nPoor,100,20.8%\nGrand Total,480,100%\n',
        ),
      ],
      3,
      ['one row'],
    ));
  it('a file that is no survey of ours, with its headings', () =>
    refused([file('a.csv', 'name,colour\nx,red\ny,blue\n')], 3, ['"name" and "colour"', '--write-mapping']));
  it('an unknown option, with the nearest', () =>
    refused([northshire, '--authorty', 'x'], 2, ['--authority']));
  it('an unknown format', () => refused([northshire, '--format', 'pfd'], 2, ['pfd', 'pdf']));
  it('an unknown question set', () =>
    refused([northshire, '--question-set', 'adult@2016'], 2, ['adult@2017']));
  it('a date that is not one', () => refused([northshire, '--date', '2026-02-30'], 2, ['2026-02-30']));
  it('a setting with a slip of the pen', () =>
    refused([northshire, '--config', file('poet.yaml', 'authority: A\nregoin: B\n')], 2, [
      ':2:1',
      'regoin',
      'region',
    ]));

  it('a colour that reads badly, with the nearest that passes', () =>
    refused([northshire, '--config', file('poet.yaml', 'house-style:\n  accent: "#FFDD00"\n')], 2, [
      ':2:3',
      '1.3 to 1',
      'nearest colour that passes',
    ]));
  it('a logo without words for those who do not see it', () =>
    refused([northshire, '--config', file('poet.yaml', 'house-style:\n  logo: { file: crest.png }\n')], 2, [
      ':2:3',
      'alt text',
    ]));
  it('a logo that is not there', () =>
    refused(
      [northshire, '--config', file('poet.yaml', 'house-style:\n  logo: { file: crest.png, alt: Crest }\n')],
      3,
      ['cannot open the logo', 'crest.png'],
    ));
  it('a logo that is no picture, before any answer is read', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'crest.png'), 'no picture');
    writeFileSync(join(folder, 'poet.yaml'), 'house-style:\n  logo: { file: crest.png, alt: Crest }\n');
    await refused([join(folder, 'none.csv'), '--config', join(folder, 'poet.yaml')], 2, [
      'the logo "crest.png" is not a PNG or JPEG picture',
    ]);
  });

  it('a question-set folder with a fault, naming line and column', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'mine.yaml'), 'audience: adult\nversion: "1"\ntitel: Mine\n');
    await refused([northshire, '--question-sets', folder], 3, ['mine.yaml:3:1', 'titel', 'title']);
  });

  it('an output that is a file, and an output folder that cannot be written', async () => {
    const taken = file('taken', 'x');
    const ran = await poet(['analyse', northshire, '-o', taken]);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('is a file');
    expect(readFileSync(taken, 'utf8')).toBe('x');
  });

  it('a PDF to a terminal', async () => {
    const ran = await poet(['analyse', northshire, '-o', '-', '--format', 'pdf'], { terminal: true });
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain('terminal');
  });

  it('to write through a link at the place of the report', async () => {
    const out = scratch();
    const victim = file('victim', 'precious');
    symlinkSync(victim, join(out, 'report.md'));
    expect((await poet(['analyse', northshire, '-o', out, '--format', 'md', '-q'])).code).toBe(0);
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('# What people told');
  });

  it('to leave half a report when it is interrupted', async () => {
    const out = scratch();
    const interrupt = new AbortController();
    interrupt.abort();
    const ran = await poet(['analyse', northshire, '-o', out], { signal: interrupt.signal });
    expect(ran.code).toBe(130);
    expect(ran.stderr).toContain('interrupted');
    expect(filesIn(out)).toEqual([]);
  });

  it('to leave half a report when a name is taken by a folder', async () => {
    const out = scratch();
    mkdirSync(join(out, 'report.pdf', 'in the way'), { recursive: true });
    const ran = await poet(['analyse', northshire, '-o', out]);
    expect(ran.code).toBe(3);
    expect(filesIn(out).filter((name) => name.startsWith('.poet'))).toEqual([]);
  });

  it('a folder below a file', async () => {
    const ran = await poet(['analyse', northshire, '-o', join(file('report.md', 'x'), 'out')]);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('part of the path is a file');
  });
});
