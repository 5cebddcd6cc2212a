import type { Finding } from '../../findings/findings.js';
import type { Check } from './check.js';
import { inRows, list, many, place } from './say.js';

export const answeredThoughNotAsked: Check = {
  code: 'answered-though-not-asked',
  number: 'A10',
  severity: 'warning',
  title: 'People answered a question that they should not have been asked',
  means:
    'The question set says under asked-if who is asked the question, and people answered it whose earlier answer leads past it. Their answers are counted.',
  todo: 'Check the route of the survey. If it is right, the earlier answer or this one may be in the wrong column; if the question was asked of everyone, take asked-if out of the question set.',
  message: (f) =>
    `${place(f)}: ${many(f.count, 'person', 'people')} answered it${inRows(f)}, though it is asked only if ${routeWords(f)}. The answers are counted.`,
};

/** `"kind of budget" is Direct payment and "help" is Yes`. */
export function routeWords(f: Finding): string {
  const answers = list(f, 'answers');
  return list(f, 'from')
    .map((label, i) => `"${label}" is ${answers[i] ?? ''}`)
    .join(' and ');
}
