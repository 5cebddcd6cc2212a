import type { AnswerBatch } from '../code/code.js';
import { csvCell } from '../csv-text/csv-text.js';
import type { NonAnswer, Question, QuestionSet } from '../question-set/question-set.js';

/** The kinds of non-answer in words, for questions whose own list has no label for one. */
const nonAnswerWords: Readonly<Record<NonAnswer, string>> = {
  missing: '',
  doesNotApply: 'Does not apply',
  dontKnow: "Don't know",
  preferNotToSay: 'Prefer not to say',
};

/** In the codes of a batch, -1 to -4. */
export const nonAnswers: readonly NonAnswer[] = ['missing', 'doesNotApply', 'dontKnow', 'preferNotToSay'];

/** What stands for a comment: that there was one, and none of its words. */
export const commentWritten = 'Comment written';

/** One column: its heading, and the cell of each row of a batch. */
export interface Column {
  readonly heading: string;
  cellsOf(batch: AnswerBatch): (row: number) => string;
}

/** The columns of the questions, in the order of the set. `marks` is told words that a question does not list itself. */
export function questionColumns(
  set: QuestionSet,
  headings: readonly string[],
  marks: Map<string, NonAnswer>,
): readonly Column[] {
  let next = 0;
  return set.questions.flatMap((question): readonly Column[] => {
    const heading = (): string => headings[next++] ?? '';
    switch (question.form) {
      case 'comment':
        return [
          {
            heading: heading(),
            cellsOf: ({ comments }) => {
              const written = comments[question.id];
              return (row) => (written?.[row] === 1 ? commentWritten : '');
            },
          },
        ];
      case 'choose-many':
        return question.choices.map((_, choice) => ({
          heading: heading(),
          cellsOf: ({ ticks }) => {
            const { answered, choices } = ticks[question.id] ?? {};
            return (row) => (answered?.[row] !== 1 ? '' : choices?.[choice]?.[row] === 1 ? 'Yes' : 'No');
          },
        }));
      default: {
        const { labels, foreign } = labelsOf(question);
        return [
          {
            heading: heading(),
            cellsOf: ({ answers }) => {
              const codes = answers[question.id];
              for (const [code, kind] of foreign) {
                if (codes?.includes(code)) marks.set(nonAnswerWords[kind], kind);
              }
              return (row) => labels[(codes?.[row] ?? -1) + nonAnswers.length] ?? '';
            },
          },
        ];
      }
    }
  });
}

/** The text for each code from -4 up, blank for missing. */
export function cellsOfQuestion(
  question: Exclude<Question, { form: 'comment' | 'choose-many' }>,
): readonly string[] {
  const { answers, notCounted } =
    question.form === 'rated'
      ? question.scale
      : { answers: question.choices, notCounted: question.notCounted };
  const words = nonAnswers.map((kind) =>
    kind === 'missing' ? '' : (notCounted.find(({ as }) => as === kind)?.label ?? nonAnswerWords[kind]),
  );
  return [...words.reverse(), ...answers.map(({ label }) => label)];
}

/** The cell for each code from -4 up, and the codes of the kinds that the question has no label for. */
function labelsOf(question: Exclude<Question, { form: 'comment' | 'choose-many' }>): {
  readonly labels: readonly string[];
  readonly foreign: ReadonlyMap<number, NonAnswer>;
} {
  const { notCounted } = question.form === 'rated' ? question.scale : question;
  const foreign = nonAnswers.flatMap((kind, i) =>
    kind === 'missing' || notCounted.some(({ as }) => as === kind) ? [] : [[-1 - i, kind] as const],
  );
  return { labels: cellsOfQuestion(question).map(csvCell), foreign: new Map(foreign) };
}
