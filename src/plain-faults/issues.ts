import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** One thing wrong with a value: where it stands, and what was expected and found there. */
export interface PlainIssue {
  readonly path: Path;
  readonly message: string;
}

/** What zod says by itself; a schema's own words begin otherwise and are kept. */
const ofTheLibrary = /^(?:Invalid|Unrecognized|Too (?:big|small)|Not a multiple)/;

/** What a schema finds wrong with `root`, in plain words. A key that is not known is told of at its own place. */
export function plainIssues(issues: readonly Issue[], root: unknown): readonly PlainIssue[] {
  return issues.flatMap((issue) => plainIssue(issue, issue.path, root));
}

function plainIssue(issue: Issue, path: Path, root: unknown): readonly PlainIssue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: 'this key is not known here' }));
  if (!ofTheLibrary.test(issue.message)) return [{ path, message: lowerFirst(issue.message) }];
  if (issue.code === 'invalid_union') {
    // Of several forms, the one that is wrong only further in is the one that was meant.
    const meant = issue.errors.find((branch) => branch.every((inner) => inner.path.length > 0));
    if (meant !== undefined)
      return meant.flatMap((inner) => plainIssue(inner, [...path, ...inner.path], root));
    const forms = [...new Set(issue.errors.flatMap((branch) => branch.map(expectedOf)))];
    const words = forms.length === 0 ? 'another value' : forms.join(' or ');
    return [{ path, message: `expected ${words}, found ${found(root, path)}` }];
  }
  return [{ path, message: `expected ${expectedOf(issue)}, found ${found(root, path)}` }];
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of named values',
  record: 'a group of named values',
  null: 'null',
};

const forms: Readonly<Record<string, string>> = {
  url: 'a web address',
  date: 'a date such as 2026-03-31',
  email: 'an e-mail address',
};

function expectedOf(issue: Issue): string {
  if (!ofTheLibrary.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? 'another kind of value';
    case 'invalid_value':
      return listed(issue.values.map((value) => JSON.stringify(value)));
    case 'too_small':
      return `${atLeast(issue.inclusive)} ${Number(issue.minimum)}${unit(issue.origin, Number(issue.minimum))}`;
    case 'too_big':
      return `${atMost(issue.inclusive)} ${Number(issue.maximum)}${unit(issue.origin, Number(issue.maximum))}`;
    case 'invalid_format':
      return forms[issue.format] ?? 'a text of another form';
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_key':
      return 'another name';
    default:
      return 'another value';
  }
}

const atLeast = (inclusive: boolean | undefined): string => (inclusive === false ? 'more than' : 'at least');
const atMost = (inclusive: boolean | undefined): string => (inclusive === false ? 'less than' : 'at most');

function unit(origin: string, number: number): string {
  const one = origin === 'string' ? 'character' : origin === 'array' || origin === 'set' ? 'entry' : '';
  if (one === '') return '';
  return ` ${number === 1 ? one : one === 'entry' ? 'entries' : `${one}s`}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** What stands at a path, cut to 40 characters; "nothing" where nothing does. */
function found(root: unknown, path: Path): string {
  let value = root;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return 'nothing';
    value = Object.hasOwn(value, step) ? (value as Record<PropertyKey, unknown>)[step] : undefined;
  }
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of named values';
  if (value === '') return 'an empty text';
  const text = JSON.stringify(value) ?? '';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
