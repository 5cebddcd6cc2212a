import { dirname, isAbsolute, join } from 'node:path';
import { PoetError } from '../../errors.js';
import { findConfig, readText } from '../../files/files.js';
import type { Config } from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { flagOption, listOption, textOption, wholeNumber } from './typed.js';

/** What one run is set to: flags beat `POET_*`, which beat `poet.yaml`, which beats the defaults. */
export interface Settings {
  readonly authority: string | undefined;
  readonly region: string | undefined;
  readonly questionSet: string | undefined;
  readonly questionSets: string | undefined;
  readonly benchmark: readonly string[];
  readonly previous: readonly string[];
  readonly weights: string | undefined;
  /** By audience, `*` where none was named. */
  readonly invited: Readonly<Record<string, number>>;
  readonly ineligible: Readonly<Record<string, number>>;
  readonly budgetHolders: Readonly<Record<string, number>>;
  readonly by: readonly string[];
  readonly profile: 'internal' | 'partner' | 'public';
  readonly minimumBase: number | undefined;
  readonly threshold: number;
  readonly report: string;
  /** Parts of the detailed report; empty for all. */
  readonly sections: readonly string[];
  readonly format: readonly string[] | undefined;
  readonly output: string | undefined;
  readonly date: string;
  readonly wording: string | undefined;
  readonly easyReadCheckedBy: string | undefined;
  /** A reviewed file of comments. */
  readonly comments: string | undefined;
  /** Theme → words that count towards it. */
  readonly themes: Readonly<Record<string, readonly string[]>>;
  readonly accept: readonly string[];
  readonly codes: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
  readonly dateOrder: Config['date-order'];
  /** The day the survey opened, as an ISO date. */
  readonly opened: string | undefined;
  readonly shares: Config['shares'];
  readonly marks: Config['marks'];
  readonly reviews: Config['reviews'];
  readonly dialect: string | undefined;
  readonly headingRows: number | undefined;
  readonly encoding: string | undefined;
  readonly delimiter: string | undefined;
  readonly sheet: string | undefined;
  readonly strict: boolean;
  readonly houseStyle: NonNullable<Config['house-style']>;
}

const listed = (value: string | readonly string[] | undefined): readonly string[] | undefined =>
  typeof value === 'string' ? [value] : value;

/** Paths in a settings file are meant from where that file is. */
function fromConfig(path: string | undefined, config: string | null): string | undefined {
  if (path === undefined || config === null || isAbsolute(path)) return path;
  return join(dirname(config), path);
}

