import type { CommandDefinition } from '../definition.js';
import { options } from '../options.js';

const id = { name: '<id>', description: 'a question set, for example adult@2017' };
const load = async () => import('../run/questions.js');

export const questions: CommandDefinition = {
  summary: 'list, show, check and compare question sets',
  subcommands: {
    list: {
      summary: 'every question set that poet knows',
      options: [options.questionSets, options.json],
      example: 'poet questions list',
      run: async (typed, host) => (await load()).runList(typed, host),
    },
    show: {
      summary: 'one question set, with where each question comes from',
      arguments: [id],
      options: [options.questionSets, options.json],
      example: 'poet questions show adult@2017',
      run: async (typed, host) => (await load()).runShow(typed, host),
    },
    check: {
      summary: 'check question-set files and list every fault',
      arguments: [{ name: '<files...>', description: 'question-set files (.yaml)' }],
      example: 'poet questions check my-survey.yaml',
      run: async (typed, host) => (await load()).runCheck(typed, host),
    },
    diff: {
      summary: 'what changed between two question sets, and what may be compared',
      arguments: [
        { name: '<old>', description: 'a question set' },
        { name: '<new>', description: 'another' },
      ],
      options: [options.questionSets],
      example: 'poet questions diff adult-holder@2013 adult@2017',
      run: async (typed, host) => (await load()).runDiff(typed, host),
    },
    template: {
      summary: 'a blank CSV with the right headings',
      arguments: [id],
      options: [options.questionSets, options.output],
      example: 'poet questions template adult@2017 -o blank.csv',
      run: async (typed, host) => (await load()).runTemplate(typed, host),
    },
    form: {
      summary: 'a printable blank questionnaire in Markdown',
      arguments: [id],
      options: [options.questionSets, options.wording, options.output],
      example: 'poet questions form adult@2017 -o questionnaire.md',
      run: async (typed, host) => (await load()).runForm(typed, host),
    },
    codes: {
      summary: 'what the cells of clean answers mean, for a database that counts them',
      description:
        'Writes a table of every cell that "poet validate --clean" can write: its question, the code of the answer, and what a Tally counts of it. docs/tally.sql makes a whole Tally with it.',
      arguments: [id],
      options: [options.questionSets, options.output],
      example: 'poet questions codes adult@2017 -o codes.csv',
      run: async (typed, host) => (await load()).runCodes(typed, host),
    },
  },
};
