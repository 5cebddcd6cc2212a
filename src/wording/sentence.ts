/** The text with its first letter as a capital, for a label that starts a line. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** The text as a sentence: a capital first and one full stop last. Empty text stays empty. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  return capitalised(/[.!?…]["”’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`);
}
