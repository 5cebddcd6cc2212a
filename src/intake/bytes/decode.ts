import { assertNever } from '../../errors.js';
import type { Encoding } from './encoding.js';
import { joined } from './join.js';
import { widener } from './single-byte.js';

/** Turns pieces of a file into text. A character that straddles two pieces waits for the second. */
export interface Decoder {
  decode(piece: Uint8Array): string;
  end(): string;
}

/** A decoder for one file. A byte order mark at its start is left out; bytes that fit nothing become U+FFFD. */
export function decoderFor(encoding: Encoding): Decoder {
  switch (encoding) {
    case 'utf-8':
    case 'utf-16le':
      return stream(encoding, (piece) => piece);
    case 'utf-16be':
      return stream('utf-16le', byteSwapper());
    case 'windows-1252':
    case 'mac-roman':
      return stream('utf-16le', widener(encoding));
    default:
      return assertNever(encoding);
  }
}

/** Text of whole cells, a mark at their start included; null for encodings in which a delimiter is not one byte. */
export function cellDecoder(encoding: Encoding): ((bytes: Uint8Array) => string) | null {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return null;
  const decoder = new TextDecoder(encoding === 'utf-8' ? 'utf-8' : 'utf-16le', { ignoreBOM: true });
  if (encoding === 'utf-8') return (bytes) => decoder.decode(bytes);
  const widen = widener(encoding);
  return (bytes) => decoder.decode(widen(bytes));
}

function stream(label: string, prepare: (piece: Uint8Array) => Uint8Array): Decoder {
  const decoder = new TextDecoder(label);
  return {
    decode: (piece) => decoder.decode(prepare(piece), { stream: true }),
    end: () => decoder.decode(),
  };
}

/** Big-endian pairs turned round; an odd last byte waits for the next piece. */
function byteSwapper(): (piece: Uint8Array) => Uint8Array {
  let odd = new Uint8Array(0);
  return (piece) => {
    const bytes = joined([odd, piece]);
    const pairs = bytes.length - (bytes.length % 2);
    odd = bytes.slice(pairs);
    for (let i = 0; i < pairs; i += 2) {
      const high = bytes[i] ?? 0;
      bytes[i] = bytes[i + 1] ?? 0;
      bytes[i + 1] = high;
    }
    return bytes.subarray(0, pairs);
  };
}
