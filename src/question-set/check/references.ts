import { nearest } from '../../spelling/spelling.js';
import { dutyFrames } from '../duties.js';
import type { Complaint } from '../fault.js';
import type { Draft } from '../read/draft.js';
import { type Leaf, textAt } from '../read/tree.js';

/** Names of questions under headings, legislation, comparable-with and breakdowns that no block has. */
export function referenceComplaints(draft: Draft): readonly Complaint[] {
  const known = draft.questions.map((question) => question.id.text);
  const named = [
    ...draft.headings.map((one) => one.name),
    ...draft.duties.map((one) => one.question),
    ...draft.comparableWith.flatMap((one) => one.texts),
    ...(draft.breakdowns ?? []),
  ];
  return [
    ...named.filter((leaf) => !known.includes(leaf.text)).map((leaf) => unknownQuestion(leaf, known)),
    ...breakdownComplaints(draft),
    ...selfComparison(draft),
    ...misspeltAreas(draft),
  ];
}

export function unknownQuestion(leaf: Leaf, known: readonly string[]): Complaint {
  return {
    at: leaf.at,
    code: 'unknown-question',
    what: 'no such question:',
    text: leaf.text,
    expected: 'the id of a question under blocks',
    suggestion: nearest(leaf.text, known)?.text ?? null,
  };
}

function breakdownComplaints(draft: Draft): readonly Complaint[] {
  return (draft.breakdowns ?? []).flatMap((leaf) => {
    const question = draft.questions.find((one) => one.id.text === leaf.text);
    if (question === undefined || question.chooseOne !== null || question.chooseMany !== null) return [];
    return [
      {
        at: leaf.at,
        code: 'breakdown-not-choices',
        what: 'results cannot be broken down by a question without choices:',
        text: leaf.text,
        expected: 'a choose-one or choose-many question',
      },
    ];
  });
}

function selfComparison(draft: Draft): readonly Complaint[] {
  const id = `${textAt(draft.tree, 'audience')?.text}@${textAt(draft.tree, 'version')?.text}`;
  return draft.comparableWith
    .filter((one) => one.name.text === id)
    .map((one) => ({
      at: one.name.at,
      code: 'compared-with-itself',
      what: 'the question set is compared with itself:',
      text: id,
      expected: 'another question set',
    }));
}

/** How alike an area must be to one of the frame's to be taken for a slip: "saftey" is, "mental-health" is its own. */
const misspelt = 0.65;

/** Areas of a duty that are nearly one of its frame. An area beyond those of the law is the author's to name. */
function misspeltAreas(draft: Draft): readonly Complaint[] {
  return draft.duties.flatMap(({ frames }) =>
    frames.flatMap(({ name, texts }) => {
      const known = Object.keys(
        Object.entries(dutyFrames).find(([frame]) => frame === name.text)?.[1].areas ?? {},
      );
      return texts.flatMap((leaf) => {
        const near = known.includes(leaf.text) ? null : nearest(leaf.text, known, misspelt);
        if (near === null) return [];
        return [
          {
            at: leaf.at,
            code: 'unknown-area' as const,
            what: `${name.text} has no such area:`,
            text: leaf.text,
            expected: `one of ${known.join(', ')}`,
            suggestion: near.text,
          },
        ];
      });
    }),
  );
}
