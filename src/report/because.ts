/** Why a figure is not shown, from the reason's code, as words that go after "as". */
export function hiddenBecause(code: string): string {
  switch (code) {
    case 'base-below-minimum':
      return 'too few people answered';
    case 'everyone-or-no-one':
      return 'it would show what everyone answered';
    case 'protects-another-group':
      return 'another hidden result could be worked out from it';
    default:
      return 'it could show what one person answered';
  }
}

/** The same in a few words, for a row of a chart or a cell. */
export function hiddenWords(code: string | null): string {
  return code === null || code === 'base-below-minimum'
    ? 'Too few answers to show'
    : 'Not shown, to protect people';
}
