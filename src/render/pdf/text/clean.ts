/** Line ends, tabs and other control characters that stand for a gap between words. */
const gaps = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/** Spaces the report font has no glyph for; each becomes a plain space. */
const oddSpaces = /[\u2000-\u200a\u202f\u205f\u3000]/gu;

/**
 * Characters that draw nothing: other controls, the soft hyphen, zero-width and direction marks, the byte order
 * mark, variation selectors, tags. A zero-width joiner goes too: the fonts have no joined forms.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e0fff}]/gu;

const loneSurrogate = /\p{Surrogate}/gu;

/**
 * `text` as it can be drawn: composed (NFC), on one line, without invisible characters, with plain spaces and hyphens.
 *
 * Every string that reaches the page passes through here; a character left in that no font has is dealt with when
 * the text is split into runs. Half of a surrogate pair becomes U+FFFD.
 */
export function cleanText(text: string): string {
  return text
    .replace(loneSurrogate, '\ufffd')
    .normalize('NFC')
    .replace(gaps, ' ')
    .replace(oddSpaces, ' ')
    .replace(invisible, '')
    .replace(/\u2011/gu, '-');
}
