import { nearest } from '../../index.js';

/** What was given, what was expected, and the nearest of it, where an option has a few values. */
export function inOurWords(message: string): string {
  const found =
    /^option '(?:-\w, )?(--[\w-]+).*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s.exec(
      message,
    );
  if (found === null) return message;
  const [, flag, given = '', allowed = ''] = found;
  const near = nearest(given, allowed.split(', '));
  const offer = near === null ? '' : `\n  Did you mean ${near.text}?`;
  return `the option ${flag} is "${given}"; one of these was expected: ${allowed}${offer}`;
}
