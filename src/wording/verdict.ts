import { countWords } from './number.js';
import { roundHalfAway } from './rounding.js';

/** What a comparison came to. */
export type VerdictName =
  | 'higher'
  | 'lower'
  | 'may-be-higher'
  | 'may-be-lower'
  | 'similar'
  | 'no-detectable-difference'
  | 'too-few'
  | 'no-figure'
  | 'not-comparable';

const labels: Readonly<Record<VerdictName, string>> = {
  higher: 'Higher',
  lower: 'Lower',
  'may-be-higher': 'May be higher – could be chance',
  'may-be-lower': 'May be lower – could be chance',
  similar: 'Similar',
  'no-detectable-difference': 'No detectable difference',
  'too-few': 'Too few answers to show',
  'no-figure': 'No published figure',
  'not-comparable': 'Not comparable',
};

const silent: readonly VerdictName[] = ['too-few', 'no-figure', 'not-comparable'];

/** The smallest gap that is likely to be found, either way, in whole points; null when no gap could be. */
export function smallestGap({ up, down }: VerdictFacts['detectable']): number | null {
  const sizes = [up, down].filter((size) => size !== null).map(Math.abs);
  return sizes.length === 0 ? null : roundHalfAway(Math.max(...sizes));
}

/**
 * A verdict for a table cell. Two verdicts carry a size in every 100 people where it is given: `Similar (within 5)`, the
 * margin; `No detectable difference (needs 13)`, the smallest gap that can be found reliably.
 */
export function verdictCell(verdict: VerdictName, sizes: VerdictSizes = {}): string {
  const { within = null, detectable } = sizes;
  if (verdict === 'similar' && within !== null) return `${labels.similar} (within ${within})`;
  if (verdict !== 'no-detectable-difference' || detectable === undefined) return labels[verdict];
  const size = smallestGap(detectable);
  return `${labels[verdict]} (${size === null ? 'too few to tell' : `needs ${size}`})`;
}

export interface VerdictSizes {
  readonly within?: number | null;
  readonly detectable?: VerdictFacts['detectable'];
}

/** What a verdict's sentence needs. `elsewhere` goes after "than": "in the national data set", "last time". */
export interface VerdictFacts {
  readonly verdict: VerdictName;
  readonly elsewhere: string;
  readonly smallBase: boolean;
  /** How many questions were looked at together. */
  readonly family: number;
  /** The smallest gap that this many answers would be likely to find, in percentage points; null when unknown. */
  readonly detectable: { readonly up: number | null; readonly down: number | null };
  /** The margin of "similar", in percentage points; null when unknown. */
  readonly within: number | null;
}

function detectableSentence(detectable: VerdictFacts['detectable']): string {
  const needed = smallestGap(detectable);
  if (needed === null) return ' With this many answers, no gap could be found reliably.';
  return ` A gap would need to be at least ${needed} in every 100 to be found reliably.`;
}

function plainSentence(facts: VerdictFacts): string {
  switch (facts.verdict) {
    case 'higher':
      return `Higher than ${facts.elsewhere}.`;
    case 'lower':
      return `Lower than ${facts.elsewhere}.`;
    case 'may-be-higher':
    case 'may-be-lower':
      return (
        `May be ${facts.verdict === 'may-be-higher' ? 'higher' : 'lower'} than ${facts.elsewhere}. ` +
        `It could be chance: we looked at ${countWords(facts.family)} questions.`
      );
    case 'similar':
      return facts.within === null
        ? 'Similar: any gap is very likely to be small.'
        : `Similar: any gap is very likely to be under ${facts.within} in every 100.`;
    case 'no-detectable-difference':
      return `No detectable difference.${detectableSentence(facts.detectable)}`;
    case 'too-few':
      return 'Too few answers to show.';
    case 'no-figure':
      return 'No published figure to compare with.';
    case 'not-comparable':
      return 'Not comparable: the question or its answers differ.';
  }
}

/** The verdict in full sentences, with what it takes to read it rightly. */
export function verdictSentence(facts: VerdictFacts): string {
  const words = plainSentence(facts);
  const prefixed = facts.smallBase && !silent.includes(facts.verdict);
  return prefixed ? `Small number of answers. ${words}` : words;
}
