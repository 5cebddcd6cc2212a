/** Windows-1252 where it differs from Latin-1: bytes 0x80 to 0x9F. The five unused bytes stay control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Mac Roman, bytes 0x80 to 0xFF. */
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

const aboveAscii: Readonly<Record<SingleByte, (byte: number) => string>> = {
  'windows-1252': (byte) => (byte < 0xa0 ? windows1252.charAt(byte - 0x80) : String.fromCharCode(byte)),
  'mac-roman': (byte) => macRoman.charAt(byte - 0x80),
};

export type SingleByte = 'windows-1252' | 'mac-roman';

/** The character that a byte stands for. */
export function characterOf(byte: number, encoding: SingleByte): string {
  return byte < 0x80 ? String.fromCharCode(byte) : aboveAscii[encoding](byte);
}

/**
 * Text of single-byte data. The table is our own: runtimes have read "windows-1252" as Latin-1 in some
 * releases, which turns a curly apostrophe into a control character.
 */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByte): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const differs = encoding === 'windows-1252' ? /[\x80-\x9f]/g : /[\x80-\xff]/g;
  return latin.replace(differs, (c) => aboveAscii[encoding](c.charCodeAt(0)));
}
