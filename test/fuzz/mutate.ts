import type { Dice } from './dice.js';

/** Words that have broken programs before: names of objects, numbers at an edge, other people's syntax. */
const oddWords = [
  ...[
    '',
    ' ',
    '\0',
    '\uFEFF',
    '\u202E',
    '\u001B[31m',
    'é',
    'e\u0301',
    '👩‍👩‍👧',
    '\uD800',
    '\uFFFD',
    '\u00A0',
    '\u2028',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'true',
    'NaN',
  ],
  ...[
    '0',
    '-0',
    '-1',
    '1e999',
    '9007199254740993',
    '0.1',
    '1,5',
    '99999999999999999999',
    '2026-02-30',
    '31/04/26',
  ],
  ...[
    '"',
    '""',
    "'",
    ',',
    ';',
    '\t',
    '|',
    '\r',
    '\n',
    '\r\n',
    '\\',
    '=',
    '=cmd|"/c calc"!A1',
    '@SUM(1)',
    '+1',
    '-1',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ': ',
    '- ',
    '#',
    '&a ',
    '*a',
    '!!js/function ',
    '? ',
    '|-',
    '>',
    '<<: ',
    '---\n',
    '...',
    '%YAML 9',
  ],
  ...[
    '<b>',
    '<![CDATA[',
    '&lt;',
    '&#0;',
    '&#xFFFFFFFF;',
    '<!ENTITY a "b">',
    '../',
    '..\\',
    'C:\\',
    '/dev/null',
  ],
  ...['Very good', 'Good', 'Does not apply', 'Yes', '5', 'Under 65', 'Grand Total', '100%', 'N/A', '*'],
];

const oddBytes = [
  0, 0x22, 0x27, 0x0a, 0x0d, 0x2c, 0x3b, 0x09, 0x3d, 0x7b, 0x80, 0xa0, 0xc3, 0xff, 0xfe, 0xef, 0xbb,
];

/** One to eight changes to the bytes themselves. */
export function mutateBytes(from: Uint8Array, dice: Dice, other: Uint8Array = from): Uint8Array {
  let bytes = Buffer.from(from);
  for (let n = dice.below(8); n >= 0; n--) {
    const at = dice.below(bytes.length + 1);
    const length = Math.min(bytes.length - at, dice.once(4) ? dice.below(400) : dice.below(6));
    const before = bytes.subarray(0, at);
    const after = bytes.subarray(at + length);
    switch (dice.below(7)) {
      case 0:
        if (at < bytes.length) bytes[at] = dice.below(256);
        break;
      case 1:
        bytes = Buffer.concat([before, Buffer.from([dice.one(oddBytes)]), bytes.subarray(at)]);
        break;
      case 2:
        bytes = Buffer.concat([before, after]);
        break;
      case 3:
        bytes = Buffer.concat([before, bytes.subarray(at, at + length), bytes.subarray(at)]);
        break;
      case 4:
        bytes = Buffer.concat([before, Buffer.from(dice.one(oddWords)), after]);
        break;
      case 5: {
        const from2 = dice.below(other.length);
        bytes = Buffer.concat([before, other.subarray(from2, from2 + dice.below(200)), bytes.subarray(at)]);
        break;
      }
      default:
        bytes = cutOrRepeat(bytes, at, dice);
    }
  }
  return bytes;
}

function cutOrRepeat(bytes: Buffer<ArrayBuffer>, at: number, dice: Dice): Buffer<ArrayBuffer> {
  const before = bytes.subarray(0, at);
  const choice = dice.below(36);
  if (choice < 6) return before;
  if (choice > 10) return bytes;
  const piece = bytes.subarray(at, at + 1 + dice.below(20));
  return Buffer.concat([before, ...Array.from({ length: dice.below(500) }, () => piece), bytes.subarray(at)]);
}

/** Changes to words and lines: what is left is still nearly what it was. */
export function mutateText(from: string, dice: Dice): string {
  let text = from;
  for (let n = dice.once(2) ? 0 : dice.below(4); n >= 0; n--) {
    if (dice.once(3)) {
      const lines = text.split('\n');
      const at = dice.below(lines.length);
      const line = lines[at] ?? '';
      const changed = dice.one([
        [],
        [line, line],
        [`  ${line}`],
        [line.trimStart()],
        [lines[dice.below(lines.length)] ?? ''],
        [line, dice.one(oddWords)],
      ]);
      lines.splice(at, 1, ...changed);
      text = lines.join('\n');
    } else {
      const words = text.split(/([\p{L}\p{N}]+)/u);
      words[dice.below(words.length)] = dice.once(3) ? dice.one(words) : dice.one(oddWords);
      text = words.join('');
    }
  }
  return text;
}

const oddValues: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -0,
    -1,
    1,
    1.5,
    1e308,
    2 ** 53,
    0.1,
    101,
    '',
    'x',
    '5',
    '__proto__',
    [],
    [null],
    [[]],
    {},
    { a: 1 },
  ],
  ...oddWords,
];

/** A value with one to three of its parts replaced, taken out, doubled or moved. */
export function mutateValue(from: unknown, dice: Dice): unknown {
  const value: unknown = structuredClone(from);
  let root: unknown = value;
  for (let n = dice.once(2) ? 0 : dice.below(3); n >= 0; n--) {
    let holder: unknown = root;
    const steps = 1 + dice.below(7);
    for (let step = 0; step < steps; step++) {
      if (holder === null || typeof holder !== 'object') break;
      const keys = Object.keys(holder);
      if (keys.length === 0) break;
      const key = dice.one(keys);
      const inside: unknown = (holder as Record<string, unknown>)[key];
      if (
        step < steps - 1 &&
        inside !== null &&
        typeof inside === 'object' &&
        Object.keys(inside).length > 0
      ) {
        holder = inside;
        continue;
      }
      change(holder as Record<string, unknown>, key, dice);
      break;
    }
    if (dice.once(400)) root = dice.one(oddValues);
  }
  return root;
}

function change(holder: Record<string, unknown>, key: string, dice: Dice): void {
  const inside = holder[key];
  switch (dice.below(5)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case 1:
      if (Array.isArray(holder)) holder.push(inside);
      else
        Object.defineProperty(holder, dice.one(oddWords), {
          value: inside,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      return;
    case 2:
      holder[key] =
        typeof inside === 'number' ? inside + dice.one([1, -1, 0.5, 1e6, -1e6]) : dice.one(oddValues);
      return;
    case 3:
      holder[key] = holder[dice.one(Object.keys(holder))];
      return;
    default:
      holder[key] = dice.one(oddValues);
  }
}

/** An answer, or something that no answer should be. */
export function oddCell(dice: Dice): string {
  if (!dice.once(3))
    return dice.one(['Very good', 'Good', 'Poor', 'Better', 'A lot better', 'Yes', 'No', '', '5']);
  if (dice.once(2)) return dice.one(oddWords);
  return String.fromCodePoint(...Array.from({ length: dice.below(12) }, () => dice.below(0xd800)));
}
