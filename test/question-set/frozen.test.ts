import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedFiles, sourceFiles } from '../../scripts/compile-question-sets.js';

const sums: Record<string, string> = JSON.parse(readFileSync('question-sets/checksums.json', 'utf8'));

describe('released question sets and benchmarks', () => {
  it.each(Object.entries(sums))('%s is as it was released', (name, sum) => {
    const bytes = readFileSync(`question-sets/${name}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
  });

  it('are all on the list, and a draft is not', () => {
    const files = sourceFiles('question-sets');
    expect(files.filter((name) => sums[name] === undefined)).toEqual(['provider/draft.yaml']);
  });
});

describe('the checksum list', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'poet-frozen-'));
    cpSync('question-sets', folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const edit = (name: string, from: string, to: string) => {
    const file = path.join(folder, name);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(from, to));
    return () => writeFileSync(file, before);
  };

  it('refuses a released question set that changed by one letter', () => {
    const restore = edit('adult/2017.yaml', 'label: health', 'label: Health');
    expect(() => generatedFiles(folder)).toThrow(/released files changed or are gone: adult\/2017\.yaml/);
    restore();
    expect(() => generatedFiles(folder)).not.toThrow();
  });

  it('refuses a released benchmark with another figure', () => {
    const restore = edit('adult/2017.national.json', '"percent": 74', '"percent": 75');
    expect(() => generatedFiles(folder)).toThrow(/adult\/2017\.national\.json/);
    restore();
  });

  it('refuses that a released file goes away', () => {
    rmSync(path.join(folder, 'carer', '2014.yaml'));
    expect(() => generatedFiles(folder)).toThrow(/carer\/2014\.yaml/);
    cpSync('question-sets/carer/2014.yaml', path.join(folder, 'carer', '2014.yaml'));
  });

  it('lets a draft change', () => {
    const restore = edit('provider/draft.yaml', 'information shared', 'facts shared');
    expect(() => generatedFiles(folder)).not.toThrow();
    restore();
  });

  it('takes in a new file', () => {
    const text = readFileSync(path.join(folder, 'carer', '2014.yaml'), 'utf8');
    const name = 'carer/2015.yaml';
    writeFileSync(path.join(folder, name), text.replace('"2014"', '"2015"'));
    const list = generatedFiles(folder).find((file) => file.name === 'checksums.json');
    expect(JSON.parse(list?.text ?? '{}')[name]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses a file whose name is not its id', () => {
    const text = readFileSync(path.join(folder, 'carer', '2014.yaml'), 'utf8');
    writeFileSync(path.join(folder, 'carer', '2016.yaml'), text);
    expect(() => generatedFiles(folder)).toThrow('carer/2016.yaml holds carer@2014');
  });
});
