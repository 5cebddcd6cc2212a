import { TextDecoder } from 'node:util';
import type { Encoding } from './encoding.js';
import { decodeSingleByte } from './single-byte.js';

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
      return stream(new TextDecoder(encoding), (piece) => piece);
    case 'utf-16be':
      return stream(new TextDecoder('utf-16le'), byteSwapper());
    case 'windows-1252':
    case 'mac-roman':
      return { decode: (piece) => decodeSingleByte(piece, encoding), end: () => '' };
  }
}

function stream(decoder: TextDecoder, prepare: (piece: Uint8Array) => Uint8Array): Decoder {
  return {
    decode: (piece) => decoder.decode(prepare(piece), { stream: true }),
    end: () => decoder.decode(),
  };
}

/** Big-endian pairs turned round; an odd last byte waits for the next piece. */
function byteSwapper(): (piece: Uint8Array) => Uint8Array {
  let odd: number | null = null;
  return (piece) => {
    const joined = odd === null ? Buffer.from(piece) : Buffer.concat([Uint8Array.of(odd), piece]);
    odd = joined.length % 2 === 1 ? (joined[joined.length - 1] ?? null) : null;
    return joined.subarray(0, joined.length - (joined.length % 2)).swap16();
  };
}
