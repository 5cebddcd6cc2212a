import type { Picture } from './model.js';

/** Parts of a PNG that make the picture; all others (text, dates, place, colour profiles) are left out. */
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

const samplesOfKind: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Part {
  readonly kind: string;
  readonly from: number;
  /** One past its checksum. */
  readonly to: number;
}

/** A PNG file (ISO/IEC 15948), reduced to its picture, once its pixels have been seen to be all there. */
export async function readPng(bytes: Uint8Array): Promise<Picture> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = partsOf(view);
  const [head] = parts;
  if (head?.kind !== 'IHDR' || parts.at(-1)?.kind !== 'IEND') return { fault: 'is not whole' };
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const bits = view.getUint8(24);
  const samples = samplesOfKind[view.getUint8(25)];
  if (samples === undefined || width === 0 || height === 0) return { fault: 'is damaged' };
  const sizes = { width, height };
  // Too many pixels are refused by the caller: nothing is unpacked for them.
  if (width > 10_000 || height > 10_000) return { type: 'png', bytes, ...sizes };
  if (view.getUint8(28) !== 0) return { fault: 'is interlaced', hint: 'Save it without interlacing.' };
  const data = parts.filter(({ kind }) => kind === 'IDAT');
  const packed = joined(data.map(({ from, to }) => bytes.subarray(from + 8, to - 4)));
  const expected = height * (1 + Math.ceil((width * samples * bits) / 8));
  if ((await unpackedLength(packed, expected)) !== expected) return { fault: 'is damaged' };
  const picture = parts.filter(({ kind }) => kept.has(kind)).map(({ from, to }) => bytes.subarray(from, to));
  return { type: 'png', bytes: joined([bytes.subarray(0, 8), ...picture]), ...sizes };
}

/** The parts up to the end mark; fewer when the file breaks off. */
function partsOf(view: DataView): readonly Part[] {
  const parts: Part[] = [];
  let from = 8;
  while (from + 12 <= view.byteLength) {
    const to = from + 12 + view.getUint32(from);
    if (to > view.byteLength) break;
    const kind = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(from + i)));
    if (kind === 'IHDR' && to - from !== 25) break;
    parts.push({ kind, from, to });
    if (kind === 'IEND') break;
    from = to;
  }
  return parts;
}

/** How many bytes there are once unpacked; reading stops soon after `most`. Null when they cannot be unpacked. */
async function unpackedLength(packed: Uint8Array<ArrayBuffer>, most: number): Promise<number | null> {
  let length = 0;
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > most) break;
    }
  } catch {
    return null;
  }
  return length;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
