import type { Recognition } from './model.js';
import { nearestColumn } from './nearest-column.js';
import { shownHeading } from './shown.js';

/**
 * The `columns:` part of a poet.yaml that ties every question to the column it was recognised by, for the user to edit:
 * one line a question, the column's letter, and its heading as a comment. Questions without a column stand there as
 * comments with the nearest heading. Two audiences in one file share the list.
 */
export function draftMapping(recognitions: readonly Recognition[]): string {
  const lines = new Map<string, string>();
  for (const { questionSet, matches, context, unknown } of recognitions) {
    for (const { role, column } of context) {
      lines.set(role, line(role, column.letter, shownHeading(column)));
    }
    for (const question of questionSet.questions) {
      const own = matches.filter((match) => match.question === question.id);
      for (const { choice, column, how } of own) {
        const name = choice === null ? question.id : `${question.id}/${choice}`;
        lines.set(name, line(name, column.letter, `${shownHeading(column)} (by ${how})`));
      }
      if (own.length > 0 || lines.has(question.id)) continue;
      const near = nearestColumn(question, unknown);
      const note =
        near === null ? question.label : `nearest to "${question.label}": ${shownHeading(near.column)}`;
      lines.set(question.id, `  # ${line(question.id, near?.column.letter ?? '', note).trimStart()}`);
    }
  }
  return `columns:\n${[...lines.values()].join('\n')}\n`;
}

function line(name: string, letter: string, note: string): string {
  const key = /^[\w./ -]+$/.test(name) ? name : JSON.stringify(name);
  return `  ${`${key}: ${letter}`.padEnd(36)} # ${note.replace(/\s+/g, ' ')}`;
}
