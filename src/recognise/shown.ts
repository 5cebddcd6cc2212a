import type { Heading } from '../intake/intake.js';
import { findPersonalData } from '../personal-data/personal-data.js';
import { tidyText } from '../spelling/spelling.js';

const longest = 100;

/**
 * A column's heading as a message may show it: tidied, cut at 100 characters, and withheld when it holds personal
 * data (a file without headings gives its first person as headings).
 */
export function shownHeading(heading: Heading): string {
  const own = tidyText(heading.texts[0] ?? '');
  // An option's number alone says nothing: `support___1` is shown as it stands in the file.
  const text = /\p{L}{2}/u.test(own)
    ? own
    : tidyText(heading.parts.filter((part) => part !== '').join(' - '));
  if (findPersonalData(text).length > 0) return '(not shown: it looks like personal data)';
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
