import type { Finding } from '../findings/findings.js';
import type { Heading } from '../intake/intake.js';
import type { Question } from '../question-set/question-set.js';
import { likeness } from '../spelling/spelling.js';
import { columnFinding } from './column-findings.js';
import { foldHeading } from './fold-heading.js';
import type { ColumnMatch } from './model.js';
import { shownHeading } from './shown.js';
import type { Weighed } from './weigh-sets.js';

/** Likeness from which a heading is offered as the one that was meant. */
const offered = 0.45;

/** Questions without a column, each with the heading most like it; choices missing from a question that has some. */
export function findMissing(
  weighed: Weighed,
  matches: readonly ColumnMatch[],
  free: readonly Heading[],
): readonly Finding[] {
  const found: Finding[] = [];
  const contested = new Set(weighed.assignment.contests.map(({ question }) => question.id));
  const byQuestion = new Map<string, ColumnMatch[]>();
  for (const match of matches)
    byQuestion.set(match.question, [...(byQuestion.get(match.question) ?? []), match]);
  for (const question of weighed.set.questions) {
    const columns = byQuestion.get(question.id);
    if (columns === undefined) {
      if (contested.has(question.id)) continue;
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

/** The unclaimed column whose heading is most like a question, or null when none is near. */
export function nearestColumn(
  question: Question,
  free: readonly Heading[],
): { readonly column: Heading; readonly alike: number } | null {
  let best: { column: Heading; alike: number } | null = null;
  const names = [
    ...new Set([question.label, question.id.replaceAll('-', ' '), ...question.headings].map(foldHeading)),
  ];
  for (const column of free.slice(0, 200)) {
    for (const text of column.texts.slice(0, 2)) {
      const folded = foldHeading(text);
      const alike = Math.max(...names.map((name) => likeness(name, folded, offered)));
      if (alike >= offered && (best === null || alike > best.alike)) best = { column, alike };
    }
  }
  return best;
}
