import type { ItemScore } from '../analysis/analysis.js';
import type { QuestionSet } from '../question-set/question-set.js';
import { benjaminiHochberg, mannWhitneyFromCounts } from '../statistics/statistics.js';
import type { Testable } from './judge.js';

/** Whether answers are spread differently over the whole scale; only where the benchmark holds every answer. */
export function spreadTests(testable: readonly Testable[], set: QuestionSet): ReadonlyMap<string, number> {
  const tests = testable.flatMap(({ item, side }) => {
    if (side.answers === null) return [];
    const here = Object.values(item.counts).map((count) => count ?? 0);
    const worstFirst = orderOfAnswers(item, set);
    const ascending = (counts: readonly number[]): number[] => worstFirst.map((place) => counts[place] ?? 0);
    return [
      { question: item.question, p: mannWhitneyFromCounts(ascending(here), ascending(side.answers)).p },
    ];
  });
  const adjusted = benjaminiHochberg(tests.map((test) => test.p));
  return new Map(tests.map((test, i) => [test.question, adjusted[i] ?? 1]));
}

/** Positions of an item's answers from the worst to the best, whatever order the question set lists them in. */
function orderOfAnswers(item: ItemScore, set: QuestionSet): readonly number[] {
  const question = set.questions.find((each) => each.id === item.question);
  if (question?.form !== 'rated') return [];
  return question.scale.answers
    .map((answer, place) => ({ value: answer.value, place }))
    .sort((a, b) => a.value - b.value)
    .map(({ place }) => place);
}
