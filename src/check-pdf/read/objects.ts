import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';

/** What the file may hold in any place: nothing is trusted to be of the right kind. */
export type Thing = PDFObject | undefined;

/** The dictionary's entry, with references followed. */
export function entry(dict: PDFDict | null, key: string): Thing {
  return dict?.lookup(PDFName.of(key));
}

/** The entry as it stands, a reference unfollowed. */
export function rawEntry(dict: PDFDict | null, key: string): Thing {
  return dict?.get(PDFName.of(key));
}

/** The dictionary, or that of a stream; null for anything else. */
export function asDict(thing: Thing): PDFDict | null {
  if (thing instanceof PDFDict) return thing;
  return thing instanceof PDFStream ? thing.dict : null;
}

export function dictEntry(dict: PDFDict | null, key: string): PDFDict | null {
  return asDict(entry(dict, key));
}

/** The items of an array, references followed; empty for anything else. */
export function items(thing: Thing): readonly Thing[] {
  if (!(thing instanceof PDFArray)) return [];
  return Array.from({ length: thing.size() }, (_, i) => thing.lookup(i));
}

/** One thing or an array of things, each beside the key of the reference that led to it. */
export function oneOrMore(dict: PDFDict | null, key: string): readonly Found[] {
  const whole = entry(dict, key);
  if (whole === undefined) return [];
  if (!(whole instanceof PDFArray)) return [{ thing: whole, key: referenceKey(rawEntry(dict, key)) }];
  return whole.asArray().map((raw, i) => ({ thing: whole.lookup(i), key: referenceKey(raw) }));
}

export interface Found {
  readonly thing: Thing;
  readonly key: string | null;
}

export function nameOf(thing: Thing): string | null {
  return thing instanceof PDFName ? thing.decodeText() : null;
}

export function textOf(thing: Thing): string | null {
  return thing instanceof PDFString || thing instanceof PDFHexString ? thing.decodeText() : null;
}

export function numberOf(thing: Thing): number | null {
  return thing instanceof PDFNumber ? thing.asNumber() : null;
}

export function isTrue(thing: Thing): boolean {
  return thing === PDFBool.True;
}

/** `12 0` for a reference, and null for anything else: what tells two objects apart. */
export function referenceKey(thing: Thing): string | null {
  return thing instanceof PDFRef ? `${thing.objectNumber} ${thing.generationNumber}` : null;
}

/** The bytes of a stream with its filters undone; null when it is no stream or cannot be read. */
export function streamBytes(thing: Thing): Uint8Array | null {
  if (!(thing instanceof PDFRawStream)) return null;
  try {
    return decodePDFRawStream(thing).decode();
  } catch {
    return null;
  }
}
