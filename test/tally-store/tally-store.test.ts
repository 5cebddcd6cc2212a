import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Tally } from '../../src/tally/tally.js';
import { poet, scratch } from '../cli/run-cli.js';
import { type Made, made, night, writeExtract } from './reviews.js';

const asSouthmere = ['--authority', 'Southmere', '-q'];
const begin = (): string => join(scratch(), 'reviews');

async function add(store: string, ...extracts: readonly string[]) {
  const ran = await poet(['tally', 'add', store, ...extracts, ...asSouthmere]);
  expect(ran.stderr).toBe('');
  expect(ran.code).toBe(0);
}

const show = async (store: string) => JSON.parse((await poet(['tally', 'show', store])).stdout);

async function tallyIn(store: string): Promise<Tally> {
  const { tallies } = await show(store);
  return JSON.parse(readFileSync(join(store, tallies[0].tally), 'utf8')).tally;
}

/** The tally of an export read by itself: what the store must come to for the same reviews. */
async function tallyOf(reviews: readonly Made[]): Promise<Tally> {
  const folder = scratch();
  const path = writeExtract(folder, 'all.csv', reviews);
  await poet(['share', path, '--profile', 'internal', ...asSouthmere, '-o', folder]);
  return JSON.parse(readFileSync(join(folder, 'adult-2017.tally.json'), 'utf8')).tally;
}

const counts = ({ all, by, pairs, outcomes, joint }: Tally) => ({ all, by, pairs, outcomes, joint });
const nights = [night(0, 60, 1), night(30, 90, 2), night(50, 110, 3)] as const;

