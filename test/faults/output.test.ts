import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { night, writeExtract } from '../tally-store/reviews.js';
import { contents, expectClearEnd, filesBelow, northshire, poet, scratch, shell } from './program.js';

const works = (command: string): boolean =>
  spawnSync('bash', ['-c', command], { stdio: 'ignore' }).status === 0;
/** Small disks are made where this user may mount them, in a space of names that ends with the command. */
const inSpace = 'unshare --mount --map-root-user --user';
const mayMount = works(`${inSpace} bash -c 'mount -t tmpfs -o size=64k none /mnt'`);
const disk = (options: string, then: string): string =>
  `mkdir -p disk && ${inSpace} bash -c 'mount -t tmpfs -o ${options} none disk && ${then}'`;

/** Everything that a run writes, whole, to hold what is left after a fault against. */
const report = (folder: string) => poet(['analyse', northshire, '-o', 'out'], { folder });

describe('an output that cannot be written', () => {
  // A limit on the size of a file is a full disk that every system can make.
  it('because a file may not grow so large is said in words, and nothing is left', () => {
    const folder = scratch();
    for (const command of [
      'analyse $EXPORT -o out',
      'validate $EXPORT --clean out/clean.csv',
      'share $EXPORT --authority Northshire -o out',
      'analyse $EXPORT -o out/far/below',
      `benchmark build --batch ${resolve('fixtures/national/batch.csv')} --synthetic -o out/benchmark.json -q`,
      `tally add out ${writeExtract(folder, 'reviews.csv', night(0, 400, 1))} --authority Northshire`,
    ]) {
      const ran = shell(`trap '' XFSZ; ulimit -f 8; $POET ${command}`, folder);
      expectClearEnd(ran, 3, 'larger than is allowed');
      expect(existsSync(join(folder, 'out')), command).toBe(false);
    }
    expectClearEnd(report(folder), 0, 'Written:');
  });

  it('takes away the folders it made and no other', () => {
    const folder = scratch();
    mkdirSync(join(folder, 'theirs'));
    const ran = shell(`trap '' XFSZ; ulimit -f 8; $POET analyse $EXPORT -o theirs/new/newer`, folder);
    expectClearEnd(ran, 3, 'larger than is allowed');
    expect(existsSync(join(folder, 'theirs'))).toBe(true);
    expect(existsSync(join(folder, 'theirs', 'new'))).toBe(false);
  });

  it('leaves a store of Tallies as it was, and one that was not begun not at all', () => {
    const folder = scratch();
    const [first, second] = [1, 2].map((month) => writeExtract(folder, `${month}.csv`, night(0, 400, month)));
    expectClearEnd(shell(`$POET tally add store ${first} --authority Northshire`, folder), 0, 'new people');
    const before = contents(join(folder, 'store'));
    const ran = shell(`trap '' XFSZ; ulimit -f 8; $POET tally add store ${second}`, folder);
    expectClearEnd(ran, 3, 'larger than is allowed');
    expect(contents(join(folder, 'store'))).toEqual(before);
  });

  it('because the disk is full is said in words, nothing is left on it, and a second run completes', () => {
    const folder = scratch();
    if (!mayMount)
      return expectClearEnd(shell('$POET analyse $EXPORT --json > /dev/full', folder), 3, 'full');
    const lists = (to: string) => `find disk -type f > ${to}`;
    const ran = shell(
      disk(
        'size=64k',
        `$POET analyse $EXPORT -o disk/out; code=$?; ${lists('left')}; mount -o remount,size=8m disk; $POET analyse $EXPORT -o disk/out || exit 9; ${lists('after')}; exit $code`,
      ),
      folder,
    );
    expectClearEnd(ran, 3, 'the disk is full');
    expect(readFileSync(join(folder, 'left'), 'utf8')).toBe('');
    expect(readFileSync(join(folder, 'after'), 'utf8').trim().split('\n')).toHaveLength(4);
  });

  it('because it is read-only is said in words', () => {
    const folder = scratch();
    mkdirSync(join(folder, 'out'));
    const line = '$POET analyse $EXPORT -o disk/out';
    if (process.getuid?.() === 0 || mayMount) {
      if (mayMount) expectClearEnd(shell(disk('ro', line), folder), 3, /disk (?:is|may be) read-only/);
      return;
    }
    chmodSync(join(folder, 'out'), 0o555);
    expectClearEnd(report(folder), 3, 'may not write there');
  });

  it('leaves the old report as it was', () => {
    const folder = scratch();
    report(folder);
    const before = contents(folder);
    const ran = shell(`trap '' XFSZ; ulimit -f 8; $POET analyse $EXPORT --report detailed -o out`, folder);
    expectClearEnd(ran, 3, 'larger than is allowed');
    expect(contents(folder)).toEqual(before);
  });
});

