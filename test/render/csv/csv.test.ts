import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/analysis/analysis.js';
import type { Publishable } from '../../../src/disclose/disclose.js';
import { renderCsv } from '../../../src/render/csv/csv.js';
import { knownMeasures } from '../../../src/render/csv/dictionary.js';
import { columns } from '../../../src/render/csv/rows.js';
import { cases, makeAnalysis } from '../../report/make-analysis.js';
import { hostile } from '../hostile.js';

type Row = Record<(typeof columns)[number], string>;

function read(analysis: Publishable<Analysis>): Row[] {
  return parse(renderCsv(analysis, 'report.csv').csv, { bom: true, columns: true, record_delimiter: '\r\n' });
}

describe('the tidy CSV', () => {
  it('has a row a figure, with the figures of the analysis', () => {
    const analysis = cases.large();
    const rows = read(analysis);
    for (const item of analysis.audiences[0]?.items ?? []) {
      const mine = rows.filter(
        (row) => row.question === item.question && row.by === '' && row.compared_with === '',
      );
      const value = (measure: string) => Number(mine.find((row) => row.measure === measure)?.value);
      expect(value('base')).toBe(item.base);
      expect(value('positive-percent')).toBeCloseTo(item.positive.percent ?? Number.NaN, 7);
      expect(value('net-score')).toBeCloseTo(item.net.value ?? Number.NaN, 7);
      const counts = mine.filter((row) => row.measure === 'answer-count');
      expect(Object.fromEntries(counts.map((row) => [row.answer, Number(row.value)]))).toEqual(item.counts);
    }
  });

  it('leaves a hidden cell empty, with the reason', () => {
    const rows = read(cases.someHidden()).filter((row) => row.measure === 'positive-percent');
    const hidden = rows.filter((row) => row.hidden !== '');
    expect(hidden.length).toBeGreaterThan(1);
    for (const row of hidden)
      expect([row.value, row.low, row.high, row.hidden]).toEqual(['', '', '', 'base-below-minimum']);
  });

  it.each(Object.entries(cases))('says of each empty value why it is empty: %s', (_, make) => {
    const rows = read(make());
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      if (row.value === '') expect(row.hidden + row.flag, JSON.stringify(row)).not.toBe('');
      else expect(row.hidden, JSON.stringify(row)).toBe('');
    }
  });

  it('has one row for each figure', () => {
    const keys = read(cases.rich()).map((row) =>
      [row.audience, row.by, row.group, row.compared_with, row.question, row.answer, row.measure].join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('lets no text start a formula, and loses none of it', () => {
    const texts = [...hostile, '=1+1', '+44', '-1', '@SUM(A1)'];
    const questions = texts.map((label, i) => ({ id: `q${i}`, label, block: 'B', here: 50, there: null }));
    const rows = read(makeAnalysis({ people: 498, questions }));
    texts.forEach((text, i) => {
      const label = rows.find((row) => row.question === `q${i}`)?.label ?? '';
      expect(label).toBe(/^[=+\-@]/.test(text) ? `'${text}` : text);
    });
  });

  it('is the same again', () => {
    expect(renderCsv(cases.rich(), 'a.csv')).toEqual(renderCsv(cases.rich(), 'a.csv'));
  });
});

describe('the data dictionary', () => {
  const dictionary = JSON.parse(renderCsv(cases.rich(), 'report.csv').dictionary);

  it('explains every column, measure, flag and reason that is used', () => {
    const rows = Object.values(cases).flatMap((make) => read(make()));
    expect(Object.keys(dictionary.columns)).toEqual([...columns]);
    expect([...new Set(rows.map((row) => row.measure))].filter((name) => !knownMeasures.has(name))).toEqual(
      [],
    );
    const reasons = new Set(rows.map((row) => row.hidden).filter((code) => code !== ''));
    for (const reason of reasons) expect(Object.keys(dictionary.hidden)).toContain(reason);
    const flags = new Set(
      rows.filter((row) => !row.measure.endsWith('-there')).flatMap((row) => row.flag.split(' ')),
    );
    flags.delete('');
    const known = [...Object.keys(dictionary.flags), ...Object.keys(dictionary.verdicts)];
    expect([...flags].filter((flag) => !known.includes(flag))).toEqual([]);
  });
});
