import type { LintFault } from './lint.js';
import { splitSentences } from './lint.js';

const mostWords = 15;

/** Words that people with learning disabilities have said are hard, and what to say in their place. */
const hard: Readonly<Record<string, string>> = {
  approximately: 'about',
  authority: 'council',
  benchmark: 'other places',
  commission: 'pay for',
  commissioning: 'paying for',
  implement: 'do',
  outcome: 'what changed',
  outcomes: 'what changed',
  participate: 'take part',
  percent: 'out of 10',
  personalisation: 'support that fits you',
  process: 'how it was done',
  regarding: 'about',
  respondent: 'person',
  respondents: 'people',
  statistically: 'leave it out',
  utilise: 'use',
};

const passive = /\b(?:was|were|been|is|are)\s+(?:\w+ed|given|told|made|shown|known|seen|held|paid)\b/i;

function faultsOf(sentence: string): string[] {
  const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const hardOnes = plain.filter((word) => Object.hasOwn(hard, word));
  return [
    ...(words.length > mostWords ? [`${words.length} words: at most ${mostWords}`] : []),
    ...((sentence.match(/,(?!\d)/g) ?? []).length > 1 ? ['more than one comma: one idea to a sentence'] : []),
    ...(/%/.test(sentence) ? ['a %: say “out of 10”'] : []),
    ...(/\d\.\d/.test(sentence) ? ['a decimal: say a whole number'] : []),
    ...hardOnes.map((word) => `the hard word “${word}”: say “${hard[word]}”`),
    ...(passive.test(sentence) ? ['says what was done, not who did it'] : []),
  ];
}

/** What makes a text hard to read for Easy Read, sentence by sentence. Nothing found is no proof: people must check. */
export function easyReadFaults(text: string): readonly LintFault[] {
  return splitSentences(text).flatMap((sentence) => faultsOf(sentence).map((fault) => ({ sentence, fault })));
}
