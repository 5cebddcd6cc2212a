import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AnswerBatch, type CodeSettings, startCoding } from '../../src/code/code.js';
import { openExport } from '../../src/intake/intake.js';
import { parseQuestionSet, type QuestionSet } from '../../src/question-set/question-set.js';
import { recognise } from '../../src/recognise/recognise.js';

// One made-up survey of eighteen people, written as each platform writes it: whatever the layout, the same answers must
// come out. `fixtures/exports/README.md` says how the files were made.

const folder = new URL('../../fixtures/exports/', import.meta.url);
const set = parseQuestionSet(
  readFileSync(new URL('../../question-sets/adult/2017.yaml', import.meta.url), 'utf8'),
  'adult/2017.yaml',
);

interface Person {
  readonly number: number;
  readonly age: string;
  readonly support: readonly string[];
  readonly views: string;
  readonly quality: readonly string[];
  readonly outcomes: readonly string[];
  readonly comment: string;
}
const { people }: { people: readonly Person[] } = JSON.parse(
  readFileSync(new URL('answers.json', folder), 'utf8'),
);

const quality = ['amount', 'choice-and-control', 'dignity', 'quality-of-support', 'information-and-advice'];
const outcomes = ['quality-of-life', 'health', 'feeling-safe', 'everyday-activity', 'relationships'];
const support = ['Home care', 'Personal assistant', 'Day service', 'Residential care', 'Other support'];

/** What the platform's codes mean, which only the user can say. */
const inOrder = (prefix: string, labels: readonly string[]): Record<string, string> =>
  Object.fromEntries(labels.map((label, i) => [`${prefix}${i + 1}`, label]));
const codesOf = (prefix: string): NonNullable<CodeSettings['codes']> => ({
  'age-band': inOrder(prefix, ['Under 65', '65 and over']),
  included: inOrder(prefix, ['Fully', 'Mostly', 'Partly', 'Not at all']),
  quality: inOrder(prefix, [
    'Very good',
    'Good',
    'Neither good nor poor',
    'Poor',
    'Very poor',
    'Does not apply',
  ]),
  impact: inOrder(prefix, [
    'A lot better',
    'Better',
    'No difference',
    'Worse',
    'A lot worse',
    'Does not apply',
  ]),
});
const mapped = (names: readonly string[], heading: (n: number) => string): Record<string, string> =>
  Object.fromEntries(names.map((name, i) => [name, heading(i + 1)]));
const supportAs = (heading: (n: number) => string) =>
  mapped(
    support.map((option) => `support/${option}`),
    heading,
  );

/** What cannot be seen from the file and has to be said. Everything that is not here is found. */
const said: Readonly<
  Record<string, { readonly code?: CodeSettings; readonly columns?: Record<string, string> }>
> = {
  'case-management': { code: { reviews: 'all' } },
  'case-management-eight-rows': { code: { reviews: 'all', codes: codesOf('') } },
  kobotoolbox: { columns: { 'views-included': 'views', 'what-is-working': 'notes' } },
  odk: { columns: { 'views-included': 'views' } },
  'limesurvey-codes': {
    code: { codes: codesOf('A') },
    columns: {
      'age-band': 'AGE01',
      'views-included': 'VIEWS03',
      'what-is-working': 'WELL06',
      ...supportAs((n) => `SUP02[SQ00${n}]`),
      ...mapped(quality, (n) => `Q4[SQ00${n}]`),
      ...mapped(outcomes, (n) => `Q5[SQ00${n}]`),
    },
  },
  'qualtrics-numeric': { code: { codes: codesOf('') } },
  'qualtrics-legacy': { code: { codes: codesOf('') } },
  redcap: {
    code: { codes: codesOf('') },
    columns: { 'views-included': 'views', ...supportAs((n) => `support___${n}`) },
  },
  snap: { columns: { 'age-band': 'Q1', 'views-included': 'Q3', ...supportAs((n) => `Q2.${n}`) } },
};

/** People whom the layout marks as a preview. */
const previews: ReadonlySet<string> = new Set(['qualtrics', 'qualtrics-numeric']);
/** Layouts that mark a question as never shown, in every fifth row. */
const neverShown: ReadonlySet<string> = new Set(['limesurvey', 'snap']);
/** Questions that the layout does not carry. */
const notAsked: Readonly<Record<string, readonly string[]>> = {
  'case-management-eight-rows': ['support', 'what-is-working'],
};

