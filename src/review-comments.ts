import type { AudienceAnalysis } from './analysis/analysis.js';
import type { TakeComment } from './code/code.js';
import {
  collectComments,
  countThemes,
  type FoundComment,
  findQuotes,
  readReview,
  reviewFile,
  type Themes,
} from './comments/comments.js';
import { type ExportBytes, openExport } from './intake/intake.js';
import type { QuestionSet } from './question-set/question-set.js';
import { type AudienceCheck, type ReadSettings, readThrough } from './read-answers.js';

export interface CommentsForReview {
  readonly comments: readonly FoundComment[];
  /** The review file: CSV, a line a comment, nothing approved. */
  readonly text: string;
  /** A line each question that people could write to, with how many did. */
  readonly questions: readonly {
    readonly questionSet: string;
    readonly question: string;
    readonly label: string;
    readonly comments: number;
    readonly redacted: number;
  }[];
}

/** Every comment of the exports, made safe to read: identifiers taken out, in an order that tells no one's row. */
export async function commentsForReview(
  exports: readonly ExportBytes[],
  sets: readonly QuestionSet[],
  settings: ReadSettings,
): Promise<CommentsForReview> {
  const collector = collectComments();
  const found = new Set<QuestionSet>();
  for (const source of exports) {
    await readThrough(source, sets, { ...settings, takeComment: collector.take }, () => ({
      add: () => undefined,
      finish: (check: AudienceCheck) => {
        found.add(check.recognition.questionSet);
        return check;
      },
    }));
  }
  const comments = collector.finish();
  const asked = [...found].flatMap((set) =>
    set.questions
      .filter(({ form }) => form === 'comment')
      .map(({ id, label }) => ({ set: set.id, id, label })),
  );
  const label = (set: string, id: string) =>
    asked.find((each) => each.set === set && each.id === id)?.label ?? id;
  return {
    comments,
    text: reviewFile(comments, label),
    questions: asked.map((each) => {
      const own = comments.filter(
        ({ questionSet, question }) => questionSet === each.set && question === each.id,
      );
      return {
        questionSet: each.set,
        question: each.id,
        label: each.label,
        comments: own.length,
        redacted: own.filter(({ redacted }) => redacted.length > 0).length,
      };
    }),
  };
}

/** What is wanted of the comments while the answers are read. */
export interface CommentSettings {
  /** A review file that a person has been through; its approved comments become quotes. */
  readonly reviewed?: ExportBytes | null;
  /** Theme → words, for every question that people can write to; those of a question set come first. */
  readonly themes?: Themes;
}

export interface CommentReading {
  /** Null where nothing is wanted of the comments, so that nobody looks at them. */
  readonly take: TakeComment | null;
  /** The audience with its quotes and counts of words. Throws a PoetError where a quote is in no export. */
  finish(): (audience: AudienceAnalysis) => AudienceAnalysis;
}

/** Prepares to look at the comments of the exports as they are read: for quotes, for themes, or not at all. */
export async function readComments(
  settings: CommentSettings,
  sets: readonly QuestionSet[],
): Promise<CommentReading> {
  const { reviewed = null, themes = {} } = settings;
  const quotes = reviewed === null ? null : findQuotes(reviewed.file, await decisionsIn(reviewed));
  const themesOf = (id: string, question: string): Themes => {
    const own = sets.find((set) => set.id === id)?.questions.find((each) => each.id === question);
    return { ...(own?.form === 'comment' ? own.themes : {}), ...themes };
  };
  const hasThemes =
    Object.keys(themes).length > 0 ||
    sets.some(({ questions }) =>
      questions.some((each) => each.form === 'comment' && Object.keys(each.themes).length > 0),
    );
  const counts = hasThemes ? countThemes(themesOf) : null;
  return {
    take:
      quotes === null && counts === null
        ? null
        : (set, question, cell) => {
            quotes?.take(set, question, cell);
            counts?.take(set, question, cell);
          },
    finish() {
      const printed = quotes?.finish();
      const counted = counts?.finish();
      return (audience) => ({
        ...audience,
        comments: audience.comments.map((comment) => {
          const key = `${audience.questionSet}/${comment.question}`;
          const words = counted?.get(key);
          return {
            ...comment,
            ...(words === undefined ? {} : { themes: [...words] }),
            ...(printed === undefined ? {} : { quotes: [...(printed.get(key) ?? [])] }),
          };
        }),
      });
    },
  };
}

async function decisionsIn(source: ExportBytes) {
  const table = await openExport(source, { headingRows: 1, dialect: 'plain' });
  const rows: { row: number; cells: string[] }[] = [];
  for await (const block of table.blocks()) {
    for (let i = 0; i < block.rows; i++) {
      const cells = block.columns.map(({ dictionary, codes }) => dictionary.cells[codes[i] ?? 0] ?? '');
      rows.push({ row: block.rowNumbers[i] ?? 0, cells });
    }
  }
  return readReview({ file: source.file, headings: table.headings.map(({ parts }) => parts[0] ?? ''), rows });
}
