import { inflateRawSync } from 'node:zlib';
import { zip } from '../intake/make-workbook.js';
import type { Dice } from './dice.js';
import { mutateText } from './mutate.js';

/** The parts of a small workbook by name. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const book = Buffer.from(bytes);
  const parts: Record<string, string> = {};
  let at = book.indexOf('PK\x01\x02', 'latin1');
  while (at !== -1) {
    const [method, packed, name] = [
      book.readUInt16LE(at + 10),
      book.readUInt32LE(at + 20),
      book.readUInt16LE(at + 28),
    ];
    const start = book.readUInt32LE(at + 42);
    const from = start + 30 + book.readUInt16LE(start + 26) + book.readUInt16LE(start + 28);
    const content = book.subarray(from, from + packed);
    const plain = method === 0 ? content : inflateRawSync(content);
    parts[book.subarray(at + 46, at + 46 + name).toString('utf8')] = plain.toString('utf8');
    at = book.indexOf('PK\x01\x02', at + 46, 'latin1');
  }
  return parts;
}

/** A whole archive whose parts are not what they were: changed, missing, twice under another name. */
export function mutateWorkbook(bytes: Uint8Array, dice: Dice): Uint8Array {
  const parts = partsOf(bytes);
  const name = dice.one(Object.keys(parts));
  const content = parts[name] ?? '';
  const choice = dice.below(12);
  if (choice === 0) delete parts[name];
  else if (choice === 1)
    parts[dice.one([`../${name}`, name.toUpperCase(), `/${name}`, '__proto__'])] = content;
  else if (choice === 2) parts[name] = content.slice(0, dice.below(content.length + 1));
  else parts[name] = mutateText(content, dice);
  return zip(parts);
}
