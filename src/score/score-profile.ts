import type { ProfileQuestion } from '../analysis/analysis.js';
import type { ChooseManyQuestion, ChooseOneQuestion } from '../question-set/question-set.js';
import type { AnswerCounts, TickCounts } from '../tally/tally.js';

/** Who answered, by one choose-one question: shares of those who answered it. */
export function profileOfOne(question: ChooseOneQuestion, counts: AnswerCounts): ProfileQuestion {
  const base = counts.answers.reduce((sum, count) => sum + count, 0);
  return {
    ...factsOf(question),
    many: false,
    base,
    choices: question.choices.map((choice, i) => choiceOf(choice.label, counts.answers[i] ?? 0, base)),
    notCounted: {
      missing: counts.missing,
      doesNotApply: counts.doesNotApply,
      dontKnow: counts.dontKnow,
      preferNotToSay: counts.preferNotToSay,
    },
    hidden: null,
  };
}

/** What people ticked, of those who answered the question at all; shares can add to more than 100. */
export function profileOfMany(question: ChooseManyQuestion, counts: TickCounts): ProfileQuestion {
  return {
    ...factsOf(question),
    many: true,
    base: counts.answered,
    choices: question.choices.map((choice, i) =>
      choiceOf(choice.label, counts.choices[i] ?? 0, counts.answered),
    ),
    notCounted: null,
    hidden: null,
  };
}

function factsOf(question: ChooseOneQuestion | ChooseManyQuestion) {
  return { question: question.id, label: question.label, block: question.block, kind: question.kind };
}

function choiceOf(choice: string, count: number, base: number): ProfileQuestion['choices'][number] {
  return { choice, count, percent: base === 0 ? null : (100 * count) / base };
}
