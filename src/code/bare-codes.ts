import { PoetError } from '../errors.js';
import type { Question } from '../question-set/question-set.js';
import { nearest, tidyText } from '../spelling/spelling.js';
import type { CodeSettings } from './model.js';

/** `2`, `2.0` and `02` as `2`, LimeSurvey's `A1` as `a1`; null for a cell that is not a bare code. */
export function bareCode(cell: string): string | null {
  const text = tidyText(cell);
  const found = /^'?([-+]?\d{1,4})(?:[.,]0+)?$/.exec(text);
  if (found?.[1] !== undefined) return String(Number(found[1]));
  return /^[A-Za-z]{1,2}\d{1,3}$/.test(text) ? text.toLowerCase() : null;
}

/** What bare codes mean in a question's column: code → label, and who says so; null when nobody does. */
export interface DeclaredCodes {
  readonly labels: ReadonlyMap<string, string>;
  readonly by: 'question set' | 'settings';
}

/**
 * The meaning of bare codes, from the user's settings (by question, then by scale), else from the question set. The
 * direction of a scale is never guessed. Throws `codes-unclear` for a setting that says neither an order nor labels.
 */
export function declaredCodes(question: Question, settings: CodeSettings['codes']): DeclaredCodes | null {
  const scale = question.form === 'rated' ? question.scale : null;
  const name = [question.id, scale?.id ?? ''].find((key) => Object.hasOwn(settings ?? {}, key));
  const said = name === undefined ? undefined : settings?.[name];
  if (said !== undefined && name !== undefined) {
    const labels = typeof said === 'string' ? inOrder(question, name, said) : checked(question, name, said);
    return { labels, by: 'settings' };
  }
  const declared = question.codes ?? scale?.codes ?? null;
  if (declared === null) return null;
  return {
    labels: new Map(Object.entries(declared).map(([code, label]) => [bareCode(code) ?? code, label])),
    by: 'question set',
  };
}

/** `5 is best`: the codes 1 to 5 (or 0 to 5, when the scale has six answers) in the order of the scale's values. */
function inOrder(question: Question, name: string, said: string): ReadonlyMap<string, string> {
  const found = /^(\d{1,2}) is (?:the )?(best|highest|most positive|worst|lowest|most negative)$/i.exec(
    said.replaceAll('-', ' ').trim(),
  );
  if (question.form !== 'rated' || found?.[1] === undefined || found[2] === undefined)
    throw unclear(name, said);
  const best = /best|highest|positive/i.test(found[2]);
  const end = Number(found[1]);
  const worstFirst = [...question.scale.answers].sort((a, b) => a.value - b.value).map(({ label }) => label);
  const points = worstFirst.length;
  // The end named is either the largest code (5 of 1–5, or 4 of 0–4) or the smallest (1, or 0).
  const low = end === points ? 1 : end <= 1 ? end : end === points - 1 ? 0 : null;
  if (low === null) throw unclear(name, said);
  const namesLargest = end > 1;
  const ascending = best === namesLargest ? worstFirst : [...worstFirst].reverse();
  return new Map(ascending.map((label, i) => [String(low + i), label]));
}

function unclear(name: string, said: string): PoetError {
  return new PoetError(
    'codes-unclear',
    `The codes of "${name}" are given as "${said}", which does not say which end of the scale is best.`,
    'Write which code is best and make it an end of the scale, for example "5 is best" or "1 is best", or list each code with its answer.',
    'usage',
  );
}

function checked(
  question: Question,
  name: string,
  said: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const labels = labelsOf(question);
  const map = new Map<string, string>();
  for (const [code, wanted] of Object.entries(said)) {
    const label = labels.find((known) => known.toLowerCase() === wanted.toLowerCase());
    if (label === undefined) {
      const near = nearest(wanted, labels);
      throw new PoetError(
        'codes-unclear',
        `The codes of "${name}" give ${code} as "${wanted}", which is not one of its answers.`,
        near === null ? `The answers are: ${labels.join(', ')}.` : `The nearest answer is "${near.text}".`,
        'usage',
      );
    }
    map.set(bareCode(code) ?? code, label);
  }
  return map;
}

/** Every label that a closed question's cell may mean, non-answers included. */
export function labelsOf(question: Question): readonly string[] {
  if (question.form === 'comment') return [];
  const answers = question.form === 'rated' ? question.scale.answers : question.choices;
  const notCounted = question.form === 'rated' ? question.scale.notCounted : question.notCounted;
  return [...answers, ...notCounted].map(({ label }) => label);
}
