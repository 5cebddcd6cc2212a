import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectToAgree } from './agree.js';
import { answerOf } from './functions.js';

interface Vector {
  readonly id: string;
  readonly function: string;
  readonly arguments: readonly unknown[];
  readonly answer: unknown;
  readonly tolerance: number;
  readonly source: string;
}

const file = new URL('../../fixtures/statistics/vectors.json', import.meta.url);
const vectors: readonly Vector[] = JSON.parse(readFileSync(file, 'utf8'));
const call = (vector: Vector): unknown => answerOf(vector.function, vector.arguments);

/** Tail probabilities and quantiles are compared by their ratio to the wanted value, everything else by distance. */
function toleranceOf(vector: Vector): number {
  const relative = vector.id.startsWith('special-') && typeof vector.answer === 'number';
  return relative ? vector.tolerance * Math.abs(Number(vector.answer)) : vector.tolerance;
}

describe('published and recomputed answers', () => {
  it('covers every group of methods', () => {
    expect(vectors.length).toBeGreaterThan(250);
    expect(vectors.every((vector) => vector.source.length > 5)).toBe(true);
  });

  for (const id of new Set(vectors.map((vector) => vector.id))) {
    it(id, () => {
      for (const vector of vectors.filter((row) => row.id === id)) {
        const throws =
          vector.answer !== null && typeof vector.answer === 'object' && 'throws' in vector.answer;
        if (throws) expect(() => call(vector)).toThrow(RangeError);
        else expectToAgree(call(vector), vector.answer, toleranceOf(vector), vector.function);
      }
    });
  }

  it('would notice a wrong answer', () => {
    expect(() => expectToAgree({ low: 0.1 }, { low: 0.1001 }, 1e-5)).toThrow();
    expect(() => expectToAgree([1, null], [1, 0.5], 1e-5)).toThrow();
    expect(() => expectToAgree({ low: 0.1 }, { high: 0.1 }, 1e-5)).toThrow();
  });
});
