import type { Finding } from '../findings/findings.js';
import type { Heading } from '../intake/intake.js';
import { columnFinding } from './column-findings.js';
import { findMissingGrids } from './missing-grids.js';
import type { ColumnMatch } from './model.js';
import { nearestColumn } from './nearest-column.js';
import { shownHeading } from './shown.js';
import type { Weighed } from './weigh-sets.js';

/** Grids and questions without a column, with the headings most like them; choices missing from a question that has some. */
export function findMissing(
  weighed: Weighed,
  matches: readonly ColumnMatch[],
  free: readonly Heading[],
): readonly Finding[] {
  const contested = new Set(weighed.assignment.contests.map(({ question }) => question.id));
  const grids = findMissingGrids(weighed.set.questions, matches, contested, free);
  const found: Finding[] = [...grids.findings];
  const byQuestion = new Map<string, ColumnMatch[]>();
  for (const match of matches)
    byQuestion.set(match.question, [...(byQuestion.get(match.question) ?? []), match]);
  for (const question of weighed.set.questions) {
    const columns = byQuestion.get(question.id);
    if (columns === undefined) {
      if (contested.has(question.id) || grids.questions.has(question.id)) continue;
      const near = nearestColumn(question, free);
      found.push(
        columnFinding('question-missing', question.form === 'rated' ? 'error' : 'warning', null, question, {
          nearest: near === null ? '' : shownHeading(near.column),
          nearestColumn: near?.column.letter ?? '',
          alike: near === null ? 0 : Math.round(near.alike * 100),
        }),
      );
      continue;
    }
    if (!('choices' in question) || columns.every(({ choice }) => choice === null)) continue;
    const there = new Set(columns.map(({ choice }) => choice));
    const missing = question.choices.filter(({ label }) => !there.has(label)).map(({ label }) => label);
    if (missing.length === 0) continue;
    found.push(
      columnFinding(
        'choice-missing',
        'warning',
        null,
        question,
        { missing, found: there.size, of: question.choices.length },
        missing.length,
      ),
    );
  }
  return found;
}
