import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PoetError } from '../../src/errors.js';
import { largestLogo, readLogo } from '../../src/house-style/house-style.js';

const folder = path.resolve(import.meta.dirname, '../../fixtures/house-style');
const png = new Uint8Array(readFileSync(path.join(folder, 'northshire.png')));
const jpg = new Uint8Array(readFileSync(path.join(folder, 'northshire.jpg')));

const bytesOf = (...parts: (Uint8Array | string)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));

/** What the message and the hint say of a file that cannot be used. */
async function refusal(bytes: Uint8Array, name = 'crest.png'): Promise<string> {
  const error = await readLogo(bytes, name, 'Northshire').then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PoetError);
  const { code, message, hint } = error as PoetError;
  expect(code).toBe('logo-not-valid');
  return `${message} ${hint}`;
}

function part(kind: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return bytesOf(length, kind, data, Buffer.alloc(4));
}

function makePng(
  width: number,
  height: number,
  more: { interlaced?: boolean; pixels?: number } = {},
): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, more.interlaced ? 1 : 0], 8);
  const pixels = deflateSync(Buffer.alloc(more.pixels ?? height * (1 + 3 * width)));
  return bytesOf(png.subarray(0, 8), part('IHDR', head), part('IDAT', pixels), part('IEND', Buffer.alloc(0)));
}

describe('a logo', () => {
  it('may be a PNG or a JPEG file', async () => {
    expect(await readLogo(png, 'crest.png', 'Northshire')).toMatchObject({
      type: 'png',
      width: 640,
      height: 200,
      alt: 'Northshire',
    });
    expect(await readLogo(jpg, 'crest.jpg', 'Northshire')).toMatchObject({
      type: 'jpeg',
      width: 640,
      height: 200,
    });
  });

  it('is known by what is in the file, not by its name', async () => {
    expect((await readLogo(jpg, 'crest.png', 'Northshire')).type).toBe('jpeg');
  });

  it('loses what programs and cameras noted in it', async () => {
    const text = part('tEXt', new TextEncoder().encode('Author\0Ann Example'));
    const noted = bytesOf(png.subarray(0, 33), text, png.subarray(33));
    const clean = await readLogo(noted, 'crest.png', 'Northshire');
    expect(Buffer.from(clean.bytes).includes('Ann Example')).toBe(false);
    expect(clean.bytes).toEqual((await readLogo(png, 'crest.png', 'Northshire')).bytes);

    const comment = bytesOf(Uint8Array.of(0xff, 0xfe, 0, 13), 'Ann Example');
    const jpeg = await readLogo(bytesOf(jpg.subarray(0, 2), comment, jpg.subarray(2)), 'crest.jpg', 'N');
    expect(Buffer.from(jpeg.bytes).includes('Ann Example')).toBe(false);
    expect(jpeg.bytes).toEqual((await readLogo(jpg, 'crest.jpg', 'N')).bytes);
  });
});

describe('a logo that cannot be used is refused:', () => {
  it('a file that is no picture', async () => {
    expect(await refusal(new TextEncoder().encode('Dear Ann'))).toBe(
      'the logo "crest.png" is not a PNG or JPEG picture Save it again as a PNG or JPEG file.',
    );
    expect(await refusal(new Uint8Array())).toContain('is empty');
    expect(await refusal(bytesOf('GIF89a'))).toContain('is not a PNG or JPEG picture');
  });

  it('an SVG, which could hold a script', async () => {
    const svg =
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await refusal(new TextEncoder().encode(svg))).toContain('is an SVG');
  });

  it('one that is too large', async () => {
    expect(await refusal(bytesOf(png, Buffer.alloc(largestLogo)))).toContain('is 516 KB; 500 KB is the most');
    expect(await refusal(Buffer.alloc(7_340_000))).toContain('is 7.3 MB; 500 KB is the most');
    expect(await refusal(makePng(2001, 40))).toContain('is 2001 by 40 pixels; 2000 is the most either way');
    expect(await refusal(makePng(50_000, 50_000, { pixels: 9 }))).toContain('50000 by 50000 pixels');
  });

  it('one too thin to be seen', async () => {
    expect(await refusal(makePng(2000, 20))).toContain('too thin to be seen');
  });

  it('one that breaks off anywhere, or holds other than it says', async () => {
    for (let length = 8; length < png.length; length += 97)
      expect(await refusal(png.subarray(0, length))).toMatch(/is not whole|is damaged/);
    for (let length = 3; length < jpg.length; length += 97)
      expect(await refusal(jpg.subarray(0, length))).toMatch(/is not whole|is damaged/);
    expect(await refusal(makePng(10, 10, { pixels: 100 }))).toContain('is damaged');
    expect(await refusal(makePng(10, 10, { pixels: 1_000_000 }))).toContain('is damaged');
  });

  it('one stored in a way that some readers show otherwise', async () => {
    expect(await refusal(makePng(10, 10, { interlaced: true }))).toContain('Save it without interlacing.');
    const exif = Uint8Array.of(
      ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
      ...[0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0],
      ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0],
      ...[0, 0, 0, 0],
    );
    const turned = bytesOf(jpg.subarray(0, 2), exif, jpg.subarray(2));
    expect(await refusal(turned)).toContain('turn it upright');
    const upright = Uint8Array.from(turned);
    upright[30] = 1;
    await expect(readLogo(upright, 'crest.jpg', 'N')).resolves.toMatchObject({ width: 640 });
    const print = Uint8Array.from(jpg);
    const frame = print.findIndex((byte, i) => byte === 0xff && print[i + 1] === 0xc0);
    print[frame + 9] = 4;
    expect(await refusal(print)).toContain('Save it in RGB.');
  });

  it('and never with anything but a message: any bytes give a logo or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(png, jpg),
        fc.array(fc.tuple(fc.nat(16_000), fc.nat(255)), { maxLength: 6 }),
        async (good, changes) => {
          const bytes = Uint8Array.from(good);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const read = await readLogo(bytes, 'crest', 'N').catch((error: unknown) => error);
          if (read instanceof Error) expect(read).toBeInstanceOf(PoetError);
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  });
});
