import { foldText } from '../spelling/spelling.js';

const kinds =
  /\b(?:the )?(?:royal )?(?:london )?(?:metropolitan )?(?:borough|county|city) of\b|\b(?:royal|london|metropolitan|borough|district|unitary|authority|corporation|council|county|city|mbc|mdc|lbc|lb|rb|boro|ua|cc|bc|cbc)\b/g;

/** The words of a council's name in lower case, without punctuation: `st helens`, `telford and wrekin`. */
export function squashedName(text: string): string {
  return foldText(text)
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The same without the words that say what kind of council it is, so that every way of writing it is one. */
export function plainName(text: string): string {
  const bare = squashedName(text)
    .replace(kinds, ' ')
    .replace(/^\s*the\b|\bof the\b/g, ' ')
    .replace(/\bof\s*$|^\s*of\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? squashedName(text) : bare;
}
