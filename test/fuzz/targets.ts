import {
  type Analysis,
  addTallies,
  analyse,
  applyWording,
  type Benchmark,
  buildBenchmarkFrom,
  checkPdf,
  checks,
  composeFindings,
  composeReport,
  csvLine,
  draftColumns,
  explainCheck,
  type FormatName,
  findingsFormats,
  formats,
  PoetError,
  type Publishable,
  parseBatchList,
  parseBenchmark,
  parseConfig,
  parsePopulation,
  parseQuestionSet,
  parseTally,
  policyOf,
  questionSetFaults,
  type ReportKind,
  shareAnswers,
  showBenchmark,
  type Tally,
  templateCsv,
  validate,
} from '../../src/index.js';
import { tallyContentHash } from '../../src/tally/tally.js';
import type { Dice } from './dice.js';
import { fonts, held, type Materials, settings } from './materials.js';
import { accountsFor, everyRowIsRead, knownTable, must } from './must.js';
import { mutateBytes, mutateText, mutateValue, oddCell } from './mutate.js';
import { mutateWorkbook } from './mutate-workbook.js';

/** One kind of input: how to make one, and what is to become of it. Anything thrown but a PoetError is a fault of ours. */
export interface Target {
  readonly name: string;
  /** How often among a thousand inputs. */
  readonly share: number;
  attempt(materials: Materials, dice: Dice): Promise<string>;
}

/** `refused: code` for what a person can put right; the error must have a page, a message, and no end of lines. */
export async function outcomeOf(attempt: () => Promise<string>): Promise<string> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof PoetError)) throw error;
    must(explainCheck(error.code) !== '', `the code ${error.code} has no page`);
    must(error.message !== '' && error.message.length < 200_000, `${error.code}: a message of no use`);
    return `refused: ${error.code}`;
  }
}

const kinds: readonly ReportKind[] = ['short', 'detailed', 'easy-read', 'planning'];

async function renderAll(analysis: Publishable<Analysis>, dice: Dice): Promise<void> {
  const report = composeReport(analysis, { kind: dice.one(kinds) });
  const names: FormatName[] = ['md', 'html', 'json', 'csv'];
  if (dice.once(6)) names.push('xlsx');
  if (dice.once(12)) names.push('pdf');
  for (const name of names) {
    const { files } = await formats[name].render({ analysis, report, name: 'report', fonts });
    must(files.length > 0 && files.every(({ content }) => content.length > 0), `${name}: nothing in it`);
  }
}

/** Reads the bytes as an export, sometimes to the very end of a report. */
async function readExport(
  bytes: Uint8Array,
  file: string,
  materials: Materials,
  dice: Dice,
): Promise<string> {
  const { sets } = materials;
  const files = await validate({ exports: [held(bytes, file)], questionSets: sets, settings });
  accountsFor(files);
  if (dice.once(20)) {
    const found = files.map((each) => ({ ...each, audiences: each.audiences.map((a) => ({ ...a })) }));
    const advice = Object.fromEntries(Object.entries(checks).map(([code, check]) => [code, check]));
    const report = composeFindings(found as Parameters<typeof composeFindings>[0], advice as never);
    for (const write of Object.values(findingsFormats))
      must((await write(report, '2026-11-22')) !== '', 'findings');
  }
  if (dice.once(40)) await draftColumns(held(bytes, file), sets, settings);
  if (dice.once(25)) {
    const benchmarks = materials.benchmarks as readonly Benchmark[];
    const analysis = await analyse({
      exports: [held(bytes, file)],
      questionSets: sets,
      benchmarksFor: async (set) =>
        benchmarks
          .filter(({ questionSet }) => questionSet === set.id)
          .map((benchmark) => ({ with: 'national', benchmark, sha256: 'a'.repeat(64) })),
      settings: { ...settings, policy: policyOf(dice.one(['internal', 'partner', 'public']), undefined) },
    });
    await renderAll(analysis, dice);
  }
  if (dice.once(40))
    await shareAnswers([held(bytes, file)], sets, {
      ...settings,
      authority: 'Northshire',
      wave: null,
      profile: dice.one(['internal', 'partner', 'public']),
      minimumBase: undefined,
      synthetic: true,
    });
  const used = files.some(({ source }) => source.rows.used > 0);
  return used ? 'read, rows used' : 'read, no row used';
}

