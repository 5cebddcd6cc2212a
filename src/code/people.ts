import type { ColumnBlock } from '../intake/intake.js';
import type { Recognition } from '../recognise/recognise.js';
import type { AnswerBatch } from './model.js';
import type { MonthColumn } from './read-months.js';

/**
 * Who each used row is, by a key that the caller makes from the id, and when; the id itself is not kept. Keys are blank
 * where the export has no id of a person, or nothing stands there.
 */
export function peopleReader(
  recognition: Recognition,
  months: MonthColumn | null,
  keyOf: (id: string) => string,
): (block: ColumnBlock, used: Uint32Array) => NonNullable<AnswerBatch['people']> {
  const column = recognition.context.find(({ role }) => role === 'respondent-id')?.column;
  return (block, used) => {
    const ids = column === undefined ? undefined : block.columns[column.position];
    const dates = months === null ? undefined : block.columns[months.column.position];
    const ranks = months === null || dates === undefined ? undefined : months.ranksOf(dates.dictionary);
    return {
      keys: Array.from(used, (row) => {
        const id = ids?.dictionary.cells[ids.codes[row] ?? 0]?.trim() ?? '';
        return id === '' ? '' : keyOf(id);
      }),
      ranks: Float64Array.from(used, (row) => ranks?.[dates?.codes[row] ?? 0] ?? 0),
    };
  };
}
