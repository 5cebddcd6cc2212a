import { describe, expect, it } from 'vitest';
import { PoetError } from '../../src/errors.js';
import { sharedContent, wholeContent } from '../../src/share/share.js';
import { tallyJsonSchema } from '../../src/tally/schema.js';
import { parseTally, tallyBatch, tallyFileText } from '../../src/tally/tally.js';
import { batchOf, madeSet, type Person } from './made-batch.js';

const people: readonly Person[] = Array.from({ length: 60 }, (_, i) => ({
  health: i % 5,
  safety: (i * 7) % 5,
  dignity: i % 2,
  views: i % 3,
  age: i % 2,
  homeCare: 1,
  dayService: i % 2,
  wrote: i % 3 === 0 ? 1 : 0,
  month: `2026-0${1 + (i % 4)}`,
}));
const facts = {
  poet: '0.0.0',
  authority: { name: 'Northshire', gss: null, region: null },
  wave: null,
  synthetic: true,
} as const;
const tally = tallyBatch(batchOf(people));
const whole = tallyFileText(wholeContent(tally, madeSet, facts));
const shared = tallyFileText(sharedContent(tally, madeSet, facts, { profile: 'partner' }));

const faults = (text: string): string => {
  try {
    parseTally(text, 'x.tally.json');
  } catch (error) {
    if (error instanceof PoetError && error.code === 'tally-not-valid') return error.message;
    throw error;
  }
  return '';
};

describe('a Tally file', () => {
  it('comes back as it was written, whole or shared', () => {
    const file = parseTally(whole, 'x');
    expect(file.profile).toBe('internal');
    expect(file.tally).toEqual(tally);
    expect(parseTally(shared, 'x')).toMatchObject({ profile: 'partner', authority: facts.authority });
  });

  it('is refused when a count was changed on the way', () => {
    const changed = shared.replace('"respondents": 60', '"respondents": 61');
    expect(changed).not.toBe(shared);
    expect(faults(changed)).toContain('the file was changed');
    expect(faults(whole)).toBe('');
  });

  it('is refused when its counts do not add up, naming the place', () => {
    const file = JSON.parse(shared);
    file.tally.rated.health.table.base = 59;
    expect(faults(JSON.stringify(file))).toContain('tally.rated.health.table: the counts do not add up');
  });

  it('is refused with a key that is not known, a negative count, another format, or no JSON at all', () => {
    expect(faults(shared.replace('"wave"', '"names": [], "wave"'))).toContain('names');
    expect(faults(whole.replace('"respondents": 60', '"respondents": -1'))).toContain('respondents');
    expect(faults(shared.replace('poet-tally/1', 'poet-tally/9'))).toContain('schema');
    expect(faults('not JSON')).toContain('not readable as JSON');
  });

  it('has a JSON Schema', () => {
    expect(JSON.parse(tallyJsonSchema())).toMatchObject({ title: 'A poet Tally' });
  });
});
