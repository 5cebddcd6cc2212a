import {
  analyse,
  applyWording,
  checkPdf,
  csvLine,
  parseBatchList,
  parseConfig,
  parsePopulation,
  parseQuestionSet,
  parseTallyStore,
  policyOf,
  questionSetFaults,
  readLogo,
  templateCsv,
  validate,
} from '../../src/index.js';
import { addExtracts, jsonText, useBenchmark, useTally } from './councils.js';
import type { Dice } from './dice.js';
import { readExport, reviewComments, wholeTable } from './exports.js';
import { held, settings } from './materials.js';
import { accountsFor, must } from './must.js';
import { mutateBytes, mutateText, mutateValue } from './mutate.js';
import { mutateWorkbook } from './mutate-workbook.js';
import { renderAll, type Target } from './target.js';

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
    share: 240,
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
    share: 70,
    attempt: (m, dice) => readExport(mutateBytes(dice.one(m.workbooks), dice), 'survey.xlsx', m, dice),
  },
  {
    name: 'workbook, parts changed',
    share: 20,
    attempt: (m, dice) => readExport(mutateWorkbook(dice.one(m.workbooks), dice), 'survey.xlsx', m, dice),
  },
  {
    name: 'question set',
    share: 30,
    attempt: (m, dice) => useQuestionSet(mutateText(dice.one(m.questionSets), dice), dice),
  },
  {
    name: 'wording file',
    share: 60,
    attempt: async (m, dice) => {
      const set = m.sets.find(({ id }) => id === 'adult@2017');
      if (set !== undefined) applyWording(set, mutateText(dice.one(m.wordings), dice), 'wording.yaml');
      return 'read';
    },
  },
  {
    name: 'settings and mapping',
    share: 110,
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
    share: 40,
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
    share: 60,
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
  {
    name: 'store of Tallies',
    share: 40,
    attempt: async (m, dice) => {
      parseTallyStore(jsonText(mutateValue(m.store, dice)), 'store.json');
      return 'read';
    },
  },
  { name: 'extracts added to a store', share: 8, attempt: addExtracts },
  { name: 'comments and their review', share: 10, attempt: reviewComments },
  {
    name: 'logo',
    share: 60,
    attempt: async (m, dice) => {
      await readLogo(mutateBytes(dice.one(m.logos), dice), 'crest', 'Northshire');
      return 'read';
    },
  },
];
