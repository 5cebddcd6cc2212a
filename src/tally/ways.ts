import type { ChooseManyQuestion, ChooseOneQuestion, QuestionSet } from '../question-set/question-set.js';

/** Ids of questions about how support is arranged, which are not of kind `use`. */
const arrangements: ReadonlySet<string> = new Set(['how-managed', 'support', 'help-to-plan', 'held-by']);

/**
 * The ways of commissioning a question set asks about: how the budget is held, what support is bought with it, help
 * with planning. What people are (age, need, gender) is not one of them.
 */
export function waysOfCommissioning(set: QuestionSet): readonly (ChooseOneQuestion | ChooseManyQuestion)[] {
  return set.questions.filter(
    (question): question is ChooseOneQuestion | ChooseManyQuestion =>
      (question.form === 'choose-one' || question.form === 'choose-many') &&
      (question.kind === 'use' || arrangements.has(question.id)),
  );
}
