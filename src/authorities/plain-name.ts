import { foldText } from '../spelling/spelling.js';

/** The department of a council, and initials in brackets after its name. */
const beside = /\([^)]*\)|\badults?\b(?: social (?:care|services)\b)?|\bsocial (?:care|services)\b|\basc\b/gi;

const kinds =
  /\b(?:the )?(?:royal )?(?:london )?(?:metropolitan )?(?:borough|county|city|corporation|council) of\b|\b(?:royal|london|metropolitan|borough|district|unitary|authority|corporation|council|county|city|met|mbc|mdc|mb|mc|lbc|lbh|lb|rb|boro|ua|cc|bc|cbc)\b/g;

/** Words as councils shorten them. One letter is a point of the compass only before another word. */
const shortened: Readonly<Record<string, string>> = {
  beds: 'bedfordshire',
  berks: 'berkshire',
  bucks: 'buckinghamshire',
  cambs: 'cambridgeshire',
  derbys: 'derbyshire',
  glos: 'gloucestershire',
  gloucs: 'gloucestershire',
  hants: 'hampshire',
  herts: 'hertfordshire',
  lancs: 'lancashire',
  leics: 'leicestershire',
  lincs: 'lincolnshire',
  northants: 'northamptonshire',
  notts: 'nottinghamshire',
  oxon: 'oxfordshire',
  saint: 'st',
  staffs: 'staffordshire',
  warks: 'warwickshire',
  wilts: 'wiltshire',
  worcs: 'worcestershire',
  yorks: 'yorkshire',
};

const directions: Readonly<Record<string, string>> = {
  n: 'north',
  ne: 'north east',
  e: 'east',
  s: 'south',
  w: 'west',
};

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
  const bare = squashedName(text.replace(beside, ' '))
    .replace(kinds, ' ')
    .replace(/^\s*the\b|\bof the\b/g, ' ')
    .replace(/\bof\s*$|^\s*of\b/g, ' ')
    .replace(/\bn e\b/g, 'ne')
    .replace(/\b(?:n|ne|e|s|w)\b(?=\s+\S)/g, (letters) => directions[letters] ?? letters)
    .replace(/\b[a-z]+\b/g, (word) => (Object.hasOwn(shortened, word) ? (shortened[word] ?? word) : word))
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? squashedName(text) : bare;
}
