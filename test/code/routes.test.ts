import { describe, expect, it } from 'vitest';
import { startCoding } from '../../src/code/code.js';
import { describeFinding } from '../../src/code/describe-finding.js';
import type { Finding } from '../../src/findings/findings.js';
import { parseQuestionSet, showQuestionSet } from '../../src/question-set/question-set.js';
import { recognise } from '../../src/recognise/recognise.js';
import { makeTable } from '../recognise/make-table.js';

// Who is asked a question, as `asked-if` of the question set says, held against who answered it.

const text = `audience: resident
version: "1"
title: A route
scales:
  quality: { positive: { Good: 2 }, negative: { Poor: 1 }, not-counted: [Does not apply] }
blocks:
  - title: Support
    kind: circumstance
    questions:
      budget: { label: has a budget, choose-one: [With a budget, Without a budget] }
      uses: { label: uses of the budget, choose-many: [Home care, Equipment], asked-if: { budget: With a budget } }
  - title: Quality
    kind: quality
    scale: quality
    questions:
      equipment: { label: quality of the equipment, asked-if: { uses: Equipment } }
      dignity: being supported with dignity
`;
const set = parseQuestionSet(text, 'resident/1.yaml');
const headings = ['budget', 'uses', 'equipment', 'dignity'];
const [has, none] = ['With a budget', 'Without a budget'];

function routeFindings(rows: readonly (readonly string[])[], names = headings): readonly Finding[] {
  const { table, sample } = makeTable(names, rows);
  const [recognition] = recognise(table, sample, [set], {});
  if (recognition === undefined) throw new Error('nothing recognised');
  const coder = startCoding(table, sample, recognition);
  for (const block of sample) coder.code(block);
  const codes = ['answered-though-not-asked', 'asked-and-left-blank', 'question-mostly-blank'];
  return coder.finish(table.end()).findings.filter(({ code }) => codes.includes(code));
}

const repeated = (row: readonly string[], times: number) => Array.from({ length: times }, () => row);

describe('a question that not everyone is asked', () => {
  it('is in order when those who are asked answer it and the others do not', () => {
    expect(
      routeFindings([
        ...repeated([has, 'Home care;Equipment', 'Good', 'Good'], 12),
        ...repeated([has, 'Home care', '', 'Good'], 12),
        ...repeated([none, '', '', 'Good'], 40),
      ]),
    ).toEqual([]);
  });

  it('is told of, with rows, when people answer it whose answer leads past it', () => {
    const found = routeFindings([
      ...repeated([has, 'Equipment', 'Good', 'Good'], 12),
      [none, 'Home care', '', 'Good'],
      [none, '', 'Poor', 'Good'],
    ]);
    expect(found.map(({ code, question, rows }) => [code, question, rows])).toEqual([
      ['answered-though-not-asked', 'uses', [14]],
      ['answered-though-not-asked', 'equipment', [15]],
    ]);
    expect(found.map(describeFinding)).toEqual([
      'Column B "uses": 1 person answered it (row 14), though it is asked only if "has a budget" is With a budget. The answers are counted.',
      'Column C "equipment": 1 person answered it (row 15), though it is asked only if "uses of the budget" is Equipment. The answers are counted.',
    ]);
  });

  it('may be answered with "does not apply" by people who are not asked', () => {
    expect(
      routeFindings([
        ...repeated([has, 'Equipment', 'Good', 'Good'], 12),
        [none, '', 'Does not apply', 'Good'],
      ]),
    ).toEqual([]);
  });

  it('is told of when a third of those who are asked leave it blank, and of them alone', () => {
    const found = routeFindings([
      ...repeated([has, 'Home care', '', 'Good'], 8),
      ...repeated([has, 'Equipment', 'Good', 'Good'], 8),
      ...repeated([has, 'Equipment', '', 'Good'], 4),
      ...repeated([none, '', '', 'Good'], 100),
    ]);
    expect(found.map(describeFinding)).toEqual([
      'Column C "equipment": 33% of those who are asked it left it blank (4 of 12). It is asked if "uses of the budget" is Equipment.',
    ]);
  });

  it('is neither asked nor not where the earlier answer is blank', () => {
    expect(
      routeFindings([...repeated([has, 'Equipment', 'Good', 'Good'], 12), ['', '', 'Good', 'Good']]),
    ).toEqual([]);
  });

  it('is as any other where the file has no column for the earlier question', () => {
    const found = routeFindings(
      repeated(['With a budget', '', 'Good'], 12).map((row, i) => (i < 4 ? [has, 'Good', 'Good'] : row)),
      ['budget', 'equipment', 'dignity'],
    );
    expect(found.map(({ code }) => code)).toEqual(['question-mostly-blank']);
  });

  it('is shown with its route', () => {
    expect(showQuestionSet(set)).toContain(
      'scale quality, asked if “uses of the budget” is Equipment, local)',
    );
  });
});