describe('standard output', () => {
  it('that is closed early ends the program quietly', () => {
    const folder = scratch();
    for (const command of [
      'questions show adult@2017',
      'analyse $EXPORT --json -q',
      'validate $EXPORT',
      '--help',
    ]) {
      const ran = shell(`$POET ${command} | head -c 20`, folder);
      expect({ ...ran, stdout: ran.stdout.length }, command).toEqual({ code: 0, stdout: 20, stderr: '' });
    }
  });

  it('that takes nothing more is said in one line', () => {
    if (!existsSync('/dev/full')) return;
    for (const command of ['questions show adult@2017', 'analyse $EXPORT --json -q'])
      expectClearEnd(
        shell(`$POET ${command} > /dev/full`, scratch()),
        3,
        /^poet: cannot write the result: the disk is full\n$/,
      );
  });

  it('or standard error, when closed, does not stop the report', () => {
    const folder = scratch();
    expect(shell('$POET analyse $EXPORT -o out 2>&-', folder).code).toBe(0);
    expect(shell('$POET analyse $EXPORT -o out2 >&-', folder).code).toBe(0);
    expect(contents(join(folder, 'out2'))).toEqual(contents(join(folder, 'out')));
  });
});

describe('memory', () => {
  it('that runs out leaves no half report, and a second run completes', () => {
    const folder = scratch();
    const ran = poet(['analyse', northshire, '-o', 'out'], { folder, node: ['--max-old-space-size=6'] });
    expect(ran.code).not.toBe(0);
    expect(filesBelow(join(folder, 'out'))).toEqual([]);
    expectClearEnd(report(folder), 0, 'Written:');
  });
});

describe('what is written', () => {
  it('is for its owner and group as the user has set it, and never more', () => {
    const folder = scratch();
    const ran = shell(
      'umask 077; $POET analyse $EXPORT -o private; umask 022; $POET analyse $EXPORT -o open',
      folder,
    );
    expect(ran.code).toBe(0);
    const modes = (name: string) =>
      execFileSync('find', [name, '-printf', '%y %m\n'], { cwd: folder, encoding: 'utf8' })
        .trim()
        .split('\n');
    expect(new Set(modes('private'))).toEqual(new Set(['d 700', 'f 600']));
    expect(new Set(modes('open'))).toEqual(new Set(['d 755', 'f 644']));
  });

  it('stays in the folder it was asked for: nothing beside it, nothing in the folder of temporary files', () => {
    const [folder, temporary] = [scratch(), scratch()];
    writeFileSync(join(folder, 'kept.txt'), 'as it was');
    const env = {
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
      HOME: temporary,
      XDG_CACHE_HOME: temporary,
    };
    poet(['analyse', northshire, '-o', 'out', '--format', 'pdf,md,html,json,xlsx,csv'], { folder, env });
    poet(['validate', northshire, '--clean', 'clean.csv', '--report', 'found.html'], { folder, env });
    expect(filesBelow(temporary)).toEqual([]);
    expect(filesBelow(folder).filter((name) => !name.startsWith('out'))).toEqual([
      'clean.csv',
      'found.html',
      'kept.txt',
    ]);
  });
});