export async function settingsOf(typed: Typed, host: Host): Promise<Settings> {
  const path = textOption(typed, 'config') ?? findConfig(host.folder);
  const config: Config = path === null ? {} : await readConfig(path);
  const environment = (name: string): string | undefined => {
    const value = host.environment[`POET_${name}`];
    return value === undefined || value === '' ? undefined : value;
  };
  const text = (option: string, name: string, fallback?: string): string | undefined =>
    textOption(typed, option) ?? environment(name) ?? fallback;
  const list = (
    option: string,
    name: string,
    fallback?: string | readonly string[],
  ): readonly string[] | undefined =>
    listOption(typed, option) ?? environment(name)?.split(',') ?? listed(fallback);
  const number = (
    option: string,
    flag: string,
    name: string,
    least: number,
    fallback?: number,
  ): number | undefined => {
    const given = text(option, name);
    return given === undefined ? fallback : wholeNumber(given, flag, least);
  };
  return {
    authority: text('authority', 'AUTHORITY', config.authority),
    region: text('region', 'REGION', config.region),
    questionSet: text('questionSet', 'QUESTION_SET', config['question-set']),
    questionSets: text('questionSets', 'QUESTION_SETS', fromConfig(config['question-sets'], path)),
    benchmark: list('benchmark', 'BENCHMARK', config.benchmark) ?? ['national'],
    previous:
      list(
        'previous',
        'PREVIOUS',
        listed(config.previous)?.map((file) => fromConfig(file, path) ?? file),
      ) ?? [],
    weights: text('weights', 'WEIGHTS', fromConfig(config.weights, path)),
    invited: peopleOf('invited', list('invited', 'INVITED'), config.invited),
    ineligible: peopleOf('ineligible', list('ineligible', 'INELIGIBLE'), config.ineligible),
    budgetHolders: peopleOf(
      'budget-holders',
      list('budgetHolders', 'BUDGET_HOLDERS'),
      config['budget-holders'],
    ),
    by: list('by', 'BY', config.by) ?? [],
    profile: profileOf(text('profile', 'PROFILE', config.profile) ?? 'public'),
    minimumBase: number('minimumBase', 'minimum-base', 'MINIMUM_BASE', 1, config['minimum-base']),
    threshold: number('threshold', 'threshold', 'THRESHOLD', 0, config.threshold) ?? 100,
    report: text('report', 'REPORT', config.report) ?? 'short',
    sections: list('sections', 'SECTIONS', config.sections) ?? [],
    format: list('format', 'FORMAT', config.format),
    output: text('output', 'OUTPUT', fromConfig(config.output, path)),
    date: dateOf('date', text('date', 'DATE', config.date) ?? host.today()),
    wording: text('wording', 'WORDING', fromConfig(config.wording, path)),
    easyReadCheckedBy: text('easyReadCheckedBy', 'EASY_READ_CHECKED_BY', config['easy-read-checked-by']),
    comments: text('comments', 'COMMENTS', fromConfig(config.comments, path)),
    themes: Object.fromEntries(
      Object.entries(config.themes ?? {}).map(([theme, words]) => [theme, listed(words) ?? []]),
    ),
    accept: list('accept', 'ACCEPT', config.accept) ?? [],
    codes: pairsOf(listOption(typed, 'codes'), config.codes ?? {}),
    columns: config.columns ?? {},
    dateOrder: dateOrderOf(text('dateOrder', 'DATE_ORDER', config['date-order'])),
    opened: optionalDate('day of opening', text('opened', 'OPENED', config.opened)),
    shares: config.shares,
    marks: config.marks,
    reviews: config.reviews,
    dialect: text('dialect', 'DIALECT', config.dialect),
    headingRows: number('headingRows', 'heading-rows', 'HEADING_ROWS', 0, config['heading-rows']),
    encoding: text('encoding', 'ENCODING', config.encoding),
    delimiter: text('delimiter', 'DELIMITER', config.delimiter),
    sheet: text('sheet', 'SHEET', config.sheet),
    strict: flagOption(typed, 'strict') || (config.strict ?? false),
    houseStyle: houseStyleFrom(config['house-style'] ?? {}, path),
  };
}

function houseStyleFrom(style: Settings['houseStyle'], config: string | null): Settings['houseStyle'] {
  if (style.logo === undefined) return style;
  return { ...style, logo: { ...style.logo, file: fromConfig(style.logo.file, config) ?? '' } };
}

async function readConfig(path: string): Promise<Config> {
  const { parseConfig } = await import('./parse-config.js');
  return parseConfig(await readText(path, 'settings file'), path);
}

function profileOf(text: string): Settings['profile'] {
  if (text === 'internal' || text === 'partner' || text === 'public') return text;
  throw new PoetError(
    'option-not-valid',
    `the profile is "${text}"; internal, partner or public was expected`,
    '',
    'usage',
  );
}

function dateOrderOf(text: string | undefined): Config['date-order'] {
  if (text === undefined || text === 'day-first' || text === 'month-first') return text;
  throw new PoetError(
    'option-not-valid',
    `the date order is "${text}"; day-first or month-first was expected`,
    '',
    'usage',
  );
}

function optionalDate(what: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : dateOf(what, text);
}

function dateOf(what: string, text: string): string {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (parsed !== null && !Number.isNaN(parsed.valueOf()) && parsed.toISOString().startsWith(text))
    return text;
  throw new PoetError(
    'option-not-valid',
    `the ${what} is "${text}"; a date such as 2026-11-22 was expected`,
    '',
    'usage',
  );
}

/** Numbers of people by audience; one without an audience is under `*`. */
function peopleOf(
  flag: string,
  given: readonly string[] | undefined,
  config: number | Readonly<Record<string, number>> | undefined,
): Readonly<Record<string, number>> {
  if (given === undefined) return typeof config === 'number' ? { '*': config } : (config ?? {});
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf('=');
      return [at > 0 ? pair.slice(0, at) : '*', wholeNumber(pair.slice(at + 1), flag, 0)];
    }),
  );
}

function pairsOf(given: readonly string[] | undefined, config: Readonly<Record<string, string>>) {
  const pairs = (given ?? []).map((pair) => {
    const at = pair.indexOf('=');
    if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)] as const;
    throw new PoetError(
      'option-not-valid',
      `the option --codes is "${pair}"; a scale and its order was expected, such as quality=5-is-best`,
      '',
      'usage',
    );
  });
  return { ...config, ...Object.fromEntries(pairs) };
}
