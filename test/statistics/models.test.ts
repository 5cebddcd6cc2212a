import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectToAgree } from './agree.js';
import { answerOf } from './functions.js';

interface Row {
  readonly id?: string;
  readonly function: string;
  readonly arguments: readonly unknown[];
  readonly answer: unknown;
  readonly tolerance: number;
  readonly source: string;
}

function rowsOf(name: string): readonly Row[] {
  return JSON.parse(readFileSync(new URL(`../../fixtures/statistics/${name}`, import.meta.url), 'utf8'));
}

const call = (row: Row): unknown => answerOf(row.function, row.arguments);

describe('answers published for association, models, reliability, authorities and charts', () => {
  const rows = rowsOf('vectors-models.json');
  it('are all there, each with its source', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(24);
    expect(rows.every(({ source }) => source.length > 5)).toBe(true);
  });
  rows.forEach((row, i) => {
    it(`${row.id}: ${row.function} (${i})`, () => {
      expectToAgree(call(row), row.answer, row.tolerance, row.function);
    });
  });
});

describe('answers from R', () => {
  const rows = rowsOf('oracle-b.json');
  it('are all there', () => {
    expect(rows.length).toBe(102);
  });
  rows.forEach((row, i) => {
    it(`${row.function}: ${row.source} (${i})`, () => {
      expectToAgree(call(row), row.answer, row.tolerance, row.function);
    });
  });
});
