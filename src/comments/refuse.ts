import { PoetError } from '../errors.js';

/** Most faults told at once. */
const most = 20;

/** A review that cannot be used, with every fault and where it stands. Never holds a comment's words. */
export function refuseReview(file: string, faults: readonly string[]): PoetError {
  const more = faults.length > most ? [`and ${faults.length - most} more`] : [];
  return new PoetError(
    'comments-not-valid',
    [`the reviewed comments in "${file}" can't be used:`, ...faults.slice(0, most), ...more].join('\n'),
    'Put these right in the review file and run the command again.',
  );
}
