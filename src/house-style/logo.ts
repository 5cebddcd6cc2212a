import { PoetError } from '../errors.js';
import { readJpeg } from './jpeg.js';
import type { Logo, Picture } from './model.js';
import { readPng } from './png.js';

/** In bytes: a logo is in every report, and in the web page it is a third larger. */
export const largestLogo = 500_000;

const mostPixels = 2000;

/** Wider or taller than this many times the other side, nothing of it could be seen. */
const mostDrawnOut = 20;

/**
 * A logo from the bytes of a PNG or JPEG file. `name` is only named in messages. Throws a
 * PoetError('logo-not-valid') that says what is wrong with the file and what to do.
 */
export async function readLogo(bytes: Uint8Array, name: string, alt: string): Promise<Logo> {
  if (bytes.length > largestLogo) {
    const size = bytes.length < 1e6 ? `${Math.round(bytes.length / 1e3)} KB` : megabytes(bytes.length);
    throw refused(name, `is ${size}; ${largestLogo / 1e3} KB is the most`, smaller);
  }
  const picture = await pictureOf(bytes);
  if ('fault' in picture) throw refused(name, picture.fault, picture.hint ?? saveAgain);
  const { width, height } = picture;
  const sides = `${width} by ${height} pixels`;
  if (Math.max(width, height) > mostPixels)
    throw refused(name, `is ${sides}; ${mostPixels} is the most either way`, smaller);
  if (Math.max(width, height) > mostDrawnOut * Math.min(width, height))
    throw refused(name, `is ${sides}: too thin to be seen`, 'Use a picture that is less drawn out.');
  return { ...picture, alt };
}

const smaller = 'Save a smaller copy: 600 pixels wide is enough.';
const saveAgain = 'Save it again as a PNG or JPEG file.';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function refused(name: string, why: string, hint: string): PoetError {
  return new PoetError('logo-not-valid', `the logo "${name}" ${why}`, hint, 'usage');
}

async function pictureOf(bytes: Uint8Array): Promise<Picture> {
  const starts = (...signs: number[]): boolean => signs.every((sign, i) => bytes[i] === sign);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return readPng(bytes);
  if (starts(0xff, 0xd8, 0xff)) return readJpeg(bytes);
  if (bytes.length === 0) return { fault: 'is empty' };
  const text = new TextDecoder().decode(bytes.subarray(0, 1000));
  if (/<svg\b/i.test(text)) {
    return {
      fault: 'is an SVG, which can hold more than a picture',
      hint: 'Save it as a PNG file, 600 pixels wide or more.',
    };
  }
  return { fault: 'is not a PNG or JPEG picture' };
}
