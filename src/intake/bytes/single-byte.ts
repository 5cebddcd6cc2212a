/** Windows-1252 where it differs from Latin-1: bytes 0x80 to 0x9F. The five unused bytes stay control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Mac Roman, bytes 0x80 to 0xFF. */
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

export type SingleByte = 'windows-1252' | 'mac-roman';

const aboveAscii: Readonly<Record<SingleByte, string>> = {
  'windows-1252': windows1252,
  'mac-roman': macRoman,
};

/** The character that a byte stands for. */
export function characterOf(byte: number, encoding: SingleByte): string {
  const beyond = byte < 0x80 ? '' : aboveAscii[encoding].charAt(byte - 0x80);
  return beyond === '' ? String.fromCharCode(byte) : beyond;
}

/**
 * Bytes of a single-byte encoding as UTF-16, two bytes a character, low byte first. The table is our own:
 * runtimes have read "windows-1252" as Latin-1 in some releases, which turns a curly apostrophe into a control
 * character.
 */
export function widener(encoding: SingleByte): (bytes: Uint8Array) => Uint8Array {
  const table = Uint16Array.from({ length: 256 }, (_, byte) => characterOf(byte, encoding).charCodeAt(0));
  return (bytes) => {
    const wide = new Uint8Array(bytes.length * 2);
    for (let i = 0; i < bytes.length; i += 1) {
      const character = table[bytes[i] ?? 0] ?? 0;
      wide[2 * i] = character & 0xff;
      wide[2 * i + 1] = character >> 8;
    }
    return wide;
  };
}
