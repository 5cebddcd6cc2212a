import type { TakeComment } from '../code/code.js';
import { commentId, numberedId } from './comment-id.js';
import type { FoundComment } from './model.js';
import { safeText } from './safe-text.js';

export interface CommentCollector {
  readonly take: TakeComment;
  /** Question by question in the order met; within a question in the order of the ids, which is that of no file. */
  finish(): readonly FoundComment[];
}

/** Gathers comments for review. The only place that keeps them, and only because somebody asked to read them. */
export function collectComments(): CommentCollector {
  const questions = new Map<string, FoundComment[]>();
  const seen = new Map<string, number>();
  return {
    take(questionSet, question, cell) {
      const { text, redacted } = safeText(cell);
      if (text === '') return;
      const id = commentId(questionSet, question, text);
      const occurrence = (seen.get(id) ?? 0) + 1;
      seen.set(id, occurrence);
      const key = `${questionSet}/${question}`;
      const list = questions.get(key) ?? [];
      list.push({ id: numberedId(id, occurrence), questionSet, question, text, redacted });
      questions.set(key, list);
    },
    finish: () => [...questions.values()].flatMap((list) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
  };
}
