import { describe, expect, it } from 'vitest';
import {
  countFindings,
  describeFinding,
  explainCheck,
  groupFindings,
  orderFindings,
} from '../../src/code/code.js';
import type { Finding, Severity } from '../../src/findings/findings.js';

function finding(
  code: string,
  severity: Severity,
  column: string | null = null,
  more: Partial<Finding> = {},
): Finding {
  return {
    code,
    severity,
    column,
    heading: 'Health',
    question: null,
    count: 1,
    rows: [],
    details: {},
    ...more,
  };
}

describe('findings', () => {
  const mixed = [
    finding('no-answers', 'note'),
    finding('column-unknown', 'warning', 'AB'),
    finding('column-unknown', 'warning', 'C'),
    finding('answer-not-on-scale', 'error', 'Z'),
    finding('partial-responses', 'confirm'),
  ];

  it('stand worst first, then by cause, then as the columns stand: AB comes after C', () => {
    expect(orderFindings(mixed).map(({ code, column }) => `${code} ${column}`)).toEqual([
      'answer-not-on-scale Z',
      'partial-responses null',
      'column-unknown C',
      'column-unknown AB',
      'no-answers null',
    ]);
  });

  it('are grouped by cause', () => {
    expect(groupFindings(mixed).map(({ code, count }) => [code, count])).toEqual([
      ['answer-not-on-scale', 1],
      ['partial-responses', 1],
      ['column-unknown', 2],
      ['no-answers', 1],
    ]);
  });

  it('are counted by severity', () => {
    expect(countFindings(mixed)).toEqual({ stop: 0, error: 1, confirm: 1, warning: 2, note: 1 });
  });
});

describe('the sentence for a finding', () => {
  it('names the column, the first five rows and how many more', () => {
    const details = {
      answers: ['Fairly satisfied', 'Fair'],
      counts: [9, 3],
      nearest: ['Quite satisfied', ''],
      distinct: 2,
      freeText: false,
    };
    const rows = [14, 20, 31, 32, 50, 51];
    expect(describeFinding(finding('answer-not-on-scale', 'error', 'K', { count: 12, rows, details }))).toBe(
      'Column K "Health", rows 14, 20, 31, 32, 50 and 7 more: 12 answers are not in the list of answers. "Fairly satisfied" 9 times (nearest: "Quite satisfied"), "Fair" 3 times. They count as missing.',
    );
  });

  it('says when a yes was given', () => {
    expect(
      describeFinding(
        finding('mark-of-no-answer', 'note', 'K', { details: { marks: ['-'], accepted: true } }),
      ),
    ).toMatch(/Accepted\.$/);
  });

  it('is there even for a code that has no page', () => {
    expect(describeFinding(finding('something-new', 'note'))).toBe('something-new (1).');
  });
});

describe('the page of a code', () => {
  it('gives its number, its weight, what it means and what to do', () => {
    const page = explainCheck('codes-without-labels');
    expect(page).toMatch(/^codes-without-labels \(A03\)\nA column holds codes/);
    expect(page).toContain('error: the column or row is left out');
    expect(page).toContain('--codes quality=5-is-best');
  });

  it('is empty for a code that does not exist', () => {
    expect(explainCheck('no-such-code')).toBe('');
    expect(explainCheck('toString')).toBe('');
  });
});
