import { foldText } from '../../spelling/spelling.js';
import type { Complaint } from '../fault.js';
import type { Draft, DraftQuestion } from '../read/draft.js';
import { unknownQuestion } from './references.js';
import { unknownAnswer } from './scales.js';

/** What is wrong with `asked-if`: questions and answers that are not there, comments, and questions that route to themselves. */
export function routeComplaints(draft: Draft): readonly Complaint[] {
  const byId = new Map(draft.questions.map((question) => [question.id.text, question]));
  return draft.questions.flatMap((question) =>
    question.askedIf.flatMap(({ name, texts }) => {
      const from = byId.get(name.text);
      if (from === undefined) return [unknownQuestion(name, [...byId.keys()])];
      if (leadsTo(from, question.id.text, byId)) {
        return [
          {
            at: name.at,
            code: 'asked-in-a-circle',
            what: 'the question is asked because of its own answer:',
            text: question.id.text,
            expected: 'a question that is asked before this one',
          },
        ];
      }
      const labels = answersOf(from, draft);
      if (labels === null) {
        return [
          {
            at: name.at,
            code: 'asked-by-comment',
            what: 'what people write does not say who is asked the next question:',
            text: name.text,
            expected: 'a question with answers',
          },
        ];
      }
      const known = new Set(labels.map(foldText));
      return texts
        .filter(({ text }) => !known.has(foldText(text)))
        .map((leaf) => unknownAnswer(leaf, labels));
    }),
  );
}

function leadsTo(
  from: DraftQuestion,
  id: string,
  byId: ReadonlyMap<string, DraftQuestion>,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (from.id.text === id) return true;
  if (seen.has(from.id.text)) return false;
  const next = new Set([...seen, from.id.text]);
  return from.askedIf.some(({ name }) => {
    const before = byId.get(name.text);
    return before !== undefined && leadsTo(before, id, byId, next);
  });
}

/** The labels that a question may be answered with, or null for a comment. */
function answersOf(question: DraftQuestion, draft: Draft): readonly string[] | null {
  const own = question.notCounted.map(({ label }) => label.text);
  const choices = question.chooseOne ?? question.chooseMany;
  if (choices !== null) return [...choices.map((leaf) => leaf.text), ...own];
  const name = question.comment ? null : (question.scale ?? question.block.scale);
  const scale = draft.scales.find(({ id }) => id.text === name?.text);
  if (scale === undefined) return null;
  return [...scale.answers, ...scale.notCounted].map(({ label }) => label.text).concat(own);
}
