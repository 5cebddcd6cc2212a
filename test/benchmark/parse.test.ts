import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { benchmarkSha256, parseBenchmark } from '../../src/benchmark/benchmark.js';
import { PoetError } from '../../src/errors.js';

const source = { title: 'A report', url: 'https://example.org/report', year: 2024, note: '' };
const percent = {
  kind: 'percent',
  tone: 'positive',
  percent: 70,
  precision: 'whole-percent',
  base: 300,
  baseIs: 'item',
  source,
};
const bound = { kind: 'bound', tone: 'negative', bound: 'under', percent: 10, to: null, base: null, source };
const good = {
  schema: 'poet-benchmark/1',
  id: 'national/resident@2024',
  version: '1.0.0',
  kind: 'published',
  title: 'A synthetic benchmark',
  questionSet: 'resident@2024',
  name: 'a synthetic data set',
  year: 2024,
  authorities: 3,
  members: ['Northshire', 'Southmere', 'Eastvale'],
  respondents: 900,
  synthetic: true,
  questions: { dignity: [percent, bound] },
  notes: [],
};
const counted = {
  ...good,
  kind: 'counts',
  questions: { dignity: [{ kind: 'counts', answers: { Good: 10, Poor: 0 } }] },
};

function refusal(benchmark: unknown): readonly string[] {
  try {
    parseBenchmark(typeof benchmark === 'string' ? benchmark : JSON.stringify(benchmark), 'b.json');
  } catch (error) {
    expect(error).toBeInstanceOf(PoetError);
    expect(error).toMatchObject({ code: 'benchmark-not-valid', family: 'input' });
    return String((error as PoetError).message)
      .split('\n')
      .slice(1);
  }
  return [];
}

