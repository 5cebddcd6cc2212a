import { formats, reportKinds, sectionNames } from '../index.js';
import type { OptionDefinition } from './definition.js';

/** Options that several commands share, defined once. */
export const options = {
  output: {
    flags: '-o, --output <folder>',
    description: 'where to write: a folder, a file, or - for stdout',
  },
  format: {
    flags: '--format <formats>',
    description: `what to write: ${Object.keys(formats).join(', ')} (with commas for several)`,
    list: true,
  },
  findingsReport: {
    flags: '--report <file>',
    description: 'write every finding to a file: .csv, .html, .md or .json',
  },
  clean: {
    flags: '--clean <file>',
    description: 'write the answers as they were read to a .csv file: labels, no ids, no comments',
  },
  writeMapping: {
    flags: '--write-mapping <file>',
    description: 'draft a settings file (poet.yaml) that ties questions to columns, for you to edit',
  },
  report: {
    flags: '--report <kind>',
    description: 'which report',
    choices: reportKinds,
  },
  sections: {
    flags: '--sections <names>',
    description: `only these parts of the detailed report: ${sectionNames.join(', ')}`,
    list: true,
  },
  questionSet: {
    flags: '--question-set <id>',
    description: 'the question set, when the headings do not settle it',
  },
  questionSets: {
    flags: '--question-sets <folder>',
    description: 'a folder of your own question sets, added to ours',
  },
  dialect: {
    flags: '--dialect <name>',
    description: 'the survey platform, when the file does not settle it',
  },
  headingRows: { flags: '--heading-rows <n>', description: 'how many heading rows the file has' },
  encoding: { flags: '--encoding <name>', description: 'utf-8, windows-1252, utf-16le …' },
  delimiter: { flags: '--delimiter <character>', description: 'comma, semicolon, tab or pipe' },
  sheet: { flags: '--sheet <name>', description: 'which sheet of a workbook' },
  benchmark: {
    flags: '--benchmark <file>',
    description: 'national (the one that comes with poet), none, or a benchmark file; may be repeated',
    list: true,
  },
  previous: {
    flags: '--previous <file>',
    description: 'an export of your previous survey, to compare with; may be repeated',
    list: true,
  },
  weights: {
    flags: '--weights <file>',
    description: 'how many budget holders you have in each category (.yaml), to weight the answers to',
  },
  invited: {
    flags: '--invited <n>',
    description:
      'how many people were asked, for the response rate (adult=800 where several audiences answered)',
    list: true,
  },
  ineligible: {
    flags: '--ineligible <n>',
    description: 'how many of them turned out not to be budget holders',
    list: true,
  },
  budgetHolders: {
    flags: '--budget-holders <n>',
    description: 'how many budget holders you have in all',
    list: true,
  },
  by: {
    flags: '--by <questions>',
    description: 'break results down by these characteristics, or all',
    list: true,
  },
  threshold: {
    flags: '--threshold <n>',
    description: 'more than this many holders and more than this many carers meets the POET rule (100)',
  },
  minimumBase: {
    flags: '--minimum-base <n>',
    description: 'hide results of fewer answers than this (never less than the profile says)',
  },
  profile: {
    flags: '--profile <who>',
    description: 'who will see the output: internal, partner or public',
    choices: ['internal', 'partner', 'public'],
  },
  accept: {
    flags: '--accept <codes>',
    description: 'confirm findings by code, for example partial-responses',
    list: true,
  },
  codes: {
    flags: '--codes <scale=order>',
    description: 'say which way a scale of bare numbers runs, for example quality=5-is-best',
    list: true,
  },
  dateOrder: {
    flags: '--date-order <order>',
    description: 'how dates such as 03/04/2026 are written, when the file does not settle it',
    choices: ['day-first', 'month-first'],
  },
  opened: {
    flags: '--opened <yyyy-mm-dd>',
    description: 'the day the survey opened: what is dated before it was a trial, and is left out',
  },
  authority: { flags: '--authority <name>', description: 'the council or body these answers are about' },
  region: { flags: '--region <name>', description: 'its region' },
  wave: { flags: '--wave <name>', description: 'the wave or year the answers are of' },
  synthetic: {
    flags: '--synthetic',
    description: 'the answers are made up, and everything made of them says so',
  },
  wording: { flags: '--wording <file>', description: 'licensed wording to use instead of our own' },
  easyReadCheckedBy: {
    flags: '--easy-read-checked-by <who>',
    description:
      'the group of people with learning disabilities that has checked the Easy Read report, and when',
  },
  comments: {
    flags: '--comments <file>',
    description:
      'a review file from poet comments that a person has been through: approved comments are quoted',
  },
  date: {
    flags: '--date <yyyy-mm-dd>',
    description: 'the date on the report (default: SOURCE_DATE_EPOCH, else today)',
  },
  config: { flags: '--config <file>', description: 'settings file (default: the nearest poet.yaml)' },
  strict: { flags: '--strict', description: 'treat warnings and unanswered confirmations as errors' },
  json: { flags: '--json', description: 'print the result as JSON on stdout' },
  quiet: { flags: '-q, --quiet', description: 'print errors only' },
} as const satisfies Record<string, OptionDefinition>;

/** What a command that reads exports can be told about reading them, where the file does not settle it. */
export const howToRead: readonly OptionDefinition[] = [
  options.questionSet,
  options.questionSets,
  options.wording,
  options.accept,
  options.codes,
  options.dateOrder,
  options.dialect,
  options.headingRows,
  options.encoding,
  options.delimiter,
  options.sheet,
  options.opened,
];
