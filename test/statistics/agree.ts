import { expect } from 'vitest';

/** Asserts that `actual` has everything in `wanted`, numbers to within `tolerance`. Fields not in `wanted` are not looked at. */
export function expectToAgree(actual: unknown, wanted: unknown, tolerance: number, where = 'answer'): void {
  if (typeof wanted === 'number') {
    expect(actual, where).toBeTypeOf('number');
    const gap = Math.abs(Number(actual) - wanted);
    expect(gap, `${where} is ${actual}, wanted ${wanted}`).toBeLessThanOrEqual(tolerance);
    return;
  }
  if (Array.isArray(wanted)) {
    const list = Array.isArray(actual) ? actual : [];
    expect(list, where).toHaveLength(wanted.length);
    wanted.forEach((value, index) => {
      expectToAgree(list[index], value, tolerance, `${where}[${index}]`);
    });
    return;
  }
  if (wanted !== null && typeof wanted === 'object') {
    const record = new Map(Object.entries(actual ?? {}));
    for (const [name, value] of Object.entries(wanted)) {
      expectToAgree(record.get(name), value, tolerance, `${where}.${name}`);
    }
    return;
  }
  expect(actual, where).toBe(wanted);
}
