import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type AnalyseSettings,
  analyse,
  type Benchmark,
  composeReport,
  type ExportBytes,
  formats,
  policyOf,
  type QuestionSet,
  shareAnswers,
  templateCsv,
} from '../../src/index.js';
import { textRow, workbook } from '../intake/make-workbook.js';

const read = (file: string): string => readFileSync(file, 'utf8');
const below = (folder: string, ending: string): readonly string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(folder, name));

/** What the campaign changes: files that are read rightly, one list a kind. */
export interface Materials {
  readonly sets: readonly QuestionSet[];
  readonly exports: readonly Uint8Array[];
  readonly workbooks: readonly Uint8Array[];
  readonly questionSets: readonly string[];
  readonly benchmarks: readonly unknown[];
  readonly tallies: readonly unknown[];
  readonly configs: readonly string[];
  readonly wordings: readonly string[];
  readonly populations: readonly string[];
  readonly lists: readonly string[];
  readonly pdf: Uint8Array;
  readonly store: unknown;
  readonly logos: readonly Uint8Array[];
}

export const settings: AnalyseSettings = {
  intake: {},
  recognise: { accept: [] },
  code: { accept: [], codes: {} },
  version: '0.0.0-fuzz',
  date: '2026-11-22',
  authority: null,
  region: null,
  policy: policyOf('public', undefined),
  by: 'all',
  threshold: 100,
  asSet: {},
};

/** An export that is held in memory, in pieces small enough that something falls between them. */
export function held(bytes: Uint8Array, file = 'survey.csv'): ExportBytes {
  const piece = 1 << 12;
  return {
    file,
    size: bytes.length,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

export const fonts = async () => {
  const font = (name: string) => new Uint8Array(readFileSync(path.join('fonts', name)));
  const pair = (name: string) => ({ regular: font(`${name}-Regular.ttf`), bold: font(`${name}-Bold.ttf`) });
  return {
    ...pair('AtkinsonHyperlegibleNext'),
    fallback: async () => pair('NotoSans'),
    arabic: async () => pair('NotoSansArabic'),
  };
};

const asCells = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(','));

function bookOf(text: string): Uint8Array {
  const rows = asCells(text).map((cells, i) =>
    textRow(
      i + 1,
      cells.map((cell) => cell.replaceAll('<', '&lt;')),
    ),
  );
  return workbook([{ name: 'Answers', rows: rows.join('') }]);
}

/** Reads them all; from the project's own folder, as tests and scripts run. */
export async function loadMaterials(): Promise<Materials> {
  const sets: readonly QuestionSet[] = JSON.parse(read('question-sets/compiled.json'));
  const journey = read('fixtures/journeys/northshire/export.csv');
  const small = journey.split('\n').slice(0, 60).join('\n');
  const names = [...below('fixtures/exports', 'export.csv'), ...below('fixtures/checks', '.csv')];
  const exports = [
    ...names.map((name) => new Uint8Array(readFileSync(name))).filter(({ length }) => length < 9000),
    ...sets.map((set) => new Uint8Array(Buffer.from(templateCsv(set)))),
    new Uint8Array(Buffer.from(small)),
  ];
  const plain = read('fixtures/exports/plain/export.csv');
  const tallies = await Promise.all(
    (['internal', 'partner', 'public'] as const).map(async (profile) => {
      const shared = await shareAnswers([held(Buffer.from(journey))], sets, {
        ...settings,
        authority: 'Northshire',
        wave: '2026',
        profile,
        minimumBase: undefined,
        synthetic: true,
      });
      return shared.files.map(({ text }) => JSON.parse(text) as unknown);
    }),
  );
  const analysis = await analyse({
    exports: [held(Buffer.from(small))],
    questionSets: sets,
    benchmarksFor: async () => [],
    settings,
  });
  const report = composeReport(analysis, { kind: 'short' });
  const pdf = await formats.pdf.render({ analysis, report, name: 'report', fonts });
  return {
    sets,
    exports,
    workbooks: [
      bookOf(plain),
      bookOf(small),
      ...below('fixtures/exports', '.xlsx').map((name) => new Uint8Array(readFileSync(name))),
    ],
    questionSets: below('question-sets', '.yaml').map(read),
    benchmarks: below('question-sets', '.national.json').map((name) => JSON.parse(read(name)) as Benchmark),
    tallies: tallies.flat(),
    configs: [fullConfig, mapping, anchors],
    wordings: [wording],
    populations: [
      'question-set: adult@2017\nmargins:\n  age-band:\n    Under 65: 1200\n    65 and over: 2300\n',
    ],
    lists: [read('fixtures/national/batch.csv').split('\n').slice(0, 6).join('\n')],
    pdf: pdf.files[0]?.content as Uint8Array,
    store,
    logos: ['northshire.png', 'northshire.jpg'].map(
      (name) => new Uint8Array(readFileSync(path.join('fixtures/house-style', name))),
    ),
  };
}

const hash = 'a'.repeat(64);
const store = {
  schema: 'poet-tally-store/1',
  poet: '0.0.0-fuzz',
  authority: 'Northshire',
  region: null,
  generation: 2,
  salt: hash,
  extracts: [{ file: 'survey.csv', sha256: hash, added: '2026-11-22', rows: 40 }],
  tallies: [
    {
      questionSet: 'adult@2017',
      questions: hash,
      people: 30,
      reviews: 40,
      months: { from: '2026-01', to: '2026-04' },
      tally: 'adult-2017.2.tally.json',
      reviewsFile: 'adult-2017.2.reviews',
      sha256: hash,
    },
  ],
};

const fullConfig = `authority: Northshire
region: North East
question-set: adult@2017
benchmark: [national, none]
invited: { adult: 900 }
ineligible: 4
by: [age-band, need]
profile: partner
minimum-base: 12
threshold: 100
report: detailed
sections: [strengths, questions]
format: [pdf, md]
date: 2026-11-22
accept: [partial-responses, test-responses]
codes: { quality: 5-is-best }
date-order: day-first
marks: { "-99": missing, "n/a": doesNotApply }
reviews: latest
heading-rows: 2
delimiter: comma
strict: false
house-style:
  author: Northshire Council
  contact: adult.social.care@example.org
  next-steps:
    - Talk about it
    - Agree what to do
`;

const anchors = `authority: &a Northshire
region: *a
by: &b [need]
sections: *b
house-style: { author: *a, next-steps: *b }
`;

const mapping = `question-set: adult@2017
columns:
  age-band: B
  health: C
  relationships: "Relationships"
  dignity: AA
`;

const wording = `for: adult@2017
questions:
  dignity: Being treated with respect
  health: Your health
`;
