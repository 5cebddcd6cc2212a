import { foldText, nearest } from '../../spelling/spelling.js';
import type { Complaint } from '../fault.js';
import type { Draft, DraftAnswer, DraftCodes, DraftScale, Named } from '../read/draft.js';
import type { Leaf } from '../read/tree.js';
import { scoreForm } from '../vocabulary.js';

/** What is wrong with the scales: what their answers, spellings and codes say, and scales nothing uses. */
export function scaleComplaints(draft: Draft): readonly Complaint[] {
  const used = new Set(
    draft.questions.flatMap((question) => [question.scale, question.block.scale]).map((name) => name?.text),
  );
  return draft.scales.flatMap((scale) => [
    ...(used.has(scale.id.text) ? [] : [unused(scale.id)]),
    ...answerComplaints(scale),
    ...labelComplaints(scale.answers, [...scale.notCounted.map((one) => one.label)], scale.alsoSeenAs),
    ...codeComplaints(scale.codes, labelsOf(scale)),
    ...scoreCodeComplaints(scale),
  ]);
}

function unused(id: Leaf): Complaint {
  return {
    at: id.at,
    code: 'unused-scale',
    what: 'no question uses the scale',
    text: id.text,
    expected: 'a block or question with this scale, or no such scale',
  };
}

function labelsOf(scale: DraftScale): readonly Leaf[] {
  return [...scale.answers.map((answer) => answer.label), ...scale.notCounted.map((one) => one.label)];
}

function scoresOf(scale: DraftScale): readonly { answer: DraftAnswer; score: number }[] {
  return scale.answers.flatMap((answer) =>
    answer.value !== null && scoreForm.test(answer.value.text)
      ? [{ answer, score: Number(answer.value.text) }]
      : [],
  );
}

function answerComplaints(scale: DraftScale): readonly Complaint[] {
  const scores = scoresOf(scale);
  if (scale.answers.length < 2)
    return [
      {
        at: scale.id.at,
        code: 'too-few-answers',
        what: 'a scale with fewer than two answers:',
        text: scale.id.text,
        expected: 'at least two answers among positive, neutral and negative',
      },
    ];
  if (scores.length === scale.answers.length && new Set(scores.map((one) => one.score)).size < 2)
    return [
      {
        at: scale.id.at,
        code: 'scores-equal',
        what: 'all answers of a scale have the same score:',
        text: scale.id.text,
        expected: 'a higher score for a better answer',
      },
    ];
  return directionComplaints(scores);
}

const rank = { negative: 0, neutral: 1, positive: 2 };

/** A better tone with a lower score is a scale written the wrong way round: the worst of silent mistakes. */
function directionComplaints(scores: ReturnType<typeof scoresOf>): readonly Complaint[] {
  return scores.flatMap(({ answer, score }) => {
    const above = scores.find((other) => rank[other.answer.tone] < rank[answer.tone] && other.score > score);
    if (above === undefined || answer.value === null) return [];
    return [
      {
        at: answer.value.at,
        code: 'scores-reversed',
        what: `the ${answer.tone} answer "${answer.label.text}" scores less than the ${above.answer.tone} answer "${above.answer.label.text}":`,
        text: answer.value.text,
        expected: 'a higher score for a better answer (write the codes of an export under codes)',
      },
    ];
  });
}

/** Answers that stand twice, on two tones, or both counted and not counted; spellings that are not of one answer. */
export function labelComplaints(
  answers: readonly { readonly label: Leaf; readonly tone?: string }[],
  notCounted: readonly Leaf[],
  alsoSeenAs: readonly Named[],
): readonly Complaint[] {
  const complaints: Complaint[] = [];
  const seen = new Map<string, { label: Leaf; tone: string }>();
  const all = [
    ...answers.map((answer) => ({ label: answer.label, tone: answer.tone ?? 'choices' })),
    ...notCounted.map((label) => ({ label, tone: 'not-counted' })),
  ];
  for (const { label, tone } of all) {
    const before = seen.get(foldText(label.text));
    if (before === undefined) seen.set(foldText(label.text), { label, tone });
    else if (before.tone === tone)
      complaints.push({
        at: label.at,
        code: 'duplicate-answer',
        what: `the answer stands twice (first at line ${before.label.at.line}):`,
        text: label.text,
        expected: 'each answer once',
      });
    else
      complaints.push({
        at: label.at,
        code: 'answer-on-two-tones',
        what: `the answer is both ${before.tone} (line ${before.label.at.line}) and ${tone}:`,
        text: label.text,
        expected: 'each answer on one tone',
      });
  }
  return [...complaints, ...spellingComplaints(seen, alsoSeenAs)];
}

function spellingComplaints(
  labels: ReadonlyMap<string, { label: Leaf }>,
  alsoSeenAs: readonly Named[],
): readonly Complaint[] {
  const complaints: Complaint[] = [];
  const names = [...labels.values()].map((one) => one.label.text);
  const meaning = new Map([...labels].map(([folded, one]) => [folded, one.label.text]));
  for (const { name, texts } of alsoSeenAs) {
    const own = labels.get(foldText(name.text));
    if (own === undefined) complaints.push(unknownAnswer(name, names));
    const answer = own?.label.text ?? name.text;
    for (const text of texts) {
      const other = meaning.get(foldText(text.text));
      if (other !== undefined && other !== answer)
        complaints.push({
          at: text.at,
          code: 'spelling-of-two-answers',
          what: `the spelling already means "${other}":`,
          text: text.text,
          expected: 'each spelling for one answer',
        });
      else meaning.set(foldText(text.text), answer);
    }
  }
  return complaints;
}

/** Codes that point at no answer of theirs. */
export function codeComplaints(codes: DraftCodes | null, labels: readonly Leaf[]): readonly Complaint[] {
  const known = new Set(labels.map((label) => foldText(label.text)));
  return (codes?.pairs ?? [])
    .filter((pair) => !known.has(foldText(pair.label.text)))
    .map((pair) =>
      unknownAnswer(
        pair.label,
        labels.map((label) => label.text),
      ),
    );
}

/** `codes: scores` needs a score to mean one answer. */
function scoreCodeComplaints(scale: DraftScale): readonly Complaint[] {
  const word = scale.codes?.word;
  const values = scoresOf(scale).map((one) => one.score);
  if (word?.text !== 'scores' || new Set(values).size === values.length) return [];
  return [
    {
      at: word.at,
      code: 'codes-unclear',
      what: 'two answers have the same score, so the scores cannot be read as codes:',
      text: word.text,
      expected: 'a map code → answer',
    },
  ];
}

export function unknownAnswer(leaf: Leaf, known: readonly string[]): Complaint {
  return {
    at: leaf.at,
    code: 'unknown-answer',
    what: 'no such answer:',
    text: leaf.text,
    expected: known.length === 0 ? 'an answer of the list' : `one of ${known.join(', ')}`,
    suggestion: nearest(leaf.text, known)?.text ?? null,
  };
}
