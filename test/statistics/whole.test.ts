import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { poet } from '../cli/run-cli.js';

// fixtures/statistics/whole.R works out every figure of these analyses again, person by person, in R. The analysis is
// walked: a number (or a verdict, or a test) that R has not worked out fails, unless it is listed here with its reason.

const folder = path.resolve(import.meta.dirname, '../../fixtures/statistics/whole');
const journeys = path.resolve(import.meta.dirname, '../../fixtures/journeys');
const read = (name: string) => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
const exportOf = (council: string): string => path.join(journeys, council, 'export.csv');
const settings: Readonly<Record<string, readonly string[]>> = {
  northshire: [
    ...['--by', 'age-band,gender', '--weights', path.join(folder, 'population.yaml')],
    ...[
      '--previous',
      exportOf('southmere'),
      '--invited',
      '900',
      '--ineligible',
      '12',
      '--budget-holders',
      '3500',
    ],
  ],
  southmere: [],
  midmarsh: ['--by', 'carer-age'],
  eastvale: [],
};

type Value = number | string | boolean;
type Found = ReadonlyMap<string, Value>;

/** Not figures of answers: what was read and checked (proved in test/recognise, test/code and test/journeys). */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/^[^/]+\/recognised\//, 'how many questions were found in the headings'],
  [/^[^/]+\/validation\//, 'how many findings there are, and where'],
  [/^[^/]+\/weights\/largestError$/, 'what rounding leaves when raking has converged'],
];

/** Words that are conclusions drawn from the numbers, and so are worked out again too. */
const conclusions = new Set(['verdict', 'test', 'spreadDiffers', 'small', 'smallBase']);
const names = ['by', 'condition', 'question', 'choice', 'outcome', 'score', 'with', 'questionSet', 'from'];

/** What an entry of a list is known by: the names in it, or its place. */
function nameOf(entry: unknown, place: number): string {
  const fields = new Map(Object.entries(typeof entry === 'object' && entry !== null ? entry : {}));
  const own = names.flatMap((name) => (typeof fields.get(name) === 'string' ? [`${fields.get(name)}`] : []));
  return own.length === 0 ? `${place + 1}` : own.join(':');
}

/** Every number and conclusion below `value`, by where it stands. */
function figuresOf(value: unknown, at: string): [string, Value][] {
  if (Array.isArray(value))
    return value.flatMap((each, i) => figuresOf(each, `${at === '' ? '' : `${at}/`}${nameOf(each, i)}`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inside]) => figuresOf(inside, `${at}/${key}`));
  const concluded = conclusions.has(at.slice(at.lastIndexOf('/') + 1));
  const kept = typeof value === 'number' || (concluded && (typeof value === 'string' || value === true));
  return kept || (concluded && value === false) ? [[at, value as Value]] : [];
}

function differences(figures: Found, truth: Found): string[] {
  const wrong = [...figures].flatMap(([place, value]) => {
    if (elsewhere.some(([pattern]) => pattern.test(place))) return [];
    const wanted = truth.get(place);
    const same =
      typeof value === 'number' && typeof wanted === 'number'
        ? Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
        : value === wanted;
    return same ? [] : [`${place}: ${value}, in R ${wanted}`];
  });
  const missing = [...truth.keys()].filter((place) => !figures.has(place));
  return [...wrong, ...missing.map((place) => `${place}: not in the analysis`)];
}

async function analysed(argv: readonly string[]): Promise<Found> {
  const ran = await poet([...argv, '--profile', 'internal', '--json', '--quiet']);
  expect(ran.code, ran.stderr).toBe(0);
  const { audiences } = JSON.parse(ran.stdout);
  return new Map(figuresOf(audiences, ''));
}

const truthOf = (name: string): Found => new Map(Object.entries<Value>(read(name)));

describe('every figure of an analysis', () => {
  it.each(Object.entries(settings))('is as R has it: %s', async (council, flags) => {
    const truth = truthOf(council);
    expect(truth.size).toBeGreaterThan(1500);
    expect(differences(await analysed(['analyse', exportOf(council), ...flags]), truth)).toEqual([]);
  });

  it('is as R has it over three surveys', async () => {
    const surveys = ['southmere', 'midmarsh', 'northshire'].map(exportOf);
    expect(differences(await analysed(['trend', ...surveys]), truthOf('three-surveys'))).toEqual([]);
  });

  it('is not passed over: one that R lacks, one that is off in the tenth digit, one that is not there', () => {
    const truth: Found = new Map<string, Value>([
      ['a/p', 0.5],
      ['a/verdict', 'higher'],
    ]);
    const told = (value: unknown) => differences(new Map(figuresOf(value, '')), truth);
    expect(told([{ question: 'a', p: 0.5, verdict: 'higher' }])).toEqual([]);
    expect(told([{ question: 'a', p: 0.500000002, verdict: 'higher' }])).toHaveLength(1);
    expect(told([{ question: 'a', p: 0.5, verdict: 'lower' }])).toHaveLength(1);
    expect(told([{ question: 'a', p: 0.5, verdict: 'higher', q: 0.5 }])).toHaveLength(1);
    expect(told([{ question: 'a', p: null, verdict: 'higher' }])).toHaveLength(1);
  });
});
