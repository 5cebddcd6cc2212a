const quotes = /[\u2018\u2019\u201A\u201B\u2032\u00B4\u0060\u02BC\uFF07]/g;
const doubleQuotes = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\uFF02]/g;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u2043]/g;
// Soft hyphens and zero-width characters stand where a blank may or may not be meant; they print as nothing.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const tags = /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,200})?\/?>/gi;
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&rsquo;': "'",
  '&lsquo;': "'",
  '&ndash;': '-',
  '&mdash;': '-',
};
// SmartSurvey's interface writes an apostrophe so.
const entity = /&(?:amp|nbsp|lt|gt|quot|apos|rsquo|lsquo|ndash|mdash|#39);|@SQ@/gi;

// Most headings and answers are plain ASCII: these need none of the work below.
const plain = /^[\x21-\x7E](?:[\x20-\x7E]*[\x21-\x7E])?$/;
const needsWork = /[<&@`]| {2}/;

/** A text with its typography made one: compatibility forms, dashes, quotes, blanks, HTML. Case is kept. */
export function tidyText(text: string): string {
  if (text === '' || (plain.test(text) && !needsWork.test(text))) return text;
  return text
    .replace(tags, ' ')
    .replace(entity, (found) => entities[found.toLowerCase()] ?? "'")
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(quotes, "'")
    .replace(doubleQuotes, '"')
    .replace(dashes, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The form under which two spellings of one text are equal: `tidyText` in lower case. Used for comparing only,
 * never shown.
 */
export function foldText(text: string): string {
  return tidyText(text).toLowerCase();
}
