import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readExport } from '../../src/files/files.js';
import type { ExportBytes } from '../../src/index.js';
import { contents, expectClearEnd, filesBelow, northshire, poet, scratch } from './program.js';

const copied = (): string => {
  const path = join(scratch(), 'survey.csv');
  copyFileSync(northshire, path);
  return path;
};

/** Takes the first piece of a file, lets something happen to it, and reads on to the end. */
async function during(source: ExportBytes, happens: () => void): Promise<number> {
  let read = 0;
  for await (const piece of source.bytes()) {
    if (read === 0) happens();
    read += piece.length;
  }
  return read;
}

describe('an input', () => {
  it('that grows while it is read is refused: nothing is said of half of it', async () => {
    const path = copied();
    const source = await readExport(path);
    await expect(during(source, () => appendFileSync(path, 'N999,Good\n'))).rejects.toMatchObject({
      code: 'file-not-readable',
      message: expect.stringContaining('changed while it was being read'),
    });
  });

  it('that is taken away before or while it is read is refused', async () => {
    const path = copied();
    const [before, within] = [await readExport(path), await readExport(path)];
    await expect(during(within, () => rmSync(path))).rejects.toMatchObject({ code: 'file-not-readable' });
    await expect(during(before, () => undefined)).rejects.toMatchObject({
      code: 'file-not-readable',
      message: expect.stringContaining('taken away'),
    });
  });

  it('that is written over with something else between two readings is refused', async () => {
    const path = copied();
    const source = await readExport(path);
    expect(await during(source, () => undefined)).toBe(source.size);
    writeFileSync(path, 'Ref,age\nN1,Under 65\n');
    await expect(during(source, () => undefined)).rejects.toMatchObject({ code: 'file-not-readable' });
  });

  it('that stays as it is is read whole, as often as wanted', async () => {
    const source = await readExport(copied());
    for (const _ of [1, 2]) expect(await during(source, () => undefined)).toBe(source.size);
  });

  it('on a disk that gives up is refused in words', () => {
    // Reading the memory of a process from its first byte is an error of the device, on Linux.
    if (process.platform === 'linux')
      expectClearEnd(poet(['validate', '/proc/self/mem']), 3, /to its end: the disk gave up \(EIO\)/);
  });

  it('that is a device or a socket is refused', () => {
    expectClearEnd(poet(['validate', '/dev/null']), 3, 'not an ordinary file');
  });

  it.each([1, 2, 30, 400])('that is gzip, cut short after %i bytes, is refused as what it is', (length) => {
    const path = join(scratch(), 'survey.csv.gz');
    writeFileSync(path, gzipSync(readFileSync(northshire)).subarray(0, length));
    const says = length < 2 ? /explain/ : /compressed file \(gzip\)/;
    expectClearEnd(poet(['validate', path]), 3, says);
  });
});

describe('a file name', () => {
  const names = [
    'two words.csv',
    'it\'s "quoted".csv',
    'two\nlines.csv',
    '-o.csv',
    '--help.csv',
    '..csv',
    '$(touch gone).csv',
    'C:\\Users\\Ada\\survey.csv',
    '\u001B[31mred\u202Egnp.csv',
    'naïve – 日本 🙂.csv',
    '%s%n%x.csv',
    `${'long'.repeat(60)}.csv`,
  ];
  it.each(names.map((name) => ({ name, shown: JSON.stringify(name).slice(0, 40) })))(
    'such as $shown is a name like any other',
    ({ name }) => {
      const folder = scratch();
      copyFileSync(northshire, join(folder, name));
      const ran = poet(['analyse', '--format', 'md,json', '--', name], { folder });
      expectClearEnd(ran, 0, 'Written:');
      for (const acts of ['\u001B', '\u202E']) expect(ran.stderr).not.toContain(acts);
      const made = filesBelow(folder).filter((file) => file !== name);
      expect(made).toHaveLength(4);
      expect(made.every((file) => file.startsWith(name.replace(/\.csv$/, '')))).toBe(true);
      // Figures do not hang on what a file is called.
      const { audiences } = JSON.parse(
        contents(folder)[made.find((file) => file.endsWith('.json')) ?? ''] ?? '{}',
      );
      expect(audiences[0].respondents).toBe(498);
    },
  );

  it('that begins with a hyphen is said to be an option, with a way out', () => {
    const folder = scratch();
    copyFileSync(northshire, join(folder, '-x.csv'));
    expectClearEnd(
      poet(['validate', '-x.csv'], { folder }),
      2,
      /validate has no option "-x\.csv"\n {2}If that is a file, write \.\/-x\.csv/,
    );
    expect(poet(['validate', './-x.csv'], { folder }).code).toBe(0);
  });

  it('with folders as Windows parts them is found out, where they are parted otherwise', () => {
    if (process.platform === 'win32') return;
    const folder = scratch();
    mkdirSync(join(folder, 'exports'));
    copyFileSync(northshire, join(folder, 'exports', 'north.csv'));
    const ran = poet(['validate', 'exports\\north.csv'], { folder });
    expectClearEnd(ran, 3, /no such file\n {2}There is "exports\/north\.csv": on this computer/);
    // In the name of an output it is a letter like any other: nothing is made elsewhere.
    expect(poet(['analyse', 'exports/north.csv', '-o', 'C:\\out', '--format', 'md'], { folder }).code).toBe(
      0,
    );
    expect(filesBelow(folder).filter((name) => name.endsWith('.md'))).toEqual([
      'C:\\out/actions.md',
      'C:\\out/report.md',
    ]);
  });

  it('that is not there is shown so that no line of it can be taken for ours', () => {
    const ran = poet(['validate', 'a\npoet: all is well.csv'], { folder: scratch() });
    expectClearEnd(ran, 3, 'no such file');
    expect(ran.stderr).not.toMatch(/^poet: all is well/m);
  });
});

describe('a file that was saved on Windows', () => {
  it('is read with its carriage returns and its byte order mark: settings, lists and question sets', () => {
    const folder = scratch();
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    copyFileSync(northshire, join(folder, 'answers.csv'));
    mkdirSync(join(folder, 'sets'));
    const set = readFileSync('question-sets/adult/2017.yaml', 'utf8');
    writeFileSync(join(folder, 'sets', 'adult.yaml'), windows(set));
    writeFileSync(join(folder, 'poet.yaml'), windows('question-sets: sets\nby:\n  - age-band\n# end\n'));
    writeFileSync(join(folder, 'batch.csv'), windows('file,authority\nanswers.csv,Northshire\n'));
    const ran = poet(['batch', 'batch.csv', '-o', 'out', '--format', 'json'], { folder });
    expectClearEnd(ran, 0, '1 sites: 1 reports made');
    const { audiences } = JSON.parse(readFileSync(join(folder, 'out/northshire/analysis.json'), 'utf8'));
    expect(audiences[0].respondents).toBe(498);
    expect(JSON.stringify(audiences)).not.toMatch(/\\r|\uFEFF/);
  });
});
