import type { Verdict } from '../analysis/analysis.js';
import type { Importance } from './importance.js';

export type Priority = 'look-here-first' | 'protect' | 'check-with-people' | 'lower-priority';

/** Why a condition has no place in the priority matrix. */
export type NoPriority =
  | 'fewer-than-50-people'
  | 'no-importance'
  | 'importance-of-these-answers-only'
  | 'no-comparison';

/** Below this many people the matrix is replaced by a list. */
const fewestPeople = 50;

/**
 * The place of a condition in the priority matrix: how important it is among people everywhere, against how it goes
 * here compared with elsewhere. Only an importance clearly above average counts as high.
 */
export function priorityOf(
  people: number,
  importance: Importance | null,
  verdict: Verdict | null,
): { readonly priority: Priority | null; readonly because: NoPriority | null } {
  const none = (because: NoPriority) => ({ priority: null, because });
  if (people < fewestPeople) return none('fewer-than-50-people');
  if (importance === null) return none('no-importance');
  if (importance.people !== null || importance.group === null)
    return none('importance-of-these-answers-only');
  if (verdict === null || verdict === 'too-few' || verdict === 'no-figure' || verdict === 'not-comparable')
    return none('no-comparison');
  const cell = (priority: Priority) => ({ priority, because: null });
  if (importance.group !== 'above-average') return cell('lower-priority');
  if (verdict === 'lower') return cell('look-here-first');
  return cell(verdict === 'higher' ? 'protect' : 'check-with-people');
}
