import type { AnswerBatch } from '../code/code.js';
import type { CompositePlan } from './composites.js';
import type { Rows } from './count.js';
import type { CompleteCases, CompositeCounts } from './model.js';

/** For every person, `valid items × span + sum of units`: worked out once, counted for every group. */
export interface CompositeSums {
  readonly plan: CompositePlan;
  readonly span: number;
  readonly keys: Float64Array;
}

export function sumComposite(plan: CompositePlan, batch: AnswerBatch): CompositeSums {
  const span = plan.items.length * plan.divisor + 1;
  const keys = new Float64Array(batch.rows);
  for (let item = 0; item < plan.items.length; item++) {
    const column = batch.answers[plan.items[item]?.id ?? ''];
    const units = plan.units[item];
    if (column === undefined || units === undefined) continue;
    for (let row = 0; row < batch.rows; row++) {
      const code = column[row] ?? -1;
      if (code >= 0) keys[row] = (keys[row] ?? 0) + span + (units[code] ?? 0);
    }
  }
  return { plan, span, keys };
}

/** Each person's number of valid items and the sum of their units, as exact counts. */
export function countComposite({ plan, span, keys }: CompositeSums, rows: Rows): CompositeCounts {
  const counts = new Map<number, number>();
  const length = rows === null ? keys.length : rows.length;
  for (let i = 0; i < length; i++) {
    const key = keys[rows === null ? i : (rows[i] ?? 0)] ?? 0;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const named = Array.from(counts, ([key, n]) => [`${Math.floor(key / span)}:${key % span}`, n] as const);
  return {
    items: plan.items.map((item) => item.id),
    divisor: plan.divisor,
    histogram: Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1))),
    complete: null,
  };
}

/** Sums and products of the units of those who answered every item. */
export function completeCases(plan: CompositePlan, batch: AnswerBatch): CompleteCases {
  const columns = plan.items.map((item) => batch.answers[item.id]);
  const complete = startCompleteCases(plan.items.length);
  const units = new Array<number>(plan.items.length).fill(0);
  for (let row = 0; row < batch.rows; row++) {
    let valid = 0;
    for (let item = 0; item < columns.length; item++) {
      const code = columns[item]?.[row] ?? -1;
      if (code < 0) break;
      units[item] = plan.units[item]?.[code] ?? 0;
      valid++;
    }
    if (valid === columns.length) addCompleteCase(complete, units);
  }
  return complete;
}

type Growing = { n: number; sums: number[]; products: number[][] } & CompleteCases;

function startCompleteCases(items: number): Growing {
  return {
    n: 0,
    sums: new Array<number>(items).fill(0),
    products: Array.from({ length: items }, () => new Array<number>(items).fill(0)),
  };
}

function addCompleteCase(complete: Growing, units: readonly number[]): void {
  complete.n++;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? 0;
    complete.sums[i] = (complete.sums[i] ?? 0) + unit;
    const products = complete.products[i];
    if (products === undefined) continue;
    for (let j = 0; j < units.length; j++) products[j] = (products[j] ?? 0) + unit * (units[j] ?? 0);
  }
}
