import type { AnswerBatch } from '../code/code.js';
import type { CompositePlan } from './composites.js';
import type { Rows } from './count.js';
import type { CompleteCases, CompositeCounts } from './model.js';

/** For every person, `valid items × span + sum of units`: worked out once, counted for every group. */
export interface CompositeSums {
  readonly plan: CompositePlan;
  readonly span: number;
  readonly keys: Uint32Array;
}

export function sumComposite(plan: CompositePlan, batch: AnswerBatch): CompositeSums {
  const span = plan.items.length * plan.divisor + 1;
  const keys = new Uint32Array(batch.rows);
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
  const counts = new Uint32Array((plan.items.length + 1) * span);
  if (rows === null) {
    for (let i = 0; i < keys.length; i++) counts[keys[i] ?? 0] = (counts[keys[i] ?? 0] ?? 0) + 1;
  } else {
    for (let i = 0; i < rows.length; i++) {
      const key = keys[rows[i] ?? 0] ?? 0;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  const named: (readonly [string, number])[] = [];
  for (const [key, n] of counts.entries())
    if (n > 0) named.push([`${Math.floor(key / span)}:${key % span}`, n]);
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
  const items = columns.length;
  const tables = plan.units.map((units) => Float64Array.from(units));
  const units = new Float64Array(items);
  const sums = new Float64Array(items);
  const products = new Float64Array(items * items);
  let n = 0;
  for (let row = 0; row < batch.rows; row++) {
    let valid = 0;
    for (; valid < items; valid++) {
      const code = columns[valid]?.[row] ?? -1;
      if (code < 0) break;
      units[valid] = tables[valid]?.[code] ?? 0;
    }
    if (valid < items) continue;
    n++;
    for (let i = 0; i < items; i++) {
      const unit = units[i] ?? 0;
      sums[i] = (sums[i] ?? 0) + unit;
      for (let j = i; j < items; j++) {
        products[i * items + j] = (products[i * items + j] ?? 0) + unit * (units[j] ?? 0);
      }
    }
  }
  const product = (i: number, j: number): number => products[Math.min(i, j) * items + Math.max(i, j)] ?? 0;
  return {
    n,
    sums: Array.from(sums),
    products: Array.from(sums, (_, i) => Array.from(sums, (__, j) => product(i, j))),
  };
}
