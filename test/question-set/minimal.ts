/** A small question set in the documented form, for tests to change one thing of. */
export const minimal = `audience: resident
version: "2024"
title: People who use our day centres
scales:
  quality:
    positive: { Very good: 4, Good: 3 }
    negative: { Poor: 2, Very poor: 1 }
    not-counted: [Does not apply, Don't know]
blocks:
  - title: Quality
    kind: quality
    scale: quality
    questions:
      dignity: being supported with dignity
      choice: choice over support
  - title: About you
    kind: circumstance
    questions:
      age-band: { label: age, choose-one: [Under 65, 65 and over] }
`;

/** The set with one text in place of another; the text must be there. */
export function changed(from: string, to: string): string {
  if (!minimal.includes(from)) throw new Error(`the minimal question set has no ${from}`);
  return minimal.replace(from, to);
}
