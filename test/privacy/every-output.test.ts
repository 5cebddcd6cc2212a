import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { filesIn, poet, scratch } from '../cli/run-cli.js';
import { everythingSaid } from '../render/everything-said.js';

// Every command that reads answers, with identifiers planted in columns, in cells and in what people wrote; everything it
// writes or prints is searched for them. attacker.test.ts and nobody-leaks.test.ts do the same for single reports in depth.

/** Planted in every row; nobody has them. */
const planted = ['QX-7731-ZP', 'Quillfeather', 'zebedee@', '07700 900123', 'Sparklebridge', '943 476 5919'];
const [id = '', name = '', mail = '', phone = '', town = '', nhs = ''] = planted;
const formats = 'json,csv,md,pdf,html,xlsx';
const limit = { timeout: 240_000 };

/** A small council (synthetic) of these rows of a fixture. */
function exportOf(from: number, to: number, wave: string): string {
  const text = readFileSync('fixtures/journeys/northshire/export.csv');
  const [head = [], ...rows]: string[][] = parse(text);
  const columns = [
    ...head,
    'Person ID',
    'Full name',
    'E-mail',
    'Telephone',
    'Home town',
    'NHS number',
    'Wave',
  ];
  const lines = rows.slice(from, to).map((row, i) => {
    const wrote = `Ring me on ${phone} or ${mail}x.org, ${nhs}`;
    return [...row.slice(0, -1), wrote, `${id}${i}`, name, `${mail}x.org`, phone, town, nhs, wave];
  });
  const quoted = (line: readonly string[]) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [columns, ...lines].map(quoted).join('\n');
}

/** Runs a command that succeeds, and keeps what it printed and every file it made, with its name. */
function listener(said: Map<string, string>) {
  return async (argv: readonly string[], out?: string, refused = false): Promise<void> => {
    const ran = await poet(argv);
    const what = `${said.size} ${argv.slice(0, 2).join(' ')}`;
    expect(refused ? [2, 3] : [0, 1], `${what}: ${ran.stderr}`).toContain(ran.code);
    said.set(`${what}: printed`, ran.stdout + ran.stderr);
    if (out === undefined) return;
    const made = filesIn(out);
    expect(made.length, `${what}: ${ran.stderr}`).toBeGreaterThan(0);
    for (const file of made)
      said.set(
        `${what}: ${file}`,
        `${file}\n${await everythingSaid(file, new Uint8Array(readFileSync(join(out, file))))}`,
      );
  };
}

function found(said: ReadonlyMap<string, string>): readonly string[] {
  return planted.flatMap((word) =>
    [...said].filter(([, text]) => text.includes(word)).map(([where]) => `${word} in ${where}`),
  );
}

