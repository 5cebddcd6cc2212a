import { nearest } from '../../index.js';
import type { CommandDefinition, Commands } from '../definition.js';

/** The command that was meant, as it is typed after `poet` (`tally add`), and what is known of it. */
interface Meant {
  /** Empty for `poet` itself. */
  readonly name: string;
  readonly definition: CommandDefinition | undefined;
}

/**
 * What is wrong with a command line, in our words: the subject first, what was expected, the nearest of it, and where
 * to read on.
 */
export function usageFault(message: string, argv: readonly string[], commands: Commands): string {
  const meant = meantBy(argv, commands);
  const { said, advice } = inOurWords(message.replace(/^error: /, ''), meant);
  return [said, ...advice, `See: poet ${meant.name}${meant.name === '' ? '' : ' '}--help`].join('\n  ');
}

function meantBy(argv: readonly string[], commands: Commands): Meant {
  let meant: Meant = { name: '', definition: undefined };
  let below: Commands | undefined = commands;
  for (const word of argv) {
    if (word.startsWith('-') || below === undefined || !Object.hasOwn(below, word)) break;
    const definition: CommandDefinition | undefined = below[word];
    meant = { name: `${meant.name} ${word}`.trim(), definition };
    below = definition?.subcommands;
  }
  return meant;
}

interface Words {
  readonly said: string;
  readonly advice: readonly string[];
}

function inOurWords(message: string, meant: Meant): Words {
  const [said, near] = offerApart(message);
  for (const [pattern, words] of faults) {
    const found = pattern.exec(said);
    if (found !== null) return words([...found.slice(1), ...near], meant);
  }
  return { said: message, advice: [] };
}

/** What is wrong, and the nearest right things that commander adds below it in brackets. */
function offerApart(message: string): readonly [said: string, near: readonly string[]] {
  const at = message.lastIndexOf(offer);
  if (at === -1 || !message.endsWith('?)')) return [message, []];
  return [message.slice(0, at), [message.slice(at + offer.length, -'?)'.length).replace(/^one of /, '')]];
}

const offer = '\n(Did you mean ';

const didYouMean = (near: string | undefined): readonly string[] =>
  near === undefined ? [] : [`Did you mean ${near}?`];

const exampleOf = ({ definition }: Meant): readonly string[] =>
  definition?.example === undefined ? [] : [`For example: ${definition.example}`];

/** What commander says, and what we say instead. */
const faults: readonly (readonly [RegExp, (parts: readonly string[], meant: Meant) => Words])[] = [
  [
    /^option '(?:-\w, )?(--[\w-]+).*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    ([flag, given = '', allowed = '']) => ({
      said: `the option ${flag} is "${given}"; one of these was expected: ${allowed}`,
      advice: didYouMean(nearest(given, allowed.split(', '))?.text),
    }),
  ],
  [
    /^option '(?:-\w, )?(--[\w-]+) (.*)' argument missing$/,
    ([flag, what]) => ({ said: `the option ${flag} needs ${what} after it`, advice: [] }),
  ],
  [
    /^missing required argument '(.*)'$/,
    ([what], meant) => ({
      said: `${meant.name} needs <${what}>, and none was given`,
      advice: exampleOf(meant),
    }),
  ],
  [
    /^unknown option '(.*)'$/s,
    ([given = '', near], { name }) => ({
      said: name === '' ? `there is no option "${given}"` : `${name} has no option "${given}"`,
      advice: given.includes('.') ? [`If that is a file, write ./${given}`] : didYouMean(near),
    }),
  ],
  [
    /^unknown command '(.*)'$/s,
    ([given, near], { name }) => ({
      said: name === '' ? `there is no command "${given}"` : `${name} has no command "${given}"`,
      advice: didYouMean(near),
    }),
  ],
  [
    /^too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    ([expected, got], meant) => ({
      said: `${meant.name} was given ${got} names, and takes ${expected}`,
      advice: exampleOf(meant),
    }),
  ],
];