/** A table whose every row is known: each must come back, whatever its cells hold. */
async function wholeTable(materials: Materials, dice: Dice): Promise<string> {
  const set = dice.one(materials.sets);
  const rows = Array.from({ length: 1 + dice.below(12) }, () =>
    Array.from({ length: dice.below(60) }, () => oddCell(dice)),
  );
  const text = knownTable(set, rows, {
    delimiter: dice.one([',', ';', '\t']),
    end: dice.one(['\r\n', '\n']),
    last: dice.once(2),
  });
  const bytes = dice.one([
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
  ]);
  await everyRowIsRead(bytes, rows.length, set, materials);
  return 'read, every row';
}

const jsonText = (value: unknown): string => JSON.stringify(value) ?? 'undefined';

/** A benchmark that is taken must also serve: in a comparison, a report and on the screen. */
async function useBenchmark(text: string, materials: Materials, dice: Dice): Promise<string> {
  const benchmark = parseBenchmark(text, 'benchmark.json');
  showBenchmark(benchmark);
  if (!dice.once(10)) return 'read';
  const set = materials.sets.find(({ id }) => id === 'adult@2017');
  const journey = materials.exports.at(-1);
  if (set === undefined || journey === undefined) return 'read';
  const analysis = await analyse({
    exports: [held(journey)],
    questionSets: [set],
    benchmarksFor: async () => [{ with: 'national', benchmark, sha256: 'a'.repeat(64) }],
    settings: { ...settings, policy: policyOf('internal', undefined) },
  });
  await renderAll(analysis, dice);
  return 'read, compared with';
}

/** A Tally that is taken must add up with itself and go into a benchmark or be refused by it. */
async function useTally(value: unknown, materials: Materials, dice: Dice): Promise<string> {
  let text = jsonText(value);
  if (value !== null && typeof value === 'object' && !dice.once(4)) {
    // A forger can hash as well as we can: the content has to stand by itself.
    const { sha256: _old, ...content } = value as Record<string, unknown>;
    try {
      text = jsonText({ ...content, sha256: tallyContentHash(content as never) });
    } catch {
      return 'not hashed';
    }
  }
  const file = parseTally(text, 'council.tally.json');
  if ('tally' in file && (file.tally as { schema?: string }).schema === 'poet-tally/1') {
    const whole = file.tally as unknown as Tally;
    addTallies(whole, whole);
  }
  await buildBenchmarkFrom(
    [
      {
        file: 'council.tally.json',
        from: { tally: text },
        authority: null,
        region: null,
        wave: null,
        groups: ['All'],
      },
    ],
    materials.sets,
    {
      ...settings,
      questionSet: null,
      of: 'All',
      created: '2026-11-22',
      benchmarkVersion: null,
      previous: null,
      synthetic: true,
      limits: { authorities: 1, respondents: 1, largestShare: 1 },
      draws: 2,
    },
  );
  return 'read, added';
}

/** A question set that is taken must be usable: its own template is recognised or refused, and never more than that. */
async function useQuestionSet(text: string, dice: Dice): Promise<string> {
  const faults = questionSetFaults(text, 'own.yaml');
  const set = parseQuestionSet(text, 'own.yaml');
  must(faults.length === 0, 'faults, and yet it is taken');
  const answers = set.questions.map((question) =>
    question.form === 'rated' ? (question.scale.answers[0]?.label ?? '') : '',
  );
  const csv = `${templateCsv(set)}${csvLine(answers)}${csvLine(answers)}`;
  const files = await validate({ exports: [held(Buffer.from(csv))], questionSets: [set], settings });
  accountsFor(files);
  if (dice.once(10)) {
    const analysis = await analyse({
      exports: [held(Buffer.from(csv))],
      questionSets: [set],
      benchmarksFor: async () => [],
      settings: { ...settings, policy: policyOf('internal', undefined) },
    });
    await renderAll(analysis, dice);
  }
  return 'read, used';
}

