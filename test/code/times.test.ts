import { describe, expect, it } from 'vitest';
import type { CodeSettings } from '../../src/code/code.js';
import { startCoding } from '../../src/code/code.js';
import { dayNumber } from '../../src/code/read-date.js';
import { parseQuestionSet } from '../../src/question-set/question-set.js';
import { recognise } from '../../src/recognise/recognise.js';
import { makeTable } from '../recognise/make-table.js';

const labels = Array.from({ length: 10 }, (_, i) => `part ${'abcdefghij'[i]} of the support`);
const set = parseQuestionSet(
  `audience: caller
version: "1"
title: Callers
evidence: synthetic
scales:
  grade: { positive: { Good: 3 }, neutral: { Fair: 2 }, negative: { Poor: 1 } }
blocks:
  - title: Support
    kind: process
    scale: grade
    questions:
${labels.map((label, i) => `      part-${i}: ${label}`).join('\n')}
`,
  'callers.yaml',
);

const grades = ['Good', 'Fair', 'Poor'];
/** Ten answers, another row of them for each number. */
const answers = (n: number) => labels.map((_, i) => grades[Math.floor(n / 3 ** (i % 5)) % 3] ?? '');

/** The findings about rows that have these cells in the columns of times. */
function found(times: readonly string[], rows: readonly (readonly string[])[], settings: CodeSettings = {}) {
  const { table, sample } = makeTable(
    [...times, ...labels],
    rows.map((cells, i) => (cells.length > times.length ? cells : [...cells, ...answers(i + 1)])),
  );
  const [recognition] = recognise(table, sample, [set]);
  if (recognition === undefined) throw new Error('not recognised');
  const coder = startCoding(table, sample, recognition, settings);
  for (const block of sample) coder.code(block);
  const report = coder.finish({
    sha256: '',
    bytes: 0,
    rows: { read: rows.length, setAside: {} },
    findings: [],
  });
  return {
    used: report.rows.used,
    of: (code: string) => report.findings.filter((finding) => finding.code === code),
  };
}

describe('the days of dates', () => {
  it('are those since 1970, across leap years and centuries', () => {
    const day = (year: number, month: number, date: number) =>
      dayNumber({ year, month, day: date, seconds: 0 });
    expect(day(1970, 1, 1)).toBe(0);
    for (const [year, month, date] of [
      [1969, 12, 31],
      [2000, 2, 29],
      [2026, 3, 1],
      [2100, 3, 1],
      [1900, 1, 1],
    ] as const)
      expect(day(year, month, date)).toBe(Date.UTC(year, month - 1, date) / 86_400_000);
  });
});

describe('responses that end before they start', () => {
  const heads = ['Start date', 'End date'];

  it('are found by the time of day, and by the day where there is no time', () => {
    const { of } = found(heads, [
      ['04/03/2026 10:00:00', '04/03/2026 10:12:00'],
      ['04/03/2026 10:00:00', '04/03/2026 09:59:00'],
      ['14/03/2026', '13/03/2026'],
      ['04/03/2026', '04/03/2026'],
      ['', '04/03/2026 10:00:00'],
    ]);
    expect(of('end-before-start').map(({ count, rows, column }) => [count, rows, column])).toEqual([
      [2, [3, 4], 'B'],
    ]);
  });

  it('are not made by reading one end day first and the other month first', () => {
    // Only the second column shows the order.
    const { of } = found(heads, [
      ['04/03/2026 23:50:00', '04/03/2026 23:58:00'],
      ['12/03/2026 23:50:00', '13/03/2026 00:10:00'],
    ]);
    expect(of('end-before-start')).toEqual([]);
  });
});

describe('dates in the future', () => {
  it('are counted from two days after the day of the run, and only when that day is known', () => {
    const rows = [['2026-03-04'], ['2026-03-05'], ['2026-03-06'], ['2062-03-05']];
    expect(found(['Review date'], rows, { today: '2026-03-04' }).of('date-in-future')).toMatchObject([
      { count: 2, rows: [4, 5], column: 'A' },
    ]);
    expect(found(['Review date'], rows).of('date-in-future')).toEqual([]);
  });
});

describe('responses before the survey opened', () => {
  const rows = [['2026-02-27 10:00:00'], ['2026-03-01 00:00:00'], ['2026-03-04 10:00:00'], ['']];

  it('are left out and asked about', () => {
    const { used, of } = found(['Timestamp'], rows, { opened: '2026-03-01' });
    expect(used).toBe(3);
    expect(of('answered-before-opening')).toMatchObject([{ severity: 'confirm', count: 1, rows: [2] }]);
  });

  it('are used when that is confirmed, and when nobody says when it opened', () => {
    expect(found(['Timestamp'], rows, { opened: '2026-03-01', accept: ['early'] }).used).toBe(4);
    expect(found(['Timestamp'], rows).used).toBe(4);
  });
});

describe('the same answers within minutes', () => {
  const at = (time: string, n: number) => [`2026-03-04 ${time}`, ...answers(n)];

  it('are paired with the earlier row, whichever way the file is sorted', () => {
    const rows = [at('10:00:00', 40), at('10:04:00', 41), at('10:09:59', 40), at('10:30:00', 41)];
    expect(found(['Timestamp'], rows).of('same-answers-within-minutes')).toMatchObject([
      { severity: 'confirm', count: 1, rows: [4], details: { earlier: [2] } },
    ]);
    expect(found(['Timestamp'], [...rows].reverse()).of('same-answers-within-minutes')).toMatchObject([
      { count: 1, rows: [5], details: { earlier: [3] } },
    ]);
  });

  it('are no repeat where everyone ticks one answer throughout, or no time of day stands', () => {
    const same = ['2026-03-04 10:00:00', ...labels.map(() => 'Good')];
    expect(found(['Timestamp'], [same, same, at('11:00:00', 5)]).of('same-answers-within-minutes')).toEqual(
      [],
    );
    const day = ['2026-03-04', ...answers(40)];
    expect(found(['Timestamp'], [day, day, at('11:00:00', 5)]).of('same-answers-within-minutes')).toEqual([]);
  });
});

describe('responses that took less time than reading takes', () => {
  it('are counted by the platform’s own count of seconds, else by the two ends', () => {
    const rows = [['9'], ['10'], ['400']];
    expect(found(['Duration (in seconds)'], rows).of('answered-too-fast')).toMatchObject([
      { severity: 'note', count: 1, rows: [2] },
    ]);
    const ends = [
      ['2026-03-04 10:00:00', '2026-03-04 10:00:09'],
      ['2026-03-04 10:00:00', '2026-03-04 10:00:00'],
      ['2026-03-04 10:00:00', '2026-03-04 10:04:00'],
    ];
    expect(found(['Started', 'Ended'], ends).of('answered-too-fast')).toMatchObject([
      { count: 1, rows: [2] },
    ]);
  });
});
