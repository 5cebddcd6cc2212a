import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSameFile, startOutputs, writeNewOutput } from '../../src/files/files.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poet-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file written piece by piece', () => {
  it('stands in its place when it is whole, and not before', async () => {
    const output = await startOutputs(folder);
    await output.write('a.csv', 'one\r\n');
    await output.write('a.csv', 'two\r\n');
    await output.write('b.csv', 'other\r\n');
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual([]);
    expect(await output.finish((name) => `new-${name}`)).toEqual([
      join(folder, 'new-a.csv'),
      join(folder, 'new-b.csv'),
    ]);
    expect(readFileSync(join(folder, 'new-a.csv'), 'utf8')).toBe('one\r\ntwo\r\n');
    expect(readdirSync(folder)).toEqual(['new-a.csv', 'new-b.csv']);
  });

  it('leaves nothing behind when it is given up', async () => {
    const output = await startOutputs(folder);
    await output.write('a.csv', 'half');
    await output.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not written on after an interruption', async () => {
    const interrupt = new AbortController();
    const output = await startOutputs(folder, interrupt.signal);
    await output.write('a.csv', 'half');
    interrupt.abort();
    await expect(output.write('a.csv', 'more')).rejects.toThrow();
    await expect(output.finish()).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('replaces nothing when a folder stands in its place', async () => {
    mkdirSync(join(folder, 'a.csv'));
    const output = await startOutputs(folder);
    await output.write('a.csv', 'x');
    await expect(output.finish()).rejects.toThrow('in the way');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });
});

describe('a file for people to edit', () => {
  it('is never written over', async () => {
    const path = join(folder, 'poet.yaml');
    expect(await writeNewOutput(path, 'columns:\n')).toBe(path);
    await expect(writeNewOutput(path, 'other')).rejects.toThrow('is already there');
    expect(readFileSync(path, 'utf8')).toBe('columns:\n');
  });
});

describe('two paths', () => {
  it('are one file when a link leads from one to the other', async () => {
    const [one, other] = [join(folder, 'one.csv'), join(folder, 'other.csv')];
    writeFileSync(one, 'x');
    symlinkSync(one, other);
    expect(await isSameFile(one, other)).toBe(true);
    expect(await isSameFile(one, join(folder, 'none.csv'))).toBe(false);
  });
});
