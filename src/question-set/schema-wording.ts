import { z } from 'zod';

const text = z.string({ error: 'a text' }).regex(/\S/, { error: 'a text' });
const words = z.record(text, text, { error: 'a map old → new' });
const groups = z.record(text, words, { error: 'a map of maps old → new' });

export const wordingSections = ['for', 'questions', 'answers', 'choices'] as const;

/** A wording file: the exact words of a licensed questionnaire, kept beside a question set and not in it. */
export const wordingSchema = z.strictObject(
  {
    for: text.describe('audience@version'),
    questions: words.optional().describe('Question id → its wording.'),
    answers: groups.optional().describe('Scale id → { answer: its wording }.'),
    choices: groups.optional().describe('Question id → { choice: its wording }.'),
  },
  { error: 'a wording file: for, questions, answers, choices' },
);