describe('a benchmark', () => {
  it('is read as it stands', () => {
    expect(parseBenchmark(JSON.stringify(good), 'b.json')).toEqual(good);
    expect(parseBenchmark(`\uFEFF${JSON.stringify(counted)}`, 'b.json')).toEqual(counted);
  });

  const figure = (change: object) => ({ ...good, questions: { dignity: [{ ...percent, ...change }] } });

  it.each([
    ['not JSON', '{', 'not readable as JSON'],
    ['of another kind of file', { ...good, schema: 'poet-analysis/1' }, 'b.json: schema: '],
    ['with an unknown key', { ...good, extra: 1 }, 'extra: this key is not known here'],
    ['without its question set', { ...good, questionSet: undefined }, 'b.json: questionSet: '],
    [
      'for another question set than its id says',
      { ...good, id: 'national/adult@2017' },
      'b.json: id: expected to end with /resident@2024',
    ],
    ['with a version of two numbers', { ...good, version: '1.0' }, 'b.json: version: '],
    ['with a percentage above 100', figure({ percent: 101 }), 'b.json: questions.dignity[0].percent: '],
    ['with a negative percentage', figure({ percent: -1 }), 'b.json: questions.dignity[0].percent: '],
    ['with half a person', figure({ base: 2.5 }), 'b.json: questions.dignity[0].base: '],
    ['with a base of nobody', figure({ base: 0 }), 'b.json: questions.dignity[0].base: '],
    [
      'with more digits than its precision',
      figure({ percent: 70.4 }),
      'percent: 70.4 has more digits than its precision, whole-percent',
    ],
    [
      'with two decimals for one',
      figure({ percent: 70.44, precision: 'one-decimal' }),
      '70.44 has more digits',
    ],
    ['with an unknown tone', figure({ tone: 'good' }), 'b.json: questions.dignity[0].tone: '],
    ['with an unknown kind of figure', figure({ kind: 'guess' }), 'b.json: questions.dignity[0].kind: '],
    ['with a source that is no address', figure({ source: { ...source, url: 'page 3' } }), 'source.url: '],
    ['without a source', figure({ source: undefined }), 'b.json: questions.dignity[0].source: '],
    ['with no figure for a question', { ...good, questions: { dignity: [] } }, 'b.json: questions.dignity: '],
    [
      'with two figures of one tone',
      { ...good, questions: { dignity: [percent, percent] } },
      'questions.dignity[1]: a second figure for the positive answers',
    ],
    [
      'with percentages of more than everyone',
      { ...good, questions: { dignity: [percent, { ...percent, tone: 'negative', percent: 40 }] } },
      'b.json: questions.dignity: the percentages add up to 110',
    ],
    [
      'with counts among published figures',
      { ...good, questions: counted.questions },
      'a published benchmark has no counts figures',
    ],
    [
      'with percentages among counts',
      { ...counted, questions: good.questions },
      'a counts benchmark has no percent figures',
    ],
    [
      'with two sets of counts',
      { ...counted, questions: { dignity: [...counted.questions.dignity, ...counted.questions.dignity] } },
      'expected one set of counts a question',
    ],
    [
      'with a negative count',
      { ...counted, questions: { dignity: [{ kind: 'counts', answers: { Good: -1 } }] } },
      'b.json: questions.dignity[0].answers.Good: ',
    ],
    [
      'with one end of a range',
      { ...good, questions: { dignity: [{ ...bound, bound: 'between' }] } },
      'b.json: questions.dignity[0].to: expected a number for between',
    ],
    [
      'with a range the wrong way round',
      { ...good, questions: { dignity: [{ ...bound, bound: 'between', to: 5 }] } },
      'b.json: questions.dignity[0].to: expected to be no lower than percent',
    ],
    [
      'with a share that is a bound and a point',
      {
        ...good,
        profile: {
          age: [
            { choice: '65 and over', bound: 'over', percent: 50, precision: 'exact', base: null, source },
          ],
        },
      },
      'b.json: profile.age[0]: expected either a bound or a precision',
    ],
  ])('%s is refused', (_, benchmark, expected) => {
    expect(refusal(benchmark).join('\n')).toContain(expected);
  });

  it('is refused with every fault at once', () => {
    const faults = refusal({
      ...good,
      version: '1',
      year: 'last',
      questions: { a: [{ ...percent, percent: 200 }] },
    });
    expect(faults.map((line) => line.split(': ')[1])).toEqual(['version', 'year', 'questions.a[0].percent']);
  });

  it('never repeats the text of a file that is not JSON', () => {
    expect(refusal('Jane Example, 4 High Street').join()).not.toContain('Jane');
  });

  it('leaves the prototype of objects alone', () => {
    const text = JSON.stringify(good).replace('"dignity"', '"__proto__"');
    const { questions } = parseBenchmark(text, 'b.json');
    expect(Object.keys(questions)).toEqual([]);
    expect(Object.getPrototypeOf(questions)).toBe(Object.prototype);
  });
});

describe('the hash of a benchmark', () => {
  it('is the SHA-256 of its bytes', () => {
    // FIPS 180-2, appendix B.1.
    expect(benchmarkSha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is that of the list of released files', () => {
    const sums: Record<string, string> = JSON.parse(readFileSync('question-sets/checksums.json', 'utf8'));
    const text = readFileSync('question-sets/adult/2017.national.json', 'utf8');
    expect(benchmarkSha256(text)).toBe(sums['adult/2017.national.json']);
  });
});

describe('the JSON Schema of a benchmark', () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync('question-sets/benchmark.schema.json', 'utf8')));

  it('takes what is right and refuses what is not', () => {
    expect(schema.safeParse(good).error?.issues ?? []).toEqual([]);
    expect(
      schema.safeParse(JSON.parse(readFileSync('question-sets/adult/2017.national.json', 'utf8'))).success,
    ).toBe(true);
    expect(schema.safeParse({ ...good, extra: 1 }).success).toBe(false);
    expect(schema.safeParse({ ...good, kind: 'guess' }).success).toBe(false);
  });
});