describe('an identifier planted in every row', () => {
  it('is in no report of any kind, with a survey before it and a benchmark', limit, async () => {
    const folder = scratch();
    const [now, before] = [join(folder, 'survey-2026.csv'), join(folder, 'survey-2024.csv')];
    writeFileSync(now, exportOf(0, 160, '2026'));
    writeFileSync(before, exportOf(160, 300, '2024'));
    const said = new Map<string, string>();
    const run = listener(said);
    for (const profile of ['internal', 'public'])
      for (const kind of ['detailed', 'planning', 'easy-read'])
        await run(
          [
            ...['analyse', now, '-o', join(folder, profile, kind), '--report', kind, '--profile', profile],
            ...['--by', 'all', '--previous', before, '--format', profile === 'public' ? formats : 'md,json'],
          ],
          join(folder, profile, kind),
        );
    expect(found(said)).toEqual([]);
    expect(said.size).toBeGreaterThan(25);
  });

  it('is in nothing that goes from council to council, or from wave to wave', limit, async () => {
    const folder = scratch();
    const [one, two] = [join(folder, 'survey-2024.csv'), join(folder, 'survey-2026.csv')];
    writeFileSync(one, exportOf(0, 160, '2024'));
    writeFileSync(two, exportOf(160, 320, '2026'));
    const said = new Map<string, string>();
    const run = listener(said);
    const out = (called: string) => join(folder, called);
    const council = ['--authority', 'Northshire'];
    writeFileSync(
      join(folder, 'batch.csv'),
      'file,authority\nsurvey-2024.csv,Northshire\nsurvey-2026.csv,Southmere\n',
    );
    await run(
      ['batch', join(folder, 'batch.csv'), '-o', out('batch'), '--format', formats, '--workers', '1'],
      out('batch'),
    );
    await run(['trend', one, two, '-o', out('trend')], out('trend'));
    await run(['trend', one, two, '--json', '--profile', 'internal']);
    for (const profile of ['internal', 'partner', 'public'])
      await run(['share', one, ...council, '--profile', profile, '-o', out(profile)], out(profile));
    await run(['share', one, ...council, '--records', '-o', out('records')]);
    await run(['tally', 'add', out('store'), one, ...council], out('store'));
    await run(['tally', 'add', out('store'), two, ...council], out('store'));
    await run(['tally', 'show', out('store')]);
    const rural = readFileSync('fixtures/national/batch.csv', 'utf8')
      .split(/\r?\n/)
      .filter((line) => line.includes('Rural') && !line.startsWith('northshire'))
      .map((line) => join(process.cwd(), 'fixtures/national', line));
    const [columns = ''] = readFileSync('fixtures/national/batch.csv', 'utf8').split(/\r?\n/);
    const ours = columns
      .split(',')
      .map(
        (column) =>
          ({ file: two, authority: 'Northshire', region: 'North East', wave: '2026', group: 'Rural' })[
            column
          ] ?? '',
      );
    writeFileSync(join(folder, 'councils.csv'), [columns, ours.join(','), ...rural, ''].join('\n'));
    const benchmark = out('b/benchmark.json');
    const from = ['--batch', join(folder, 'councils.csv'), '--synthetic', '--of', 'Rural'];
    await run(['benchmark', 'build', ...from, '-o', benchmark], out('b'));
    await run(['benchmark', 'show', benchmark]);
    await run(
      [
        'analyse',
        one,
        '--benchmark',
        benchmark,
        '--report',
        'national',
        '--format',
        formats,
        '-o',
        out('national'),
      ],
      out('national'),
    );
    await run(['comments', one]);
    await run(['comments', one, '--review', join(folder, 'review.csv')]);
    said.set('review.csv', readFileSync(join(folder, 'review.csv'), 'utf8'));
    await run(['preview', one, '-o', out('preview'), '--no-open']);
    for (const ending of ['csv', 'json', 'html', 'md'])
      await run(['validate', two, '--report', out(`found/${ending}/r.${ending}`)], out(`found/${ending}`));
    await run(['validate', two, '--clean', out('clean/clean.csv')], out('clean'));
    await run(['validate', two, '--write-mapping', out('mapping/poet.yaml')], out('mapping'));
    await run(['validate', two, '--delimiter', 'pipe'], undefined, true);
    await run(['analyse', two, '--question-set', 'carer@2014', '--debug']);
    expect(found(said)).toEqual([]);
    expect(said.size).toBeGreaterThan(40);
  });

  it('would be found in every kind of file, if it stood there', limit, async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'survey.csv'), exportOf(0, 160, '2026'));
    const said = new Map<string, string>();
    await listener(said)(
      [
        'analyse',
        join(folder, 'survey.csv'),
        '-o',
        join(folder, 'out'),
        '--authority',
        name,
        '--format',
        formats,
      ],
      join(folder, 'out'),
    );
    for (const ending of formats.split(','))
      expect(
        [...said].some(([where, text]) => where.endsWith(`.${ending}`) && text.includes(name)),
        ending,
      ).toBe(true);
    for (const word of planted) expect(exportOf(0, 9, '2026')).toContain(word);
  });
});
