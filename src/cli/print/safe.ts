/** Whether a terminal would act on a character, or be misled by it, rather than show it. */
function acts(point: number): boolean {
  const control = point < 0x20 || (point >= 0x7f && point <= 0x9f);
  const turnsText = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
  return (control && point !== 0x0a) || turnsText;
}

/** Text from a file, made safe for a terminal: escape sequences and the like are shown as code points and cannot act. */
export function safe(text: string): string {
  return Array.from(text, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return acts(point) ? `U+${point.toString(16).toUpperCase().padStart(4, '0')}` : character;
  }).join('');
}
