import { mayNamePerson } from '../personal-data/personal-data.js';
import { foldText } from '../spelling/spelling.js';

const longest = 60;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be made visible.
const unseen = /[\u0000-\u001F\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;
const personName = /^(?:(?:mr|mrs|ms|miss|mx|dr)\b.*|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]*){1,3})$/u;
const title = /^(?:mr|mrs|ms|miss|mx|dr)\b/i;

/**
 * A closed answer as a message may show it: 60 characters at most, unseen characters as `U+00A0`,
 * blanks that cannot be seen as `·`. Null when it may be
 * personal: it holds an identifier, or reads like a person's name and shares no word with the answers expected.
 */
export function shownAnswer(text: string, expected: readonly string[]): string | null {
  if (mayNamePerson(text) || title.test(text.trim())) return null;
  if (personName.test(text.trim())) {
    const words = new Set(expected.flatMap((label) => foldText(label).split(/[^\p{L}]+/u)));
    if (
      !foldText(text)
        .split(/[^\p{L}]+/u)
        .some((word) => words.has(word))
    )
      return null;
  }
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  const blanks = cut.replace(/^ +| +$| {2,}/g, (run) => '·'.repeat(run.length));
  return blanks.replace(unseen, (character) => {
    const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `U+${point}`;
  });
}

/** True when what stands in a column reads as people's own words: nothing of it is shown, it is only counted. */
export function looksLikeFreeText(
  texts: ReadonlyMap<string, { readonly count: number }>,
  more: number,
): boolean {
  const distinct = texts.size + more;
  const all = [...texts].reduce((sum, [, { count }]) => sum + count, more);
  const long = [...texts.keys()].filter((text) => text.length > 60 || text.includes('\n')).length;
  return long > texts.size / 4 || (distinct > 12 && distinct > all / 2);
}
