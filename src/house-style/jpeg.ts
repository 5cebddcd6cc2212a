import type { Picture } from './model.js';

/** Marks that stand alone, without a length. */
const alone = (mark: number): boolean => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd7);

/** Start of a frame: baseline, extended or progressive. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

/** Notes of cameras and programs: all but JFIF and Adobe's, which say how colours are stored. */
const isNote = (mark: number): boolean =>
  mark === 0xfe || (mark >= 0xe0 && mark <= 0xef && mark !== 0xe0 && mark !== 0xee);

/** A JPEG file (ITU-T T.81), reduced to its picture. */
export function readJpeg(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
  let sides: { readonly width: number; readonly height: number } | null = null;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return { fault: 'is damaged' };
    const mark = view.getUint8(at + 1);
    if (mark === 0xff || alone(mark)) {
      at += mark === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return { fault: 'is not whole' };
    if (frames.has(mark) && end - at >= 10) {
      sides = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      if (view.getUint8(at + 9) === 4)
        return { fault: 'is in the colours of print (CMYK)', hint: 'Save it in RGB.' };
    }
    if (mark === 0xe1 && isTurned(view, at, end)) {
      return { fault: 'is stored on its side', hint: 'Open it, turn it upright and save it again.' };
    }
    if (mark === 0xda) return finished(bytes, pieces, at, sides);
    if (!isNote(mark)) pieces.push(bytes.subarray(at, end));
    at = end;
  }
  return { fault: 'is not whole' };
}

function finished(
  bytes: Uint8Array,
  pieces: readonly Uint8Array[],
  from: number,
  sides: { readonly width: number; readonly height: number } | null,
): Picture {
  const end = endOf(bytes);
  if (end <= from) return { fault: 'is not whole' };
  if (sides === null || sides.width === 0 || sides.height === 0) return { fault: 'is damaged' };
  const all = [...pieces, bytes.subarray(from, end)];
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    whole.set(piece, at);
    at += piece.length;
  }
  return { type: 'jpeg', bytes: whole, ...sides };
}

/** One past the last end mark. What some programs hang on behind it is left out. */
function endOf(bytes: Uint8Array): number {
  for (let at = bytes.length - 2; at > 0; at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  }
  return 0;
}

/** Whether Exif says that the picture must be turned to be seen upright (tag 0x0112, CIPA DC-008). */
function isTurned(view: DataView, at: number, end: number): boolean {
  const tiff = at + 10;
  if (end - tiff < 14 || view.getUint32(at + 4) !== 0x45786966) return false;
  const little = view.getUint16(tiff) === 0x4949;
  const list = tiff + view.getUint32(tiff + 4, little);
  if (list + 2 > end) return false;
  const count = view.getUint16(list, little);
  for (let i = 0; i < count; i++) {
    const entry = list + 2 + 12 * i;
    if (entry + 12 > end) return false;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) > 1;
  }
  return false;
}
