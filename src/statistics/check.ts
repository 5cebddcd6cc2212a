import { normalQuantile } from './special/normal-quantile.js';

/** Refuses counts that cannot be: n must be above zero and x between zero and n. Both may be real (weighted counts). */
export function checkCounts(caller: string, x: number, n: number): void {
  if (!(n > 0 && n < Infinity)) throw new RangeError(`${caller} requires n above zero`);
  if (!(x >= 0)) throw new RangeError(`${caller} requires x of zero or above`);
  if (x > n) throw new RangeError(`${caller} requires x to be at most n`);
}

/** Refuses anything but whole numbers of zero or above. */
export function checkWhole(caller: string, names: string, ...counts: readonly number[]): void {
  for (const count of counts) {
    if (!(Number.isSafeInteger(count) && count >= 0)) {
      throw new RangeError(`${caller} requires ${names} to be whole numbers of zero or above`);
    }
  }
}

/** Refuses a confidence outside 0.9 up to but not including 1: 95 for 95% is a slip, and 0.7 is not worth printing. */
export function checkConfidence(caller: string, confidence: number): void {
  if (!(confidence >= 0.9 && confidence < 1)) {
    throw new RangeError(`${caller} requires confidence from 0.9 up to, but not including, 1`);
  }
}

/** The two-sided critical value: 1.959963984540054 for 0.95. */
export function criticalValue(caller: string, confidence: number): number {
  checkConfidence(caller, confidence);
  // A report asks for two of them, some thousand times.
  if (confidence === 0.95) return at95;
  return confidence === 0.9 ? at90 : normalQuantile(0.5 + confidence / 2);
}

const at95 = normalQuantile(0.975);
const at90 = normalQuantile(0.95);

export function clipToUnit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
