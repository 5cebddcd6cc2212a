import { foldText, nearest } from '../../spelling/spelling.js';
import type { Complaint } from '../fault.js';
import type { Draft, DraftQuestion, DraftScale } from '../read/draft.js';
import type { Leaf } from '../read/tree.js';
import { codeComplaints, labelComplaints } from './scales.js';

/** What is wrong with the questions: ids, forms, choices, and headings that two of them share. */
export function questionComplaints(draft: Draft): readonly Complaint[] {
  return [
    ...duplicateIds(draft.questions),
    ...duplicateHeadings(draft),
    ...scaleNames(draft),
    ...draft.questions.flatMap((question) => [
      ...formComplaints(question),
      ...answerComplaints(question, scaleFor(question, draft.scales)),
    ]),
  ];
}

/** The scale a rated question is answered on, or undefined when it is not rated or names none that exists. */
function scaleFor(question: DraftQuestion, scales: readonly DraftScale[]): DraftScale | undefined {
  if (question.comment) return undefined;
  const name = question.scale ?? question.block.scale;
  return name === null ? undefined : scales.find((scale) => scale.id.text === name.text);
}

function duplicateIds(questions: readonly DraftQuestion[]): readonly Complaint[] {
  const first = new Map<string, Leaf>();
  return questions.flatMap(({ id }) => {
    const before = first.get(id.text);
    if (before === undefined) {
      first.set(id.text, id);
      return [];
    }
    return [
      {
        at: id.at,
        code: 'duplicate-id',
        what: `the id is already taken (line ${before.at.line}):`,
        text: id.text,
        expected: 'each id once in a question set',
      },
    ];
  });
}

function duplicateHeadings(draft: Draft): readonly Complaint[] {
  const owner = new Map<string, string>();
  const given = [
    ...draft.questions.map((question) => ({ id: question.id.text, texts: question.headings })),
    ...draft.headings.map((named) => ({ id: named.name.text, texts: named.texts })),
  ];
  return given.flatMap(({ id, texts }) =>
    texts.flatMap((text) => {
      const other = owner.get(foldText(text.text));
      owner.set(foldText(text.text), other ?? id);
      if (other === undefined || other === id) return [];
      return [
        {
          at: text.at,
          code: 'duplicate-heading',
          what: `the heading is already that of "${other}":`,
          text: text.text,
          expected: 'each heading for one question',
        },
      ];
    }),
  );
}

function scaleNames(draft: Draft): readonly Complaint[] {
  const known = draft.scales.map((scale) => scale.id.text);
  const named = draft.questions.flatMap((question) => [question.scale, question.block.scale]);
  return named.flatMap((name) =>
    name === null || known.includes(name.text)
      ? []
      : [
          {
            at: name.at,
            code: 'unknown-scale',
            what: 'no such scale:',
            text: name.text,
            expected: known.length === 0 ? 'a scale under scales' : `one of ${known.join(', ')}`,
            suggestion: nearest(name.text, known)?.text ?? null,
          },
        ],
  );
}

function formComplaints(question: DraftQuestion): readonly Complaint[] {
  const forms = [
    ...(question.scale === null ? [] : ['scale']),
    ...(question.chooseOne === null ? [] : ['choose-one']),
    ...(question.chooseMany === null ? [] : ['choose-many']),
    ...(question.comment ? ['comment'] : []),
  ];
  const problem = (code: string, what: string, expected: string): Complaint => ({
    at: question.id.at,
    code,
    what,
    text: question.id.text,
    expected,
  });
  if (forms.length > 1)
    return [problem('two-forms', `the question has ${forms.join(' and ')}:`, 'one of them')];
  const complaints: Complaint[] = [];
  const kind = question.kind?.text ?? question.block.kind?.text;
  const form = forms[0] ?? (question.block.kind?.text === 'comment' ? 'comment' : 'scale');
  const choices = question.chooseOne ?? question.chooseMany;
  if (choices !== null && choices.length < (question.chooseOne === null ? 1 : 2))
    complaints.push(problem('too-few-choices', 'too few choices:', 'at least two choices'));
  if (forms.length === 0 && form === 'scale' && question.block.scale === null)
    complaints.push(
      kind === 'circumstance' || kind === 'use'
        ? problem('no-choices', 'the question has no choices:', 'choose-one: […] or choose-many: […]')
        : problem('no-scale', 'the question has no scale:', 'scale: on the question or its block'),
    );
  if (form === 'scale' && kind === 'comment')
    complaints.push(problem('no-kind', 'a rated question cannot be of kind comment:', 'another kind'));
  if (form !== 'scale' && question.composite !== null)
    complaints.push(problem('composite-not-rated', 'composite is for rated questions only:', 'no composite'));
  if (form !== 'comment' && question.themes.length > 0)
    complaints.push(problem('themes-not-comment', 'themes are for comments only:', 'no themes'));
  return complaints;
}

function answerComplaints(question: DraftQuestion, scale: DraftScale | undefined): readonly Complaint[] {
  const extra = question.notCounted.map((one) => one.label);
  const choices = question.chooseOne ?? question.chooseMany;
  if (choices !== null)
    return [
      ...labelComplaints(
        choices.map((label) => ({ label })),
        extra,
        question.alsoSeenAs,
      ),
      ...codeComplaints(question.codes, [...choices, ...extra]),
    ];
  const base = scale?.answers ?? [];
  const baseExtra = scale?.notCounted.map((one) => one.label) ?? [];
  if (extra.length === 0 && question.alsoSeenAs.length === 0 && question.codes === null) return [];
  if (scale === undefined)
    return question.comment || question.block.kind?.text === 'comment'
      ? [
          {
            at: question.id.at,
            code: 'answers-of-comment',
            what: 'a comment has no answers to code:',
            text: question.id.text,
            expected: 'no not-counted, also-seen-as or codes',
          },
        ]
      : [];
  return [
    ...labelComplaints(base, [...baseExtra, ...extra], [...scale.alsoSeenAs, ...question.alsoSeenAs]),
    ...codeComplaints(question.codes, [...base.map((answer) => answer.label), ...baseExtra, ...extra]),
  ];
}
