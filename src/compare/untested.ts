import type { ComparisonItem, ItemScore, Verdict } from '../analysis/analysis.js';
import { boundInWords, type Found } from './figure.js';
import { hereOf } from './judge.js';

/** The row of an item that is not tested, and why it is not. */
export function withoutTest(item: ItemScore, found: Found, comparable: boolean): ComparisonItem {
  const tone =
    found.kind === 'bound' ? found.figure.tone : found.kind === 'testable' ? found.side.tone : 'positive';
  const side = found.kind === 'testable' && comparable ? found.side : null;
  const [verdict, because]: [Verdict, string] = !comparable
    ? ['not-comparable', 'the question is not declared to mean the same in both questionnaires']
    : side !== null
      ? ['too-few', 'too few answers to show']
      : found.kind === 'bound'
        ? ['no-figure', 'only a bound was published, which is not tested']
        : ['no-figure', 'no figure was published'];
  return {
    question: item.question,
    label: item.label,
    tone,
    here: hereOf(item, tone),
    there: {
      percent: side === null ? null : (100 * side.count) / side.base,
      low: null,
      high: null,
      base: side?.base ?? null,
      precision: side?.precision ?? null,
      words: comparable && found.kind === 'bound' ? boundInWords(found.figure) : null,
      source:
        side?.source ??
        (comparable && found.kind === 'bound'
          ? `${found.figure.source.title} (${found.figure.source.year})`
          : null),
    },
    difference: { points: null, low: null, high: null },
    method: null,
    test: null,
    p: null,
    q: null,
    detectable: { up: null, down: null },
    verdict,
    smallBase: (item.base ?? 0) < 30,
    small: null,
    spreadDiffers: null,
    because,
  };
}
