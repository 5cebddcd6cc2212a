import { type BatchLine, nearest, PoetError } from '../../index.js';
import type { OptionDefinition, Typed } from '../definition.js';
import { howToRead, options } from '../options.js';

/** What a line of a batch list may set for its own files: how they are read, and what its report is to be. */
const ofOneLine: readonly OptionDefinition[] = [
  ...howToRead.filter((option) => option !== options.questionSets && option !== options.wording),
  options.report,
  options.benchmark,
  options.by,
  options.profile,
  options.minimumBase,
];

/**
 * The options of one line, as if they had been typed: they are written as on the command line, and beat those of it.
 * Throws `PoetError('batch-list-not-valid')` that names the file of the line.
 */
export function withOptionsOf(line: Pick<BatchLine, 'files' | 'options'>, typed: Typed): Typed {
  const own: Record<string, unknown> = {};
  const words = (line.options.match(/(?:[^\s"]|"[^"]*")+/g) ?? []).map((word) => word.replaceAll('"', ''));
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const [flag = '', given] = word.split(/=(.*)/s, 2);
    const definition = ofOneLine.find((option) => longOf(option) === flag);
    if (definition === undefined) throw unknownOption(line, flag);
    const value = given ?? words[++i];
    if (value === undefined)
      throw notValid(line, `the option ${flag} has no value`, `Write ${definition.flags}.`);
    if (definition.choices?.includes(value) === false) {
      throw notValid(
        line,
        `the option ${flag} is "${value}"; one of these was expected: ${definition.choices.join(', ')}`,
      );
    }
    const name = flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const before = own[name];
    own[name] =
      definition.list === true
        ? [
            ...(Array.isArray(before) ? (before as string[]) : []),
            ...value.split(',').map((part) => part.trim()),
          ]
        : value;
  }
  return { ...typed, options: { ...typed.options, ...own } };
}

const longOf = ({ flags }: OptionDefinition): string => /--[a-z-]+/.exec(flags)?.[0] ?? '';

function unknownOption(line: Pick<BatchLine, 'files'>, flag: string): PoetError {
  const near = nearest(flag, ofOneLine.map(longOf));
  return notValid(
    line,
    `"${flag}" is no option that a line of a list can set${near === null ? '' : `; did you mean ${near.text}?`}`,
    `Options of a line: ${ofOneLine.map(longOf).join(', ')}`,
  );
}

function notValid({ files }: Pick<BatchLine, 'files'>, what: string, hint = ''): PoetError {
  return new PoetError(
    'batch-list-not-valid',
    `in the batch list, beside ${files.join('; ')}: ${what}`,
    hint,
  );
}
