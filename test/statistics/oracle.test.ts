import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectToAgree } from './agree.js';
import { answerOf } from './functions.js';

interface Row {
  readonly name: string;
  readonly arguments: readonly unknown[];
  readonly answer: unknown;
}

const file = new URL('../../fixtures/statistics/oracle-a.json', import.meta.url);
const rows: readonly Row[] = JSON.parse(readFileSync(file, 'utf8'));
const call = (row: Row): unknown => answerOf(row.name, row.arguments);

const names = [...new Set(rows.map((row) => row.name))];
const of = (name: string): Row[] => rows.filter((row) => row.name === name);
const isNumber = (row: Row): boolean => typeof row.answer === 'number';
const distributions = names.filter((name) =>
  /^(normal|logGamma|beta|studentT|f[A-Z]|chiSquared|gamma|binomial|hypergeometric)/.test(name),
);

describe('distributions agree with R to ten digits, tails and all', () => {
  for (const name of distributions) {
    it(name, () => {
      // null where R itself is not sound to ten digits
      const cases = of(name).filter(isNumber);
      expect(cases.length).toBeGreaterThan(10);
      for (const row of cases) {
        const wanted = Number(row.answer);
        expectToAgree(call(row), wanted, 1e-10 * Math.abs(wanted), JSON.stringify(row.arguments));
      }
    });
  }
});

describe('methods agree with R to nine decimals', () => {
  for (const name of names.filter((each) => !distributions.includes(each))) {
    it(name, () => {
      for (const row of of(name)) {
        const size = isNumber(row) ? Math.max(1, Math.abs(Number(row.answer))) : 1;
        expectToAgree(call(row), row.answer, 1e-9 * size, `${name} ${JSON.stringify(row.arguments)}`);
      }
    });
  }
});
