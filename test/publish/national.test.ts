import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.js';
import { type Benchmark, parseBenchmark } from '../../src/benchmark/benchmark.js';
import { poet, scratch } from '../cli/run-cli.js';

const national = 'fixtures/national';
const exports = readdirSync(national)
  .filter((name) => name.endsWith('.csv') && name !== 'batch.csv')
  .map((name) => join(national, name));
const dated = ['--date', '2026-11-22', '-q'];

const built = async (argv: readonly string[], file = 'benchmark.json') => {
  const out = join(scratch(), file);
  const ran = await poet(['benchmark', 'build', ...argv, ...dated, '-o', out]);
  expect(ran.stderr, ran.stderr).toBe('');
  return { text: readFileSync(out, 'utf8'), path: out };
};

const refused = async (argv: readonly string[], words: readonly string[], code = 3) => {
  const out = join(scratch(), 'benchmark.json');
  const ran = await poet(['benchmark', 'build', ...argv, ...dated, '-o', out]);
  expect(ran.code, ran.stderr).toBe(code);
  for (const word of words) expect(ran.stderr).toContain(word);
};

async function pageTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const { items } = await (await pdf.getPage(i + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
}

describe('a synthetic national benchmark of forty councils', () => {
  let text = '';
  let benchmark: Benchmark;

  beforeAll(async () => {
    text = (await built(['--batch', join(national, 'batch.csv'), '--synthetic'])).text;
    benchmark = parseBenchmark(text, 'benchmark.json');
  }, 60_000);

  it('holds every council and every person, by the council’s code or name', () => {
    const rows = exports.map((file) => readFileSync(file, 'utf8').trimEnd().split('\r\n').length - 1);
    expect(benchmark.authorities).toBe(40);
    expect(benchmark.respondents).toBeLessThanOrEqual(rows.reduce((sum, count) => sum + count, 0));
    expect(benchmark.respondents).toBeGreaterThan(6000);
    expect(benchmark.members).toContain('Northshire');
    expect(benchmark.built?.sources.map(({ authority }) => authority)).toEqual(benchmark.members);
  });

  it('says that it is synthetic, in its title, its name and its notes', () => {
    expect(benchmark.synthetic).toBe(true);
    expect(benchmark.title).toContain('Synthetic data');
    expect(benchmark.name).toContain('made-up');
    expect(benchmark.notes.join(' ')).toContain('nobody gave these answers');
  });

  it('has the pooled share of a plain count over the files', () => {
    const column = (head: string[]) => head.indexOf('dignity');
    let [positive, base] = [0, 0];
    for (const file of exports) {
      const lines = readFileSync(file, 'utf8')
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(','));
      const at = column(lines[0] ?? []);
      for (const line of lines.slice(1)) {
        const answer = line[at] ?? '';
        if (['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor'].includes(answer)) base++;
        if (['Very good', 'Good'].includes(answer)) positive++;
      }
    }
    const dignity = benchmark.built?.questions['dignity'];
    // People who answered nothing at all are set aside when the files are read.
    expect(Math.abs((dignity?.base ?? 0) - base)).toBeLessThanOrEqual(5);
    expect(dignity?.pooled.percent).toBeCloseTo((100 * positive) / base, 0);
  });

  it('has spread, reliability, correlations and importance', () => {
    const { built: facts } = benchmark;
    const question = facts?.questions['quality-of-life'];
    expect(question?.authorities).toBe(40);
    expect(question?.quantiles?.p10).not.toBeNull();
    expect(question?.overdispersion?.phi).toBeGreaterThan(0);
    expect(question?.capped).toBeGreaterThan(50);
    expect(facts?.composites['outcomes']?.reliability?.alpha).toBeGreaterThan(0.7);
    expect(facts?.composites['outcomes']?.intraclass).toBeGreaterThan(-0.05);
    expect(facts?.correlations.r[0]?.[0]).toBe(1);
    const shares = Object.values(benchmark.importance ?? {}).map(({ share }) => share);
    expect(shares).toHaveLength(8);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  });

  it('is the same whatever the order of the files', async () => {
    const folder = scratch();
    const [head = '', ...lines] = readFileSync(join(national, 'batch.csv'), 'utf8').trimEnd().split('\r\n');
    const turned = lines.map((line) => `${process.cwd()}/${national}/${line}`).reverse();
    writeFileSync(join(folder, 'batch.csv'), [head, ...turned].join('\n'));
    expect((await built(['--batch', join(folder, 'batch.csv'), '--synthetic'])).text).toBe(text);
  }, 60_000);

  it('is used by a report that says "Synthetic data" on each page', async () => {
    const folder = scratch();
    const path = join(folder, 'benchmark.json');
    writeFileSync(path, text);
    const out = join(folder, 'out');
    const ran = await poet([
      'analyse',
      join(national, 'southmere.csv'),
      '--benchmark',
      path,
      '--format',
      'md,json',
      '-o',
      out,
      '-q',
    ]);
    expect(ran.stderr).toBe('');
    const [comparison] = JSON.parse(readFileSync(join(out, 'analysis.json'), 'utf8')).audiences[0]
      .comparisons;
    expect(comparison.benchmark.includesThisAuthority).toBe('yes');
    expect(comparison.benchmark.synthetic).toBe(true);
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('Synthetic data');
  });

  it.each(['short', 'detailed', 'easy-read', 'planning', 'national'])(
    'marks every page of the %s report, and every format of it',
    async (kind) => {
      const folder = scratch();
      const path = join(folder, 'benchmark.json');
      writeFileSync(path, text);
      const argv = ['analyse', join(national, 'southmere.csv'), '--benchmark', path, '--report', kind];
      const ran = await poet([...argv, '--format', 'pdf,md,html,json,csv', '-o', folder, '-q']);
      expect(ran.stderr).toBe('');
      for (const name of ['report.md', 'report.html', 'analysis.json', 'report.csv'])
        expect(readFileSync(join(folder, name), 'utf8').toLowerCase(), name).toContain('synthetic');
      const pages = await pageTexts(readFileSync(join(folder, 'report.pdf')));
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.filter((page) => !page.includes('Synthetic data'))).toEqual([]);
    },
    60_000,
  );

  it('places a council among councils: a funnel and a quarter with its chances, and never a rank', async () => {
    const folder = scratch();
    const path = join(folder, 'benchmark.json');
    writeFileSync(path, text);
    const of = async (council: string) => {
      const out = join(folder, council);
      const file = join(national, `${council}.csv`);
      await poet(['analyse', file, '--benchmark', path, '--format', 'json', '-o', out, '-q']);
      const analysis: Analysis = JSON.parse(readFileSync(join(out, 'analysis.json'), 'utf8'));
      return analysis.audiences[0]?.comparisons[0]?.items ?? [];
    };
    for (const { between, here } of await of('southmere')) {
      if (here.percent === null) continue;
      const { funnel, position } = between ?? {};
      if (funnel == null || position == null) throw new Error('no place');
      expect(funnel.authorities).toBe(40);
      expect(funnel.inner.low).toBeGreaterThanOrEqual(funnel.outer.low ?? 0);
      expect(funnel.inner.low).toBeLessThan(funnel.baseline);
      // An authority is usual exactly when it lies inside the inner limits.
      expect(funnel.standing === 'usual').toBe(
        here.percent >= (funnel.inner.low ?? 0) && here.percent <= (funnel.inner.high ?? 100),
      );
      const chances = Object.values(position.chances);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      expect(position.sure).toBe(Math.max(...chances) >= 0.8);
    }
    const small = exports.find((file) => readFileSync(file, 'utf8').split('\r\n').length < 30) ?? '';
    const few = await of(basename(small, '.csv'));
    expect(few.some(({ between }) => between?.notes.includes('few-answers'))).toBe(true);
    expect(few.every(({ between }) => between?.position == null)).toBe(true);
    for (const { here, between } of few) if (here.percent === null) expect(between ?? null).toBeNull();
  });

  it('holds no council’s own result', () => {
    const questions = benchmark.built?.questions ?? {};
    expect(JSON.stringify(questions)).not.toMatch(/shire|mere|fold/i);
    for (const { bands, overdispersion } of Object.values(questions)) {
      expect(overdispersion?.authorities).toBe(40);
      if (bands !== null) expect(bands.lower.ofMeans).toBeLessThan(bands.upper.ofMeans);
    }
  });

  it('is printed as a page', async () => {
    const path = join(scratch(), 'benchmark.json');
    writeFileSync(path, text);
    const { stdout, code } = await poet(['benchmark', 'show', path]);
    expect(code).toBe(0);
    expect(stdout).toContain('Synthetic data: nobody gave these answers.');
    expect(stdout).toMatch(/dignity +\d+% to \d+% .*below \d+% +above \d+%/);
    expect(stdout).toMatch(/dignity +\d+% +\d+% to \d+% +\d+ +\d+%/);
  });

  it('rebuilds without drift, and shows what moved when an answer did', async () => {
    const folder = scratch();
    const path = join(folder, 'benchmark.json');
    writeFileSync(path, text);
    const list = join(national, 'batch.csv');
    const same = await poet(['benchmark', 'check', path, '--batch', list]);
    expect(same.stdout).toContain('nothing moved');
    expect(same.code).toBe(0);
    const changed = readFileSync(join(national, 'midwick.csv'), 'utf8').replace('Very good', 'Very poor');
    writeFileSync(join(folder, 'midwick.csv'), changed);
    const moved = readFileSync(list, 'utf8').replaceAll(/^([a-z]+\.csv)/gm, (file) =>
      file === 'midwick.csv' ? join(folder, file) : join(process.cwd(), national, file),
    );
    writeFileSync(join(folder, 'batch.csv'), moved);
    const drift = await poet(['benchmark', 'check', path, '--batch', join(folder, 'batch.csv')]);
    expect(drift.code).toBe(1);
    expect(drift.stdout).toContain('What moved');
    expect(drift.stdout).toContain('Very poor');
  }, 60_000);

  it('is refused when its figures were changed by hand', () => {
    const changed = text.replace(/"Very good": \d+/, '"Very good": 1');
    expect(() => parseBenchmark(changed, 'x')).toThrow(/changed after it was built/);
  });
});

