/** What the codes in the data mean, for the notes of the workbook and the dictionary of the CSV. */
export const flagMeanings: Readonly<Record<string, string>> = {
  'no-answers': 'nobody gave a valid answer',
  'small-base': 'between 10 and 29 answers: read with care',
  'everyone-the-same': 'everyone gave the same answer',
  'many-not-applicable': 'more than one in ten said that it does not apply',
  'many-dont-know': 'more than one in ten said that they do not know',
  'small-counts-hidden': 'some answers were given by so few people that they are not shown',
};

export const hiddenMeanings: Readonly<Record<string, string>> = {
  'base-below-minimum': 'too few people answered',
  'small-counts': 'it could show what one person answered',
  'everyone-or-no-one': 'it would show what everyone answered',
  'protects-another-group': 'another hidden figure could be worked out from it',
};

/** A code in words; a code that is not known here, without its hyphens. */
export function meaningOf(meanings: Readonly<Record<string, string>>, code: string): string {
  return (Object.hasOwn(meanings, code) ? meanings[code] : undefined) ?? code.replaceAll('-', ' ');
}
