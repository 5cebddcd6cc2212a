/** A sentence that breaks a rule of plain words. */
export interface LintFault {
  readonly sentence: string;
  readonly fault: string;
}

const banned: readonly [RegExp, string][] = [
  [/\b(?:in|not )?significant(?:ly)?\b/i, 'says “significant”: give the size instead'],
  [/\binvalid\b/i, 'says “invalid”: say what is wrong'],
  [/\bper ?cent\b/i, 'says “per cent”: use %'],
  [/\b(?:failing|poor performance|good performance)\b/i, 'judges performance'],
  [/\btimes more likely\b/i, 'says “times more likely”'],
  [/\bNaN\b|\bundefined\b|\bnull\b|\bInfinity\b/, 'holds a machine word'],
];

const causal: readonly [RegExp, string][] = [
  [/\b(?:impacts?|effects?) (?:of|on)\b/i, 'says “impact of”: this is an association'],
  [/\bleads? to\b|\bleading to\b/i, 'says “leads to”: this is an association'],
  [/\bbecause\b/i, 'says “because”: this is an association'],
  [/\bdrives?\b|\bdrivers?\b|\bdriven\b/i, 'says “drives”: this is an association'],
  [/\bcaus(?:e|es|ed|ing)\b|\bresults? in\b|\bimproves?\b/i, 'speaks of cause: this is an association'],
];

/** Text cut into sentences, at a full stop, question or exclamation mark before a capital, digit or quote. */
export function splitSentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?][”’"')]?)\s+(?=[\p{Lu}\d“‘"'(])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function wordCount(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * The sentences of `text` that are too long or use a banned word. `maxWords` is 25 in reports, 15 in Easy Read;
 * `association` also bans words of cause.
 */
export function lintSentences(
  text: string,
  rules: { readonly maxWords?: number; readonly association?: boolean } = {},
): readonly LintFault[] {
  const { maxWords = 25, association = false } = rules;
  const patterns = association ? [...banned, ...causal] : banned;
  return splitSentences(text).flatMap((sentence) => {
    const count = wordCount(sentence);
    const long = count > maxWords ? [{ sentence, fault: `${count} words: at most ${maxWords}` }] : [];
    const words = patterns.filter(([pattern]) => pattern.test(sentence));
    return [...long, ...words.map(([, fault]) => ({ sentence, fault }))];
  });
}