async function read(name: string) {
  const file =
    ['export.csv', 'export.xlsx'].find((each) => existsSync(new URL(`${name}/${each}`, folder))) ?? '';
  const bytes = new Uint8Array(readFileSync(new URL(`${name}/${file}`, folder)));
  const table = await openExport({
    file,
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
  });
  const blocks = [];
  for await (const block of table.blocks()) blocks.push(block);
  const { code = {}, columns } = said[name] ?? {};
  const [recognition] = recognise(table, blocks, [set], columns === undefined ? {} : { columns });
  if (recognition === undefined) throw new Error('nothing recognised');
  const coder = startCoding(table, blocks, recognition, { ...code, accept: ['partials'] });
  const [batch] = blocks.map((block) => coder.code(block));
  if (batch === undefined) throw new Error('no block');
  return { batch, report: coder.finish(table.end()) };
}

function labels(from: QuestionSet, batch: AnswerBatch, id: string): readonly string[] {
  const question = from.questions.find((each) => each.id === id);
  if (question === undefined || question.form === 'comment') throw new Error(id);
  const answers = question.form === 'rated' ? question.scale.answers : question.choices;
  return Array.from(batch.answers[id] ?? [], (code) =>
    code >= 0 ? (answers[code]?.label ?? '?') : code === -2 ? 'Does not apply' : '',
  );
}

const names = readdirSync(folder, { withFileTypes: true })
  .filter((each) => each.isDirectory() && each.name !== 'make')
  .map((each) => each.name);

describe.each(names)('the export of %s', (name) => {
  const asked = people.filter(({ number }) => !(previews.has(name) && number === 1));
  const carries = (id: string): boolean => !(notAsked[name] ?? []).includes(id);
  const reading = read(name);

  it('gives the answers that were given', async () => {
    const { batch } = await reading;
    const expected = (id: string): readonly string[] => {
      if (id === 'age-band') return asked.map(({ age }) => age);
      // LimeSurvey and Snap write a mark of their own where the question was never shown.
      if (id === 'views-included')
        return asked.map(({ views, number }) => (neverShown.has(name) && number % 5 === 0 ? '' : views));
      const at = quality.indexOf(id);
      return at >= 0
        ? asked.map((each) => each.quality[at] ?? '')
        : asked.map((each) => each.outcomes[outcomes.indexOf(id)] ?? '');
    };
    for (const id of ['age-band', 'views-included', ...quality, ...outcomes]) {
      expect({ [id]: labels(set, batch, id) }).toEqual({ [id]: expected(id) });
    }
  });

  it('gives the options that were ticked and who wrote something', async () => {
    const { batch } = await reading;
    const { choices = [] } = batch.ticks['support'] ?? {};
    const ticked = asked.map((_, row) => support.filter((_, i) => choices[i]?.[row] === 1));
    if (carries('support')) expect(ticked).toEqual(asked.map((each) => each.support));
    if (carries('what-is-working'))
      expect([...(batch.comments['what-is-working'] ?? [])]).toEqual(
        asked.map((each) => (each.comment === '' ? 0 : 1)),
      );
  });

  it('has nothing wrong with it but what was not asked', async () => {
    const { report } = await reading;
    const wrong = report.findings.filter(({ severity }) => severity === 'error' || severity === 'confirm');
    const usual = [
      ...['question-missing', 'grid-incomplete', 'codes-without-labels', 'date-order-undecidable'],
      'partial-responses',
    ];
    expect(
      wrong.filter(({ code }) => !usual.includes(code)).map(({ code, column }) => `${code} ${column}`),
    ).toEqual([]);
    const missing = wrong
      .filter(({ code }) => code === 'question-missing' || code === 'grid-incomplete')
      .flatMap(({ question, details }) => question ?? details['questions']);
    expect(missing.sort()).toEqual(['community', 'could-decide', 'knew-amount']);
  });

  it('shows nobody', async () => {
    const told = JSON.stringify((await reading).report);
    for (const secret of ['192.0.2.', 'befriender', 'listen', 'Worker 1', '@'])
      expect(told).not.toContain(secret);
  });
});
