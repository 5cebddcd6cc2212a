/** What has to be said beside a table of links or of arrangements, by the code in the analysis. */
const words: Readonly<Record<string, string>> = {
  'same-people-same-sitting': 'The same people answered both questions on the same day, in the same mood.',
  'easier-cases-easier-process': 'People with more complex needs may find both things harder.',
  'dissatisfied-may-not-answer': 'People who are unhappy with their support may not have answered at all.',
  'not-what-a-change-would-do': 'It does not show what would happen if the council did something different.',
  'shares-overlap': 'The conditions overlap, so the shares and the gaps cannot be added up.',
  'importance-of-these-answers':
    'The shares come from these answers alone, so their ranges are wide and they could look different in another survey.',
  'conditions-cannot-be-separated': 'Some conditions go together so closely that they cannot be told apart.',
  'case-mix':
    'People with one arrangement may differ in need, age and help at home from people with another.',
};

/** The cautions of these codes as sentences, each once; a code that is not known is left to its table. */
export function cautionWords(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].flatMap((code) => words[code] ?? []);
}

/** Why the answers were not weighted, after "The answers are not weighted:". */
export function unweightedBecause(code: string): string {
  switch (code) {
    case 'effective-size-below-half':
      return 'weighting would throw away more than half of the answers';
    case 'effective-size-below-30':
      return 'too few answers would be left';
    case 'too-many-margins':
      return 'too many characteristics were asked for with so few answers';
    default:
      return 'the numbers given do not fit these answers';
  }
}

/** What the notes of a comparison with an earlier survey mean. */
export function waveWords(code: string): string | null {
  switch (code) {
    case 'modes-differ':
      return 'The two surveys were answered in different ways (for example, by post and online), which can change answers.';
    case 'first-periods-left-out':
      return 'Some charts start later than the reviews: a few reviews have no date, and what those people said would follow from the rest.';
    case 'waves-treated-as-different-people':
      return 'Nobody is followed from one survey to the next: the two are compared as different people.';
    default:
      return null;
  }
}
