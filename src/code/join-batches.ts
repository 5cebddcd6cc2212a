import type { AnswerBatch, ContextColumn } from './model.js';

type Numbers = Int8Array | Int16Array | Uint8Array | Uint32Array;

/** The people of several batches of one coder as one batch, in their order. */
export function joinBatches(batches: readonly AnswerBatch[]): AnswerBatch {
  const [first] = batches;
  if (first === undefined) throw new TypeError('there is no batch to join');
  if (batches.length === 1) return first;
  const rows = batches.reduce((sum, batch) => sum + batch.rows, 0);
  const joined = <T extends Numbers>(of: (batch: AnswerBatch) => T | undefined): T => {
    const start = of(first);
    if (start === undefined) throw new TypeError('batches of different coders cannot be joined');
    const made = new (start.constructor as new (length: number) => T)(rows);
    let at = 0;
    for (const batch of batches) {
      made.set(of(batch) ?? start.subarray(0, 0), at);
      at += batch.rows;
    }
    return made;
  };
  const batch = {
    questionSet: first.questionSet,
    rows,
    answers: mapKeys(first.answers, (id) => joined((part) => part.answers[id])),
    ticks: mapKeys(first.ticks, (id) => ({
      answered: joined((part) => part.ticks[id]?.answered),
      choices: (first.ticks[id]?.choices ?? []).map((_, choice) =>
        joined((part) => part.ticks[id]?.choices[choice]),
      ),
    })),
    comments: mapKeys(first.comments, (id) => joined((part) => part.comments[id])),
    context: mapKeys(first.context, (role) => ({
      // A coder's dictionaries only grow: the last one holds the others.
      values: lastValues(batches, role),
      codes: joined((part) => part.context[role]?.codes),
    })),
  };
  return batch as unknown as AnswerBatch;
}

function lastValues(
  batches: readonly AnswerBatch[],
  role: keyof AnswerBatch['context'],
): ContextColumn['values'] {
  return batches.at(-1)?.context[role]?.values ?? [''];
}

function mapKeys<K extends string, T>(record: Readonly<Partial<Record<K, unknown>>>, of: (key: K) => T) {
  return Object.fromEntries((Object.keys(record) as K[]).map((key) => [key, of(key)]));
}
