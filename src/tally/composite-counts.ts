import type { AnswerBatch } from '../code/code.js';
import type { CompositePlan } from './composites.js';
import type { Rows } from './count.js';
import type { CompleteCases, CompositeCounts } from './model.js';

/** Each person's number of valid items and the sum of their units, as exact counts. */
export function countComposite(
  plan: CompositePlan,
  batch: AnswerBatch,
  rows: Rows,
  withCompleteCases: boolean,
): CompositeCounts {
  const columns = plan.items.map((item) => batch.answers[item.id]);
  const counts = new Map<string, number>();
  const complete = withCompleteCases ? startCompleteCases(plan.items.length) : null;
  const units = new Array<number>(plan.items.length).fill(0);
  for (let row = 0; row < batch.rows; row++) {
    if (rows !== null && rows[row] === 0) continue;
    let valid = 0;
    let sum = 0;
    for (let item = 0; item < columns.length; item++) {
      const code = columns[item]?.[row] ?? -1;
      if (code < 0) continue;
      const unit = plan.units[item]?.[code] ?? 0;
      units[item] = unit;
      valid++;
      sum += unit;
    }
    const key = `${valid}:${sum}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (complete !== null && valid === columns.length) addCompleteCase(complete, units);
  }
  return {
    items: plan.items.map((item) => item.id),
    divisor: plan.divisor,
    histogram: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    complete,
  };
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