describe('a benchmark from Tallies', () => {
  const share = async (profile: string): Promise<readonly string[]> => {
    const folder = scratch();
    for (const file of exports) {
      const region =
        readFileSync(join(national, 'batch.csv'), 'utf8').match(
          new RegExp(`${file.split('/').at(-1)},[^,]*,([^,]*),`),
        )?.[1] ?? '';
      const out = join(folder, file.split('/').at(-1) ?? '');
      mkdirSync(out);
      await poet([
        'share',
        file,
        '--profile',
        profile,
        '--wave',
        '2026',
        '--region',
        region,
        '--synthetic',
        '-o',
        out,
        '-q',
      ]);
    }
    return exports.map((file) => join(folder, file.split('/').at(-1) ?? '', 'adult-2017.tally.json'));
  };

  it('is that of the exports, byte for byte, when the Tallies are whole; and in every question total when they were checked', async () => {
    const whole = await built(await share('internal'));
    const direct = await built(['--batch', join(national, 'batch.csv'), '--synthetic']);
    expect(whole.text).toBe(direct.text);
    const partner = parseBenchmark((await built(await share('partner'))).text, 'x');
    const exact = parseBenchmark(direct.text, 'x');
    expect(partner.questions).toEqual(exact.questions);
    expect(partner.respondents).toBe(exact.respondents);
    expect(partner.built?.hidden.pairs).toBeGreaterThan(0);
    const [a, b] = [partner, exact].map((each) => each.built?.composites['outcomes']);
    expect(a?.pooled).toBeCloseTo(b?.pooled ?? 0, 0);
    expect(a?.reliability?.alpha).toBeCloseTo(b?.reliability?.alpha ?? 0, 1);
    for (const [condition, { share: exactShare }] of Object.entries(exact.importance ?? {}))
      expect(partner.importance?.[condition]?.share).toBeCloseTo(exactShare, 1);
  }, 120_000);
});

