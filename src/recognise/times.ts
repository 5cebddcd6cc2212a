import type { Heading } from '../intake/intake.js';
import { foldedNames } from './context.js';
import type { ResponseTimes } from './model.js';

type Part = keyof ResponseTimes;

const byRole: Readonly<Record<string, Part>> = {
  start: 'began',
  end: 'ended',
  recorded: 'ended',
  duration: 'seconds',
};

/** The usual headings, the surest first: `end` before the time at which the platform took note of it. */
const headingsOf: Readonly<Record<Part, readonly string[]>> = {
  began: ['start date', 'startdate', 'started', 'start time', 'time started', 'date started', 'start'],
  ended: [
    ...['end date', 'enddate', 'ended', 'completion time', 'date submitted', 'submitdate', 'end'],
    ...['submissiondate', '_submission_time', 'recordeddate', 'recorded date', 'timestamp', 'datestamp'],
  ],
  seconds: ['duration (in seconds)', 'duration in seconds'],
};

/** When each response was begun and sent and how long it took, of the columns that no question has claimed. */
export function findTimes(headings: readonly Heading[], claimed: ReadonlySet<number>): ResponseTimes {
  const found: Record<Part, { column: Heading; rank: number } | null> = {
    began: null,
    ended: null,
    seconds: null,
  };
  for (const column of headings) {
    if (claimed.has(column.position)) continue;
    const named = partOf(column);
    if (named !== null && named.rank < (found[named.part]?.rank ?? Number.POSITIVE_INFINITY)) {
      found[named.part] = { column, rank: named.rank };
    }
  }
  return {
    began: found.began?.column ?? null,
    ended: found.ended?.column ?? null,
    seconds: found.seconds?.column ?? null,
  };
}

function partOf(column: Heading): { part: Part; rank: number } | null {
  const names = foldedNames(column);
  for (const part of ['began', 'ended', 'seconds'] as const) {
    const rank = headingsOf[part].findIndex((heading) => names.includes(heading));
    if (rank >= 0) return { part, rank };
  }
  const part = byRole[column.platformRole ?? ''];
  return part === undefined ? null : { part, rank: 100 };
}
