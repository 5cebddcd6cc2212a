import type { NonAnswer } from './model.js';

const doesNotApply = /\b(?:does ?n[o']?t apply|do(?:es)? not apply|not applicable|n\/?a|not relevant)\b/i;
const dontKnow =
  /\b(?:do(?:es)? ?n[o']?t know|do not know|not sure|unsure|can(?:'?t| ?not) (?:say|tell|remember)|dk)\b/i;
const preferNotToSay = /\b(?:prefer not|rather not|refused?)\b/i;
const missing =
  /\b(?:no (?:answer|reply|response)|not answered|not asked|skipped|missing|left blank|unanswered)\b/i;

/**
 * Which kind of non-answer a label of a `not-counted` list is, by its words: "does not apply", "not applicable",
 * "N/A" and "not relevant"; "don't know", "not sure", "unsure" and "can't say"; "prefer not" and "rather not";
 * "no answer", "not answered" and "skipped". Anything else counts as does not apply. A file that means something
 * else says so with a map.
 */
export function nonAnswerOf(label: string): NonAnswer {
  const words = label.replace(/[\u2018\u2019\u02BC`]/g, "'");
  if (doesNotApply.test(words)) return 'doesNotApply';
  if (dontKnow.test(words)) return 'dontKnow';
  if (preferNotToSay.test(words)) return 'preferNotToSay';
  if (missing.test(words)) return 'missing';
  return 'doesNotApply';
}