describe('regions and groups', () => {
  const list = join(national, 'batch.csv');

  it('are made of five councils or more', async () => {
    const region = parseBenchmark(
      (await built(['--batch', list, '--synthetic', '--of', 'north east'])).text,
      'x',
    );
    expect(region.id).toBe('region-north-east/adult@2017');
    expect(region.authorities).toBe(5);
    const group = parseBenchmark((await built(['--batch', list, '--synthetic', '--of', 'Rural'])).text, 'x');
    expect(group.authorities).toBe(10);
  });

  it('are refused with fewer, and with two the reason is said', async () => {
    await refused(
      ['--batch', list, '--synthetic', '--of', 'London'],
      ['needs 5 authorities or more, and there are 0'],
    );
    const two = exports.slice(0, 2);
    await refused(
      [...two, '--synthetic'],
      ['needs 20 authorities', 'With two, each could work out the other'],
    );
    await refused(['--batch', list, '--of', 'Noth East'], ['Did you mean North East'], 2);
  });
});

describe('what a benchmark refuses', () => {
  it('one council twice, with both file names', async () => {
    const folder = scratch();
    const copy = join(folder, 'copy.csv');
    writeFileSync(copy, readFileSync(join(national, 'northshire.csv')));
    await refused(
      [...exports, copy],
      ['Northshire is there twice', 'northshire.csv', 'copy.csv', 'both hold the same answers'],
    );
  });

  it('nothing of whose a file is, and says it where it could be wrong', async () => {
    const folder = scratch();
    const list = readFileSync(join(national, 'batch.csv'), 'utf8')
      .replace(',Northshire,', ',Leeds,')
      .replaceAll(/^([a-z]+\.csv)/gm, (file) => join(process.cwd(), national, file));
    writeFileSync(join(folder, 'batch.csv'), list);
    const out = join(folder, 'out.json');
    const ran = await poet(['benchmark', 'build', '--batch', join(folder, 'batch.csv'), '-o', out]);
    expect(ran.stderr).toContain('northshire.csv: of Northshire, as it says itself, and not of Leeds');
    expect(ran.stderr).toContain('40 said in them, 0 in the list or with --authority, 0 by their names');
  }, 60_000);

  it('two waves of one council', async () => {
    const folder = scratch();
    const file = `${process.cwd()}/${national}/northshire.csv`;
    writeFileSync(join(folder, 'list.csv'), `file,wave\n${file},2025\n${file},2026\n`);
    await refused(['--batch', join(folder, 'list.csv')], ['two waves, 2025 and 2026']);
  });

  it('files that were checked in different ways', async () => {
    const out = scratch();
    await poet(['share', join(national, 'northshire.csv'), '--profile', 'public', '-o', out, '-q']);
    await refused(
      [...exports.filter((file) => !file.includes('northshire')), join(out, 'adult-2017.tally.json')],
      ['checked for disclosure in different ways', 'whole', `public: ${basename(out)}/adult-2017.tally.json`],
    );
  });

  it('a Tally that was changed on the way, or is of another wording', async () => {
    const out = scratch();
    await poet(['share', join(national, 'northshire.csv'), '--profile', 'partner', '-o', out, '-q']);
    const path = join(out, 'adult-2017.tally.json');
    const text = readFileSync(path, 'utf8');
    const file = JSON.parse(text);
    writeFileSync(path, text.replace(`"respondents": ${file.tally.respondents}`, '"respondents": 999'));
    await refused([path], ['the file was changed']);
  });

  it('a batch list with a column it does not know', async () => {
    const path = join(scratch(), 'list.csv');
    writeFileSync(path, 'file,autority\nx.csv,Northshire\n');
    await refused(['--batch', path], ['autority', 'did you mean "authority"']);
  });

  it('a version that, with the one before, gives one small council away', async () => {
    const small = exports.find((file) => readFileSync(file, 'utf8').split('\r\n').length < 30) ?? '';
    expect(small).not.toBe('');
    const before = await built(exports.filter((file) => file !== small));
    await refused(
      [...exports, '--previous', before.path],
      ['taking version 1.0.0 from this one', 'would be left alone'],
    );
  }, 60_000);

  it('nothing of an earlier version but its number, when councils changed', async () => {
    const large = join(national, 'midwick.csv');
    const before = await built(exports.filter((file) => file !== large));
    const after = await built([...exports, '--previous', before.path]);
    expect(parseBenchmark(after.text, 'x').version).toBe('1.1.0');
    const diff = await poet(['benchmark', 'diff', before.path, after.path]);
    expect(diff.stdout).toContain('authorities');
  }, 60_000);
});
