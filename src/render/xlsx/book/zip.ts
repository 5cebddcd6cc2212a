/** A file inside the archive. */
export interface ZipPart {
  readonly path: string;
  readonly text: string;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

/** The checksum that ZIP asks for (CRC-32 of ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Midnight on 1 January 1980, the first moment that ZIP can write: the file says nothing of when it was made. */
const dosDate = (0 << 9) | (1 << 5) | 1;
const utf8Names = 0x0800;
const deflate = 8;

/** The fields that stand both before a part and in the directory at the end. */
function fields(crc: number, packed: number, size: number, name: number): number[] {
  const two = (value: number) => [value & 0xff, (value >>> 8) & 0xff];
  const four = (value: number) => [...two(value), ...two(value >>> 16)];
  return [
    ...[...two(20), ...two(utf8Names), ...two(deflate), ...two(0), ...two(dosDate)],
    ...[...four(crc), ...four(packed), ...four(size), ...two(name), ...two(0)],
  ];
}

function little(...values: readonly (readonly [number, 2 | 4])[]): number[] {
  return values.flatMap(([value, width]) =>
    Array.from({ length: width }, (_, at) => Math.floor(value / 256 ** at) % 256),
  );
}

/**
 * A ZIP archive of text files, packed with the platform's own deflate, in the order given. The same parts give the
 * same bytes on every run and in every time zone: the only time in it is fixed.
 */
export async function writeZip(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { path, text } of parts) {
    const bytes = encoder.encode(text);
    const name = encoder.encode(path);
    const packed = await deflated(bytes);
    const shared = fields(crc32(bytes), packed.length, bytes.length, name.length);
    const local = Uint8Array.from([...little([0x04034b50, 4]), ...shared]);
    directory.push(
      Uint8Array.from([
        ...little([0x02014b50, 4], [20, 2]),
        ...shared,
        ...little([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      ]),
      name,
    );
    pieces.push(local, name, packed);
    at += local.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = little(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [parts.length, 2],
    [parts.length, 2],
    [size, 4],
    [at, 4],
    [0, 2],
  );
  return joined([...pieces, ...directory, Uint8Array.from(end)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
