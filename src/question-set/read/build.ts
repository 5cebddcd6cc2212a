import type { AskedIf, Duty, Evidence, Kind, Question, QuestionSet, Scale } from '../model.js';
import { evidences, kinds } from '../vocabulary.js';
import { buildCodes, buildNotCounted, buildScale, scaleWith, spellingsOf } from './build-scale.js';
import type { Draft, DraftQuestion, Named } from './draft.js';
import { childOf, type Leaf, textAt, textsOf } from './tree.js';

/** A question-set file without faults as the model has it. */
export function buildQuestionSet(draft: Draft): QuestionSet {
  const audience = textAt(draft.tree, 'audience')?.text ?? '';
  const version = textAt(draft.tree, 'version')?.text ?? '';
  const evidence = evidenceOf(textAt(draft.tree, 'evidence'), 'local');
  const scales = new Map(draft.scales.map((scale) => [scale.id.text, buildScale(scale)]));
  const questions = draft.questions.map((question) => buildQuestion(question, draft, scales, evidence));
  return {
    id: `${audience}@${version}`,
    audience,
    version,
    title: textAt(draft.tree, 'title')?.text ?? '',
    evidence,
    notes: listAt(draft, 'notes'),
    respondents: respondentsOf(textAt(draft.tree, 'respondents')?.text, audience),
    questions,
    breakdowns:
      draft.breakdowns?.map((leaf) => leaf.text) ??
      questions
        .filter((question) => question.form === 'choose-one' && question.kind === 'circumstance')
        .map((question) => question.id),
    comparableWith: Object.fromEntries(
      draft.comparableWith.map((one) => [one.name.text, one.texts.map((leaf) => leaf.text)]),
    ),
    alsoCalled: listAt(draft, 'also-called'),
  };
}

function buildQuestion(
  draft: DraftQuestion,
  set: Draft,
  scales: ReadonlyMap<string, Scale>,
  evidence: Evidence,
): Question {
  const form = formOf(draft);
  const named = set.headings.filter((one) => one.name.text === draft.id.text).flatMap((one) => one.texts);
  const choices = draft.chooseOne ?? draft.chooseMany ?? [];
  const notCounted = buildNotCounted(draft.notCounted, draft.alsoSeenAs);
  const facts = {
    id: draft.id.text,
    label: draft.label?.text ?? '',
    kind: kindOf(draft, form),
    block: draft.block.title?.text ?? '',
    provenance: evidenceOf(draft.provenance, evidence),
    headings: [...new Set([...draft.headings, ...named].map((leaf) => leaf.text))],
    duties: dutiesOf(draft.id.text, set),
    codes: null,
    ...(draft.askedIf.length === 0 ? {} : { askedIf: draft.askedIf.map(routeOf) }),
  };
  if (form === 'comment') {
    const themes = draft.themes.map((one) => [one.name.text, one.texts.map((leaf) => leaf.text)] as const);
    return { ...facts, form, themes: Object.fromEntries(themes) };
  }
  if (form === 'rated') {
    const scale = scales.get((draft.scale ?? draft.block.scale)?.text ?? '');
    if (scale === undefined) throw new TypeError(`no scale for ${draft.id.text}`);
    return { ...facts, form, scale: scaleWith(scale, draft), composite: draft.composite?.text !== 'false' };
  }
  const labels = [...choices.map((leaf) => leaf.text), ...notCounted.map((one) => one.label)];
  return {
    ...facts,
    form,
    codes: buildCodes(draft.codes, labels),
    choices: choices.map(({ text }) => ({ label: text, alsoSeenAs: spellingsOf(text, draft.alsoSeenAs) })),
    notCounted,
  };
}

function routeOf({ name, texts }: Named): AskedIf {
  return { question: name.text, answers: texts.map((leaf) => leaf.text) };
}

function formOf(draft: DraftQuestion): Question['form'] {
  if (draft.chooseOne !== null) return 'choose-one';
  if (draft.chooseMany !== null) return 'choose-many';
  if (draft.comment || (draft.scale === null && draft.block.kind?.text === 'comment')) return 'comment';
  return 'rated';
}

/** The kind the question says, else what its form makes of its block's: choices in a rated block are circumstances. */
function kindOf(draft: DraftQuestion, form: Question['form']): Kind {
  const own = kinds.find((kind) => kind === draft.kind?.text);
  if (own !== undefined) return own;
  const block = kinds.find((kind) => kind === draft.block.kind?.text) ?? 'circumstance';
  if (form === 'comment') return 'comment';
  if (form === 'rated' || block === 'use') return block;
  return 'circumstance';
}

function dutiesOf(id: string, set: Draft): readonly Duty[] {
  return set.duties
    .filter((duties) => duties.question.text === id)
    .flatMap(({ frames, inferred }) =>
      frames.map(({ name, texts }) => ({
        frame: name.text,
        areas: texts.map((leaf) => leaf.text),
        inferred,
      })),
    );
}

function respondentsOf(stated: string | undefined, audience: string): QuestionSet['respondents'] {
  if (stated === 'holders' || stated === 'carers' || stated === 'others') return stated;
  if (/carer|parent/.test(audience)) return 'carers';
  if (/practitioner|provider|staff|worker/.test(audience)) return 'others';
  // The threshold speaks of people with support; a survey of somebody else must not be told that it misses it.
  return /adult|holder|person|people|child|patient|client|user|resident/.test(audience)
    ? 'holders'
    : 'others';
}

function evidenceOf(leaf: Leaf | null, otherwise: Evidence): Evidence {
  return evidences.find((evidence) => evidence === leaf?.text) ?? otherwise;
}

function listAt(draft: Draft, key: string): readonly string[] {
  return textsOf(childOf(draft.tree, key)).map((leaf) => leaf.text);
}
