import type { AnswerBatch } from './model.js';

/** The same batch with only some of its people, in the order given: coded answers stay coded answers. */
export function rowsOfBatch(batch: AnswerBatch, rows: Uint32Array): AnswerBatch {
  const pick = <T extends Int8Array | Int16Array | Uint8Array | Uint32Array>(column: T): T => {
    const picked = column.slice(0, rows.length) as T;
    for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i] ?? 0] ?? 0;
    return picked;
  };
  const part = {
    questionSet: batch.questionSet,
    rows: rows.length,
    answers: mapValues(batch.answers, pick),
    ticks: mapValues(batch.ticks, ({ answered, choices }) => ({
      answered: pick(answered),
      choices: choices.map(pick),
    })),
    comments: mapValues(batch.comments, pick),
    context: mapValues(batch.context, ({ values, codes }) => ({ values, codes: pick(codes) })),
  };
  return part as unknown as AnswerBatch;
}

/**
 * The people of each value of a context column, in the order the values are first met; everyone under `''` where the
 * export has no such column, and those who gave none.
 */
export function splitBatch(
  batch: AnswerBatch,
  by: keyof AnswerBatch['context'],
): ReadonlyMap<string, AnswerBatch> {
  const column = batch.context[by];
  if (column === undefined) return new Map([['', batch]]);
  const rows = new Map<number, number[]>();
  column.codes.forEach((code, row) => {
    const list = rows.get(code);
    if (list === undefined) rows.set(code, [row]);
    else list.push(row);
  });
  if (rows.size === 1) {
    const [only = 0] = rows.keys();
    return new Map([[column.values[only] ?? '', batch]]);
  }
  return new Map(
    [...rows].map(([code, list]) => [column.values[code] ?? '', rowsOfBatch(batch, Uint32Array.from(list))]),
  );
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, of: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));
}
