/** Why a row is not used. Position 0 is a row that is used. */
export const rowReasons = [
  'used',
  'other-audience',
  'respondent-type-unknown',
  'test-response',
  'partial-response',
  'disqualified',
  'no-answers',
  'no-readable-answers',
  'duplicate-respondent',
  'earlier-review',
  'before-opening',
] as const;

export type RowReason = (typeof rowReasons)[number];

export function reasonCode(reason: RowReason): number {
  return rowReasons.indexOf(reason);
}
