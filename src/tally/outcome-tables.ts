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
  const met = new Uint8Array(widest * (plan.items.length + 1));
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
    met[valid * widest + sum] = 1;
  }
  const sorted = [...met.keys()]
    .filter((value) => met[value] === 1)
    .map((value) => ({ value, key: `${Math.floor(value / widest)}:${value % widest}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const places = new Int32Array(widest * (plan.items.length + 1)).fill(-1);
  for (const [place, { value }] of sorted.entries()) places[value] = place;
  const of = new Int32Array(batch.rows);
  for (let row = 0; row < batch.rows; row++) of[row] = places[packed[row] ?? -1] ?? -1;
  return { keys: sorted.map(({ key }) => key), of };
}

/** 1 where the person answered every condition and enough items to be scored (the half-scale rule). */
function completeRows(codes: readonly ArrayLike<number>[], rows: CompositeRows, needed: number): Uint8Array {
  const enough = Uint8Array.from(rows.keys, (key) => (Number.parseInt(key, 10) >= needed ? 1 : 0));
  const complete = new Uint8Array(rows.of.length);
  for (let row = 0; row < complete.length; row++) complete[row] = enough[rows.of[row] ?? -1] ?? 0;
  for (const column of codes) {
    for (let row = 0; row < complete.length; row++) if ((column[row] ?? -1) < 0) complete[row] = 0;
  }
  return complete;
}

function byAnswer(
  condition: RatedQuestion,
  codes: ArrayLike<number>,
  rows: CompositeRows,
  only: Uint8Array | null,
): CompositeHistogram[] {
  const width = rows.keys.length;
  const flat = new Uint32Array(condition.scale.answers.length * width);
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
  const wide = second.scale.answers.length;
  const flat = new Uint32Array(first.scale.answers.length * wide);
  for (let row = 0; row < only.length; row++) {
    if (only[row] === 0) continue;
    const cell = (a[row] ?? 0) * wide + (b[row] ?? 0);
    flat[cell] = (flat[cell] ?? 0) + 1;
  }
  return first.scale.answers.map((_, i) => Array.from(flat.subarray(i * wide, (i + 1) * wide)));
}
