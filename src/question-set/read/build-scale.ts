import { foldText } from '../../spelling/spelling.js';
import type { NonAnswer, Scale, UncountedAnswer } from '../model.js';
import { nonAnswerOf } from '../non-answers.js';
import { nonAnswers } from '../vocabulary.js';
import type { DraftCodes, DraftNonAnswer, DraftQuestion, DraftScale, Named } from './draft.js';

/** A scale of the file as the model has it. */
export function buildScale(draft: DraftScale): Scale {
  const answers = draft.answers.map(({ label, value, tone }) => ({
    label: label.text,
    value: Number(value?.text),
    tone,
    alsoSeenAs: spellingsOf(label.text, draft.alsoSeenAs),
  }));
  const notCounted = buildNotCounted(draft.notCounted, draft.alsoSeenAs);
  const scores = Object.fromEntries(answers.map((answer) => [String(answer.value), answer.label]));
  const labels = [...answers, ...notCounted].map((answer) => answer.label);
  const codes = draft.codes?.word?.text === 'scores' ? scores : buildCodes(draft.codes, labels);
  return { id: draft.id.text, answers, notCounted, codes };
}

/** A scale with what one question adds to it: further non-answers, spellings, its own codes. */
export function scaleWith(scale: Scale, question: DraftQuestion): Scale {
  const { notCounted, alsoSeenAs, codes } = question;
  if (notCounted.length === 0 && alsoSeenAs.length === 0 && codes === null) return scale;
  const added = [...scale.notCounted, ...buildNotCounted(notCounted, [])];
  const widen = <T extends { label: string; alsoSeenAs: readonly string[] }>(answer: T): T => ({
    ...answer,
    alsoSeenAs: [...answer.alsoSeenAs, ...spellingsOf(answer.label, alsoSeenAs)],
  });
  const labels = [...scale.answers, ...added].map((answer) => answer.label);
  return {
    ...scale,
    answers: scale.answers.map(widen),
    notCounted: added.map(widen),
    codes: buildCodes(codes, labels) ?? scale.codes,
  };
}

export function buildNotCounted(
  drafts: readonly DraftNonAnswer[],
  spellings: readonly Named[],
): readonly UncountedAnswer[] {
  const named: Readonly<Record<string, NonAnswer>> = nonAnswers;
  return drafts.map(({ label, as }) => ({
    label: label.text,
    as: (as === null ? undefined : named[as.text]) ?? nonAnswerOf(label.text),
    alsoSeenAs: spellingsOf(label.text, spellings),
  }));
}

/** The other spellings of an answer. */
export function spellingsOf(label: string, spellings: readonly Named[]): readonly string[] {
  const own = spellings.filter((named) => foldText(named.name.text) === foldText(label));
  return own.flatMap((named) => named.texts.map((leaf) => leaf.text));
}

/** Code → label as the scale spells it, or null when the file declares none. */
export function buildCodes(
  codes: DraftCodes | null,
  labels: readonly string[],
): Readonly<Record<string, string>> | null {
  if (codes === null) return null;
  const spelled = new Map(labels.map((label) => [foldText(label), label]));
  return Object.fromEntries(
    codes.pairs.map((pair) => [pair.code.text, spelled.get(foldText(pair.label.text)) ?? pair.label.text]),
  );
}