export const targets: readonly Target[] = [
  {
    name: 'export, bytes changed',
    share: 300,
    attempt: (m, dice) =>
      readExport(mutateBytes(dice.one(m.exports), dice, dice.one(m.exports)), 'survey.csv', m, dice),
  },
  {
    name: 'export, words changed',
    share: 120,
    attempt: (m, dice) => {
      const text = Buffer.from(dice.one(m.exports)).toString('utf8');
      return readExport(Buffer.from(mutateText(text, dice)), 'survey.csv', m, dice);
    },
  },
  { name: 'export, every row known', share: 150, attempt: wholeTable },
  {
    name: 'workbook, bytes changed',
    share: 80,
    attempt: (m, dice) => readExport(mutateBytes(dice.one(m.workbooks), dice), 'survey.xlsx', m, dice),
  },
  {
    name: 'workbook, parts changed',
    share: 40,
    attempt: (m, dice) => readExport(mutateWorkbook(dice.one(m.workbooks), dice), 'survey.xlsx', m, dice),
  },
  {
    name: 'question set',
    share: 40,
    attempt: (m, dice) => useQuestionSet(mutateText(dice.one(m.questionSets), dice), dice),
  },
  {
    name: 'wording file',
    share: 40,
    attempt: async (m, dice) => {
      const set = m.sets.find(({ id }) => id === 'adult@2017');
      if (set !== undefined) applyWording(set, mutateText(dice.one(m.wordings), dice), 'wording.yaml');
      return 'read';
    },
  },
  {
    name: 'settings and mapping',
    share: 70,
    attempt: async (m, dice) => {
      const config = parseConfig(mutateText(dice.one(m.configs), dice), 'poet.yaml');
      const plain = m.exports.at(-1);
      if (config.columns === undefined || plain === undefined || !dice.once(4)) return 'read';
      const recognise = { accept: [], columns: config.columns };
      accountsFor(
        await validate({
          exports: [held(plain)],
          questionSets: m.sets,
          settings: { ...settings, recognise },
        }),
      );
      return 'read, mapped with';
    },
  },
  {
    name: 'population',
    share: 30,
    attempt: async (m, dice) => {
      const population = parsePopulation(mutateText(dice.one(m.populations), dice), 'population.yaml');
      const plain = m.exports.at(-1);
      if (plain === undefined || !dice.once(4)) return 'read';
      const analysis = await analyse({
        exports: [held(plain)],
        questionSets: m.sets,
        benchmarksFor: async () => [],
        settings: { ...settings, population },
      });
      await renderAll(analysis, dice);
      return 'read, weighted with';
    },
  },
  {
    name: 'batch list',
    share: 40,
    attempt: async (m, dice) => {
      parseBatchList(mutateText(dice.one(m.lists), dice), 'batch.csv');
      return 'read';
    },
  },
  {
    name: 'benchmark',
    share: 60,
    attempt: (m, dice) => {
      const text = dice.once(4)
        ? mutateText(jsonText(dice.one(m.benchmarks)), dice)
        : jsonText(mutateValue(dice.one(m.benchmarks), dice));
      return useBenchmark(text, m, dice);
    },
  },
  {
    name: 'Tally',
    share: 25,
    attempt: (m, dice) => useTally(mutateValue(dice.one(m.tallies), dice), m, dice),
  },
  {
    name: 'PDF to be checked',
    share: 5,
    attempt: async (m, dice) => {
      const { failures } = await checkPdf(mutateBytes(m.pdf, dice));
      return failures.length === 0 ? 'checked, passes' : 'checked, fails';
    },
  },
];