describe('a store of Tallies', () => {
  it('counts each person by their latest review, and each month by the latest of each person in it', async () => {
    const folder = scratch();
    const store = join(folder, 'store');
    const again = made(3, '2026-01-29', 77);
    for (const [i, reviews] of [...nights, [again]].entries())
      await add(store, writeExtract(folder, `${i}.csv`, reviews));
    const all = nights.flat();
    const latest = new Map(all.map((review) => [review.person, review]));
    latest.set(3, again);
    const tally = await tallyIn(store);
    expect(counts(tally)).toEqual(counts(await tallyOf([...latest.values()])));
    const january = await tallyOf([...nights[0].filter(({ person }) => person !== 3), again]);
    expect(tally.months['2026-01']).toEqual(january.months['2026-01']);
    expect(tally.months['2026-02']).toEqual((await tallyOf(nights[1])).months['2026-02']);
    const { tallies } = await show(store);
    expect(tallies[0]).toMatchObject({
      people: 110,
      reviews: 180,
      months: { from: '2026-01', to: '2026-03' },
    });
  });

  it('comes to the same whatever the order of the nights, and however they are put into files', async () => {
    const folder = scratch();
    const files = nights.map((reviews, i) => writeExtract(folder, `${i}.csv`, reviews));
    const one = writeExtract(folder, 'one.csv', nights.flat());
    const ways = [files, [...files].reverse(), [one], [files[1] ?? '', one]];
    const texts: string[] = [];
    for (const [i, way] of ways.entries()) {
      const store = join(folder, `store-${i}`);
      for (const file of way) await add(store, file);
      texts.push(JSON.stringify(await tallyIn(store)));
    }
    expect(new Set(texts).size).toBe(1);
  });

  it('takes the later date whatever order reviews come in, and of one date the one that was added later', async () => {
    const folder = scratch();
    const store = join(folder, 'store');
    const others = night(100, 120, 4);
    await add(
      store,
      writeExtract(folder, 'a.csv', [...others, made(1, '2026-04-20', 5), made(1, '2026-04-10', 9)]),
    );
    expect(counts(await tallyIn(store))).toEqual(
      counts(await tallyOf([...others, made(1, '2026-04-20', 5)])),
    );
    await add(store, writeExtract(folder, 'b.csv', [made(1, '2026-04-15', 11)]));
    expect(counts(await tallyIn(store))).toEqual(
      counts(await tallyOf([...others, made(1, '2026-04-20', 5)])),
    );
    await add(store, writeExtract(folder, 'c.csv', [made(1, '2026-04-20', 13)]));
    expect(counts(await tallyIn(store))).toEqual(
      counts(await tallyOf([...others, made(1, '2026-04-20', 13)])),
    );
  });

  it('does not count an extract again, by whatever name it comes', async () => {
    const folder = scratch();
    const store = join(folder, 'store');
    const first = writeExtract(folder, 'first.csv', nights[0]);
    await add(store, first);
    const before = readFileSync(join(store, 'store.json'), 'utf8');
    cpSync(first, join(folder, 'renamed.csv'));
    const ran = await poet(['tally', 'add', store, join(folder, 'renamed.csv')]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('renamed.csv: in the store already; nothing changed');
    expect(readFileSync(join(store, 'store.json'), 'utf8')).toBe(before);
  });

  it('holds no id and no word that a person wrote, and only its owner may read it', async () => {
    const folder = scratch();
    const store = join(folder, 'store');
    await add(store, writeExtract(folder, 'a.csv', nights[0]));
    for (const name of readdirSync(store)) {
      const text = readFileSync(join(store, name), 'utf8');
      expect(text, name).not.toMatch(/P0000/);
      expect(statSync(join(store, name)).mode & 0o777, name).toBe(0o600);
    }
    expect(statSync(store).mode & 0o777).toBe(0o700);
  });

  it('has keys that no other store has: the salt is its own', async () => {
    const folder = scratch();
    const extract = writeExtract(folder, 'a.csv', nights[0]);
    const keys = async (name: string): Promise<readonly string[]> => {
      const store = join(folder, name);
      await add(store, extract);
      return readFileSync(join(store, 'adult-2017.1.reviews'), 'utf8')
        .split('\n')
        .map((line) => line.slice(0, 32));
    };
    const [one, other] = [await keys('one'), await keys('other')];
    expect(one.filter((key) => key !== '' && other.includes(key))).toEqual([]);
  });

  it('is read by analyse, trend and share in the place of an export', async () => {
    const folder = scratch();
    const store = join(folder, 'reviews');
    await add(store, ...nights.map((reviews, i) => writeExtract(folder, `${i}.csv`, reviews)));
    const { tallies } = await show(store);
    for (const input of [store, join(store, tallies[0].tally)]) {
      const { stdout } = await poet(['analyse', input, '--json']);
      const [audience] = JSON.parse(stdout).audiences;
      expect(audience).toMatchObject({ respondents: 110, authority: 'Southmere', questionSet: 'adult@2017' });
      expect(JSON.parse(stdout).sources[0].dialect).toBe('tally');
    }
    const trend = await poet(['trend', store]);
    expect(trend.stdout).toContain('(2026-03)');
    const out = join(folder, 'out');
    await poet(['share', store, '--profile', 'partner', '-o', out, '-q']);
    const shared = readFileSync(join(out, 'adult-2017.tally.json'), 'utf8');
    expect(JSON.parse(shared)).toMatchObject({ profile: 'partner', authority: { name: 'Southmere' } });
    expect((await poet(['analyse', join(out, 'adult-2017.tally.json')])).stderr).toContain(
      'was made to be shared',
    );
  });

  it('says in JSON what an extract brought', async () => {
    const folder = scratch();
    const store = join(folder, 'store');
    await add(store, writeExtract(folder, 'a.csv', nights[0]));
    const ran = await poet(['tally', 'add', store, writeExtract(folder, 'b.csv', nights[1]), '--json', '-q']);
    const said = JSON.parse(ran.stdout);
    expect(said).toMatchObject({ schema: 'poet-tally-add/1', store: { generation: 2 } });
    expect(said.extracts).toMatchObject([
      {
        file: 'b.csv',
        added: true,
        questionSets: [
          { rows: 60, withoutId: 0, newPeople: 30, changedPeople: 30, people: 90, reviews: 120 },
        ],
      },
    ]);
  });
});

describe('what a store of Tallies refuses, and leaves the store as it was', () => {
  const refused = async (argv: readonly string[], words: string, code = 3) => {
    const ran = await poet(['tally', 'add', ...argv]);
    expect(ran.stderr).toContain(words);
    expect(ran.code).toBe(code);
  };

  it('an extract that names no person, or of another council, or by nobody named', async () => {
    const store = begin();
    await refused([store, 'fixtures/national/southmere.csv'], 'which person a review is of');
    const folder = scratch();
    const extract = writeExtract(folder, 'a.csv', nights[0]);
    await refused([store, extract], '--authority', 2);
    await add(store, extract);
    const other = writeExtract(folder, 'b.csv', nights[1]);
    await refused([store, other, '--authority', 'Northshire'], 'here are Southmere, Northshire');
    expect((await show(store)).generation).toBe(1);
  });

  it('a folder of other files, a store.json with faults, and a salt that is gone or another', async () => {
    const folder = scratch();
    const extract = writeExtract(folder, 'a.csv', nights[0]);
    await refused([folder, extract], 'other files are in it', 2);
    const store = join(folder, 'store');
    await add(store, extract);
    const other = writeExtract(folder, 'b.csv', nights[1]);
    const salt = readFileSync(join(store, 'salt'));
    writeFileSync(join(store, 'salt'), 'ab'.repeat(32));
    await refused([store, other], 'nobody would be known again');
    rmSync(join(store, 'salt'));
    await refused([store, other], 'the salt of the store');
    writeFileSync(join(store, 'salt'), salt);
    chmodSync(join(store, 'salt'), 0o644);
    await add(store, other);
    expect(statSync(join(store, 'salt')).mode & 0o777).toBe(0o600);
    const text = readFileSync(join(store, 'store.json'), 'utf8');
    writeFileSync(join(store, 'store.json'), text.replace('adult-2017.2.reviews', '../../etc/passwd'));
    await refused([store, extract], 'reviewsFile');
    expect((await poet(['tally', 'show', folder])).stderr).toContain('is no store of Tallies');
  });

  it('a Tally in it that was changed', async () => {
    const folder = scratch();
    const store = join(folder, 'store');
    await add(store, writeExtract(folder, 'a.csv', nights[0]));
    const path = join(store, 'adult-2017.1.tally.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"respondents": 60', '"respondents": 61'));
    expect((await poet(['analyse', store])).stderr).toContain('the file was changed');
  });

  it('two at a time; a lock that a killed process left behind is taken over', async () => {
    const folder = scratch();
    const store = join(folder, 'store');
    const extract = writeExtract(folder, 'a.csv', nights[0]);
    mkdirSync(store);
    const lock = join(store, '.lock');
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname() }));
    await refused([store, extract, ...asSouthmere], 'another poet is adding');
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'another-machine' }));
    await refused([store, extract, ...asSouthmere], 'another poet is adding');
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 30, host: hostname() }));
    await add(store, extract);
    expect(readdirSync(store).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('with --strict, an extract that has errors in it', async () => {
    const folder = scratch();
    const store = join(folder, 'store');
    const path = writeExtract(folder, 'a.csv', nights[0]);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Very good', 'Splendid'));
    const strict = await poet(['tally', 'add', store, path, ...asSouthmere, '--strict']);
    expect(strict.code).toBe(1);
    expect((await poet(['tally', 'show', store])).code).toBe(3);
    const plain = await poet(['tally', 'add', store, path, '--authority', 'Southmere']);
    expect(plain.code).toBe(1);
    expect(plain.stderr).toContain('errors in the data');
    expect((await show(store)).generation).toBe(1);
  });
});
