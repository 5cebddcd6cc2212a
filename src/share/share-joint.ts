import type { Tally } from '../tally/tally.js';
import type { SharePolicy } from './policy.js';

/**
 * The joint cells of as many characteristics, from the first on, as leave every cell with enough people; null when not
 * even two do (one alone is the total of its question).
 */
export function shareJoint(joint: Tally['joint'], policy: SharePolicy): Tally['joint'] | null {
  for (let kept = joint.questions.length; kept >= 2; kept--) {
    const cells = new Map<string, number>();
    for (const [key, people] of Object.entries(joint.cells)) {
      const short = key.split('|').slice(0, kept).join('|');
      cells.set(short, (cells.get(short) ?? 0) + people);
    }
    if ([...cells.values()].every((people) => people >= policy.minimumBase)) {
      return {
        questions: joint.questions.slice(0, kept),
        cells: Object.fromEntries([...cells].sort(([a], [b]) => (a < b ? -1 : 1))),
      };
    }
  }
  return null;
}
