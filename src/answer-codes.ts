import { cellCodes } from './clean-table/clean-table.js';
import { byteOrderMark, csvLine } from './csv-text/csv-text.js';
import { type QuestionSet, templateHeadings } from './question-set/question-set.js';
import { questionsHash } from './share/share.js';
import { countPlan } from './tally/tally.js';

const headings = [
  'question_set',
  'wording',
  'heading',
  'cell',
  'place',
  'question',
  'form',
  'choice',
  'code',
  'positive',
  'breakdown',
  'joint',
  'case_mix',
  'condition',
  'composite',
  'items',
  'units',
];

/**
 * What the cells of a clean table mean, as CSV: a line a column and cell, with the code of the answer and all that is
 * counted of it. With this beside the answers any engine makes the counts of a Tally, knowing nothing of the survey.
 */
export function answerCodesCsv(set: QuestionSet): string {
  const plan = countPlan(set);
  const wording = questionsHash(set);
  const flag = (is: boolean | undefined): number => (is === true ? 1 : 0);
  const lines = cellCodes(set, templateHeadings(set)).map(({ heading, cell, question: id, choice, code }) => {
    const place = set.questions.findIndex((question) => question.id === id);
    const question = set.questions[place];
    const { breakdown, joint, caseMix, condition, composite } = plan.get(id) ?? {};
    const answer = question?.form === 'rated' ? question.scale.answers[code] : undefined;
    return csvLine([
      set.id,
      wording,
      heading,
      cell,
      place,
      id,
      question?.form ?? '',
      choice ?? '',
      code,
      flag(answer?.tone === 'positive'),
      flag(breakdown),
      flag(joint),
      flag(caseMix),
      flag(condition),
      composite?.name ?? '',
      composite?.items ?? '',
      composite?.units[code] ?? '',
    ]);
  });
  return [`${byteOrderMark}${csvLine(headings)}`, ...lines].join('');
}
