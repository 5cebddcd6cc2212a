import type { ChooseOneQuestion, QuestionSet } from '../question-set/question-set.js';

/** What a person is, by the words of a question's id. */
const characteristics =
  /(?:^|-)(?:age|gender|sex|ethnicity|ethnic-group|need|disability|impairment|care-group|general-health)(?:-|$)/;

/**
 * The questions that say what people are, for a fair comparison: age, gender, main need, ethnicity, health. Never how
 * the answers were given or who gave them, and never what the council arranges (methods 5.6): a comparison that took
 * those into account would explain away what it is meant to show.
 */
export function caseMixQuestions(set: QuestionSet): readonly ChooseOneQuestion[] {
  return set.questions.filter(
    (question): question is ChooseOneQuestion =>
      question.form === 'choose-one' && question.kind === 'circumstance' && characteristics.test(question.id),
  );
}
