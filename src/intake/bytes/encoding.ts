import { PoetError } from '../../errors.js';
import type { ByteFacts } from './read-through.js';
import { characterOf, type SingleByte } from './single-byte.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByte;

/** The encoding taken, and why, in words. `suspectByte` is the first byte that UTF-8 cannot hold. */
export interface EncodingChoice {
  readonly encoding: Encoding;
  readonly mark: boolean;
  readonly because: string;
  readonly suspectByte: number | null;
}

const spellings: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  utf16le: 'utf-16le',
  'utf-16be': 'utf-16be',
  utf16be: 'utf-16be',
  'windows-1252': 'windows-1252',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'mac-roman': 'mac-roman',
  macroman: 'mac-roman',
  macintosh: 'mac-roman',
};

/** Settles how bytes become characters. The user's word comes first, then a byte order mark, then the bytes. */
export function chooseEncoding(facts: ByteFacts, wanted: string | undefined): EncodingChoice {
  const [a, b, c] = facts.head;
  const mark =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : null;
  if (wanted !== undefined) {
    const encoding = spellings[wanted.trim().toLowerCase()];
    if (encoding === undefined) throw unknownEncoding(wanted);
    return { encoding, mark: mark === encoding, because: 'as set', suspectByte: null };
  }
  if (mark === 'utf-8' && !facts.utf8) return singleByte(facts);
  if (mark !== null) return { encoding: mark, mark: true, because: 'byte order mark', suspectByte: null };
  const wide = withoutMark(facts.head);
  if (wide !== null) {
    return { encoding: wide, mark: false, because: 'every second byte is zero', suspectByte: null };
  }
  if (facts.ascii || facts.utf8) {
    return { encoding: 'utf-8', mark: false, because: 'every byte fits UTF-8', suspectByte: null };
  }
  return singleByte(facts);
}

/** UTF-16 without its mark: Western text has a zero in nearly every high byte and in no low byte. */
function withoutMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  const pairs = Math.floor(Math.min(head.length, 4096) / 2);
  for (let i = 0; i < pairs; i += 1) {
    if (head[2 * i] === 0) even += 1;
    if (head[2 * i + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

function singleByte(facts: ByteFacts): EncodingChoice {
  const windows = plausibility(facts, 'windows-1252');
  const mac = plausibility(facts, 'mac-roman');
  const suspect = facts.samples[0]?.[1] ?? null;
  return {
    encoding: mac > windows ? 'mac-roman' : 'windows-1252',
    mark: false,
    because: suspect === null ? 'not UTF-8' : `byte 0x${suspect.toString(16).toUpperCase()} is not UTF-8`,
    suspectByte: suspect,
  };
}

/** How much like English text the bytes read in an encoding: quotes, dashes and pound signs where they belong. */
function plausibility(facts: ByteFacts, encoding: SingleByte): number {
  let sum = 0;
  for (const [before, byte, after] of facts.samples) {
    const character = characterOf(byte, encoding);
    const lowerBefore = before >= 0x61 && before <= 0x7a;
    const lowerAfter = after >= 0x61 && after <= 0x7a;
    if (/[\u0080-\u009f]/.test(character)) sum -= 5;
    else if (/[‘’“”–—…£€•\u00a0]/.test(character)) sum += 2;
    else if (/\p{Lu}/u.test(character)) sum += lowerBefore ? -2 : 0;
    else if (/\p{Ll}/u.test(character)) sum += lowerBefore || lowerAfter ? 1 : -1;
    else sum -= 1;
  }
  return sum;
}

function unknownEncoding(wanted: string): PoetError {
  return new PoetError(
    'encoding-unknown',
    `"${wanted}" is not an encoding that poet reads.`,
    'Use one of: utf-8, utf-16le, utf-16be, windows-1252, mac-roman. Left out, it is found from the file.',
    'usage',
  );
}
