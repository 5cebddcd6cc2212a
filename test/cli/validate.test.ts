import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, poet, scratch } from './run-cli.js';

const faults = 'fixtures/journeys/faults/export.csv';
const northshire = 'fixtures/journeys/northshire/export.csv';

describe('poet validate --report', () => {
  it.each(['csv', 'html', 'md', 'json'])('writes every finding as %s, and says so', async (ending) => {
    const out = scratch();
    const path = join(out, `findings.${ending}`);
    const ran = await poet(['validate', faults, '--report', path]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(`Written: ${path}`);
    expect(ran.stdout).toContain('Checks:');
    expect(filesIn(out)).toEqual([`findings.${ending}`]);
    const text = readFileSync(path, 'utf8');
    const { files } = JSON.parse((await poet(['validate', faults, '--json'])).stdout);
    for (const { code } of files[0].audiences[0].validation.findings) expect(text).toContain(code);
    for (const words of ['windows-1252', 'adult@2017', 'must fix']) expect(text).toContain(words);
  });

  it('gives the same bytes again', async () => {
    const out = scratch();
    for (const name of ['a.html', 'b.html'])
      await poet(['validate', faults, '--report', join(out, name), '-q']);
    expect(readFileSync(join(out, 'a.html'), 'utf8')).toBe(readFileSync(join(out, 'b.html'), 'utf8'));
  });

  it('holds several files, one after the other', async () => {
    const path = join(scratch(), 'both.json');
    await poet(['validate', faults, northshire, '--report', path, '-q']);
    const { files, counts } = JSON.parse(readFileSync(path, 'utf8'));
    expect(files).toHaveLength(2);
    expect(counts.mustFix).toBe(files[0].counts.mustFix + files[1].counts.mustFix);
  });

  it.each(['csv', 'html', 'md', 'json'])(
    'holds the reason for which a file was refused, as %s',
    async (ending) => {
      const out = scratch();
      const path = join(out, `findings.${ending}`);
      const costs = join(out, 'costs.csv');
      writeFileSync(costs, 'Supplier,Invoice,Cost\r\nAcme,17,200.50\r\nBetter Ltd,18,12.00\r\n');
      const ran = await poet(['validate', costs, '--report', path]);
      expect(ran.code).toBe(3);
      expect(ran.stderr).toContain(`Written: ${path}`);
      expect(ran.stderr).toContain('fit no question set');
      const text = readFileSync(path, 'utf8');
      for (const words of ['Nothing can be analysed: 1 must fix', 'costs.csv', 'fit no question set'])
        expect(text).toContain(words);
      expect(text).toContain('question-set-not-recognised');
      expect(text).toContain('--question-sets');
    },
  );

  it('holds the files that could be read beside those that could not', async () => {
    const out = scratch();
    const path = join(out, 'findings.json');
    const empty = join(out, 'empty.csv');
    writeFileSync(empty, '');
    const ran = await poet(['validate', empty, northshire, join(out, 'absent.csv'), '--report', path]);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('2 files cannot be read.');
    expect(ran.stdout).toContain('498 used');
    const { verdict, files } = JSON.parse(readFileSync(path, 'utf8'));
    expect(verdict).toMatch(/^2 of 3 files cannot be analysed: /);
    expect(files.map(({ file, rows, causes }: never) => [file, rows === null, causes[0]?.['code']])).toEqual([
      ['empty.csv', true, 'file-empty'],
      ['export.csv', false, expect.anything()],
      ['absent.csv', true, 'file-not-readable'],
    ]);
  });

  it('shows nobody', async () => {
    const out = scratch();
    for (const ending of ['csv', 'html', 'md', 'json']) {
      await poet(['validate', faults, '--report', join(out, `f.${ending}`), '-q']);
      const text = readFileSync(join(out, `f.${ending}`), 'utf8');
      expect(text).not.toMatch(/@example|07700|\b\d{3} \d{3} \d{4}\b/);
    }
  });
});

describe('poet validate --clean', () => {
  it('writes the answers as they were read, and says what was left out', async () => {
    const out = scratch();
    const ran = await poet(['validate', northshire, '--clean', join(out, 'clean.csv')]);
    expect(ran.code).toBe(0);
    expect(filesIn(out)).toEqual(['clean.csv']);
    expect(ran.stderr).toContain('clean.csv: 498 rows');
    expect(ran.stderr).toContain('Left out: ids');
    const again = await poet(['validate', join(out, 'clean.csv')]);
    expect(again.stdout).toContain('498 rows read, 498 used');
    expect(again.stdout).toContain('22 of 22 questions found');
  });

  it('writes a file for each audience', async () => {
    const out = scratch();
    await poet(['validate', 'fixtures/journeys/midmarsh/export.csv', '--clean', join(out, 'clean.csv')]);
    expect(filesIn(out)).toEqual(['clean-adult.csv', 'clean-carer.csv']);
  });

  it('writes nothing with --strict when there is something to put right', async () => {
    const out = scratch();
    const ran = await poet(['validate', faults, '--clean', join(out, 'clean.csv'), '--strict']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('No clean file was written');
    expect(filesIn(out)).toEqual([]);
  });

  it('writes nothing of a file that breaks off in the middle', async () => {
    const out = scratch();
    const broken = join(out, 'broken.csv');
    const text = readFileSync(northshire, 'utf8');
    writeFileSync(broken, `${text.repeat(12)}"never closed,${text}`);
    const ran = await poet(['validate', broken, '--clean', join(out, 'clean.csv')]);
    expect(ran.code).toBe(3);
    expect(filesIn(out)).toEqual(['broken.csv']);
  });

  it('leaves the export alone', async () => {
    const out = scratch();
    const own = join(out, 'survey.csv');
    copyFileSync(northshire, own);
    for (const option of ['--clean', '--report']) {
      const ran = await poet(['validate', own, option, own]);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('is the export itself');
    }
    expect(readFileSync(own).equals(readFileSync(northshire))).toBe(true);
  });
});

describe('poet validate --write-mapping', () => {
  /** The export of Northshire with headings that nobody could know. */
  const strange = (): { readonly folder: string; readonly path: string } => {
    const folder = scratch();
    const [first = '', ...rest] = readFileSync(northshire, 'utf8').split('\r\n');
    const path = join(folder, 'strange.csv');
    const headings = first
      .split(',')
      .map((_, i) => `V${i + 1}`)
      .join(',');
    writeFileSync(path, [headings, ...rest].join('\r\n'));
    return { folder, path };
  };

  it('turns a refused export into one that is read, by way of a file that the user edits', async () => {
    const { folder, path } = strange();
    const refused = await poet(['validate', path]);
    expect(refused.code).toBe(3);
    const mapping = join(folder, 'poet.yaml');
    const drafted = await poet([
      'validate',
      path,
      '--write-mapping',
      mapping,
      '--question-set',
      'adult@2017',
    ]);
    expect(drafted.code, drafted.stderr).toBe(0);
    expect(drafted.stderr).toContain(`Written: ${mapping}`);
    expect(drafted.stderr).toContain('0 of 22 questions of adult@2017');

    const columns = JSON.parse((await poet(['validate', northshire, '--json'])).stdout).files[0].audiences[0]
      .recognised.columns;
    const letterOf = (id: string): string => columns[id]?.column ?? '';
    const draft = readFileSync(mapping, 'utf8');
    const edited = draft.replace(/^ {2}# ([\w-]+):.*$/gm, (line, id) =>
      letterOf(id) === '' ? line : `  ${id}: ${letterOf(id)}`,
    );
    expect(edited).not.toBe(draft);
    writeFileSync(mapping, edited);
    const read = await poet(['validate', path, '--config', mapping]);
    expect(read.code, read.stderr).toBe(0);
    expect(read.stdout).toContain('498 used');
    expect(read.stdout).toContain('22 of 22 questions found');
  });

  it('ties every question of a recognised export, and can be used as it is', async () => {
    const folder = scratch();
    const mapping = join(folder, 'poet.yaml');
    expect((await poet(['validate', northshire, '--write-mapping', mapping])).code).toBe(0);
    const read = await poet(['validate', northshire, '--config', mapping]);
    expect(read.stdout).toContain('22 of 22 questions found');
  });

  it('offers a heading that is near as a comment, for the user to take', async () => {
    const folder = scratch();
    const path = join(folder, 'near.csv');
    writeFileSync(path, 'Helath,Feeling saef,Colour\nBetter,Better,x\n');
    const mapping = join(folder, 'poet.yaml');
    const ran = await poet(['validate', path, '--write-mapping', mapping]);
    expect(ran.code, ran.stderr).toBe(0);
    expect(readFileSync(mapping, 'utf8')).toMatch(/^ {2}# health: A +# nearest to .*: Helath$/m);
    expect((await poet(['validate', path, '--config', mapping])).code).toBe(3);
  });

  it('refuses a file that is near no question set', async () => {
    const folder = scratch();
    const path = join(folder, 'other.csv');
    writeFileSync(path, 'qq,zz\n1,2\n3,4\n');
    const ran = await poet(['validate', path, '--write-mapping', join(folder, 'poet.yaml')]);
    expect(ran.code).toBe(3);
    expect(filesIn(folder)).toEqual(['other.csv']);
  });

  it('never writes over a file', async () => {
    const mapping = join(scratch(), 'poet.yaml');
    writeFileSync(mapping, 'authority: Northshire\n');
    const ran = await poet(['validate', northshire, '--write-mapping', mapping]);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('is already there');
    expect(readFileSync(mapping, 'utf8')).toBe('authority: Northshire\n');
  });
});

describe('what poet validate refuses', () => {
  const refused = async (argv: readonly string[], words: string) => {
    const ran = await poet(['validate', northshire, ...argv]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(words);
  };
  it('a report whose ending says nothing', () =>
    refused(['--report', 'findings.docx'], '.csv, .html, .md or .json'));
  it('a clean file that is not CSV', () => refused(['--clean', 'clean.xlsx'], '.csv'));
  it('one name for two files', () => refused(['--clean', 'a.csv', '--report', 'a.csv'], 'both'));
  it('a clean file of two exports', () => refused([faults, '--clean', 'a.csv'], 'one export'));
  it('a mapping of two exports', () => refused([faults, '--write-mapping', 'a.yaml'], 'one export'));
  it('a mapping that is not YAML', () => refused(['--write-mapping', 'a.csv'], '.yaml'));
  it('a mapping beside other work', () =>
    refused(['--write-mapping', 'a.yaml', '--report', 'a.csv'], 'a step of its own'));
});
