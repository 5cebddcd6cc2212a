import type { Finding } from '../findings/findings.js';
import { columnFinding } from './column-findings.js';
import type { ColumnMatch, Recognition } from './model.js';
import { nearestColumn } from './nearest-column.js';
import type { Surroundings, Weighed } from './weigh-sets.js';

/** From this likeness a heading is a near miss: taken only when the user has said that near ones may be. */
const nearMiss = 0.8;

/** Headings very like a question that has no column: offered, and taken only when near headings are accepted. */
export function nearMisses(
  weighed: Weighed,
  named: readonly ColumnMatch[],
  only: Recognition['only'],
  file: Surroundings,
) {
  const accepted = ['heading-near', 'near-headings'].some((name) => file.settings.accept?.includes(name));
  const claimed = new Set([
    ...named.map(({ column }) => column.position),
    ...weighed.mapped.map(({ column }) => column.position),
    ...weighed.assignment.contests.flatMap(({ columns }) => columns),
    ...(only === null ? [] : [only.column.position]),
  ]);
  const blocked = new Set([
    ...named.map(({ question }) => question),
    ...weighed.assignment.contests.map(({ question }) => question.id),
  ]);
  const taken: ColumnMatch[] = [];
  const pending: ColumnMatch[] = [];
  const offered = new Set<number>();
  const findings: Finding[] = [];
  const candidates = weighed.set.questions
    .filter(({ id }) => !blocked.has(id))
    .flatMap((question) => {
      const free = file.headings.filter(
        (column) => !claimed.has(column.position) && file.identifierOf(column.position) === null,
      );
      const near = nearestColumn(question, free);
      return near === null || near.alike < nearMiss ? [] : [{ question, ...near }];
    })
    .sort((a, b) => b.alike - a.alike);
  for (const { question, column, alike } of candidates) {
    if (offered.has(column.position)) continue;
    offered.add(column.position);
    const match: ColumnMatch = { question: question.id, choice: null, column, how: 'near' };
    if (accepted) taken.push(match);
    else pending.push(match);
    findings.push(
      columnFinding('heading-near', 'confirm', column, question, {
        alike: Math.round(alike * 100),
        taken: accepted,
      }),
    );
  }
  return { taken, pending, offered, findings };
}
