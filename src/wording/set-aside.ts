/** Why rows were set aside, for one row and for several. */
const reasons: Readonly<Record<string, readonly [one: string, several: string]>> = {
  'blank-row': ['blank row', 'blank rows'],
  'row-length-differs': ['row with too many or too few cells', 'rows with too many or too few cells'],
  'other-audience': ['row of another audience', 'rows of another audience'],
  'respondent-type-unknown': ['row whose audience is not known', 'rows whose audience is not known'],
  'test-response': ['test response', 'test responses'],
  'partial-response': ['partial response', 'partial responses'],
  disqualified: ['disqualified response', 'disqualified responses'],
  'no-answers': ['row without an answer', 'rows without an answer'],
  'no-readable-answers': ['row without a readable answer', 'rows without a readable answer'],
  'duplicate-respondent': ['repeat of a person', 'repeats of a person'],
  'earlier-review': ['earlier review', 'earlier reviews'],
  'before-opening': ['response before the survey opened', 'responses before the survey opened'],
};

/** A reason for which rows were set aside, in words that agree with their number; an unknown one as its code reads. */
export function setAsideWords(reason: string, count: number): string {
  const words = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  return words?.[count === 1 ? 0 : 1] ?? reason.replaceAll('-', ' ');
}
