import type { AnswerBatch } from '../code/code.js';
import type { RatedQuestion } from '../question-set/question-set.js';
import type { CompositePlan } from './composites.js';
import type { CompositeHistogram, OutcomeTables } from './model.js';

/** For each row which composite it has, as a position in `keys`; −1 where no item was answered. */
interface CompositeRows {
  /** `valid:sum`, in code-point order. */
  readonly keys: readonly string[];
  readonly of: Int32Array;
}

/**
 * The outcomes composite by the answer to each condition, as exact counts; and for the people who answered every
 * condition, what relative importance needs. Nothing but whole numbers, so tallies add exactly in any order.
 */
export function tallyOutcomes(
  batch: AnswerBatch,
  plan: CompositePlan | undefined,
  conditions: readonly RatedQuestion[],
): OutcomeTables {
  const asked = conditions.filter((condition) => batch.answers[condition.id] !== undefined);
  if (plan === undefined || asked.length === 0)
    return { items: 0, divisor: 1, conditions: {}, complete: null };
  const rows = compositeRows(batch, plan);
  const needed = Math.ceil(plan.items.length / 2);
  const codes = asked.map((condition) => batch.answers[condition.id] ?? new Int8Array(batch.rows).fill(-1));
  const everything = completeRows(codes, rows, needed);
  return {
    items: plan.items.length,
    divisor: plan.divisor,
    conditions: Object.fromEntries(
      asked.map((condition, i) => [condition.id, byAnswer(condition, codes[i] ?? [], rows, null)]),
    ),
    complete: {
      n: everything.reduce((sum, flag) => sum + flag, 0),
      conditions: Object.fromEntries(
        asked.map((condition, i) => [condition.id, byAnswer(condition, codes[i] ?? [], rows, everything)]),
      ),
      pairs: Object.fromEntries(
        asked.flatMap((first, i) =>
          asked
            .slice(i + 1)
            .map((second, j) => [
              `${first.id}|${second.id}`,
              cross(first, codes[i] ?? [], second, codes[i + 1 + j] ?? [], everything),
            ]),
        ),
      ),
    },
  };
}

function compositeRows(batch: AnswerBatch, plan: CompositePlan): CompositeRows {
  const columns = plan.items.map((item) => batch.answers[item.id]);
  const widest = 1 + plan.items.length * plan.divisor;
  const packed = new Int32Array(batch.rows).fill(-1);
  const met = new Set<number>();
  for (let row = 0; row < batch.rows; row++) {
    let valid = 0;
    let sum = 0;
    for (let item = 0; item < columns.length; item++) {
      const code = columns[item]?.[row] ?? -1;
      if (code < 0) continue;
      valid++;
      sum += plan.units[item]?.[code] ?? 0;
    }
    if (valid === 0) continue;
    packed[row] = valid * widest + sum;
    met.add(valid * widest + sum);
  }
  const sorted = [...met]
    .map((value) => ({ value, key: `${Math.floor(value / widest)}:${value % widest}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const places = new Map(sorted.map(({ value }, place) => [value, place]));
  return {
    keys: sorted.map(({ key }) => key),
    of: packed.map((value) => places.get(value) ?? -1),
  };
}

/** 1 where the person answered every condition and enough items to be scored (the half-scale rule). */
function completeRows(codes: readonly ArrayLike<number>[], rows: CompositeRows, needed: number): Uint8Array {
  const enough = rows.keys.map((key) => Number.parseInt(key, 10) >= needed);
  return Uint8Array.from(rows.of, (place, row) =>
    place >= 0 && enough[place] === true && codes.every((column) => (column[row] ?? -1) >= 0) ? 1 : 0,
  );
}

function byAnswer(
  condition: RatedQuestion,
  codes: ArrayLike<number>,
  rows: CompositeRows,
  only: Uint8Array | null,
): CompositeHistogram[] {
  const width = rows.keys.length;
  const flat = new Float64Array(condition.scale.answers.length * width);
  for (let row = 0; row < rows.of.length; row++) {
    const place = rows.of[row] ?? -1;
    const code = codes[row] ?? -1;
    if (place < 0 || code < 0 || (only !== null && only[row] === 0)) continue;
    flat[code * width + place] = (flat[code * width + place] ?? 0) + 1;
  }
  return condition.scale.answers.map((_, code) =>
    Object.fromEntries(
      rows.keys.flatMap((key, place) => {
        const people = flat[code * width + place] ?? 0;
        return people > 0 ? [[key, people]] : [];
      }),
    ),
  );
}

function cross(
  first: RatedQuestion,
  a: ArrayLike<number>,
  second: RatedQuestion,
  b: ArrayLike<number>,
  only: Uint8Array,
): number[][] {
  const table = first.scale.answers.map(() => second.scale.answers.map(() => 0));
  for (let row = 0; row < only.length; row++) {
    if (only[row] === 0) continue;
    const line = table[a[row] ?? -1];
    const j = b[row] ?? -1;
    if (line !== undefined) line[j] = (line[j] ?? 0) + 1;
  }
  return table;
}
