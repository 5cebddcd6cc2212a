import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startCoding } from '../../src/code/code.js';
import { recognise } from '../../src/recognise/recognise.js';
import { adult, quality } from '../recognise/make-question-set.js';
import { makeTable } from '../recognise/make-table.js';

// Whatever way an answer is spelled, it is the same answer; whatever stands in a cell, every cell is accounted for.

const headings = ['dignity', 'choice', 'information', 'support', 'comment', 'Person ID'];
const labels = [
  ...quality.answers.map(({ label }) => label),
  ...quality.notCounted.map(({ label }) => label),
];

function code(rows: readonly (readonly string[])[], blockRows = 10_000) {
  const { table, sample } = makeTable(headings, rows, { blockRows });
  const [recognition] = recognise(table, sample, [adult]);
  if (recognition === undefined) throw new Error('nothing recognised');
  const coder = startCoding(table, sample, recognition);
  const batches = sample.map((block) => coder.code(block));
  return { batches, report: coder.finish(table.end()) };
}

const upper = (text: string): string => text.toUpperCase();
const spelling = fc.constantFrom(
  (text: string) => text,
  upper,
  (text: string) => ` ${text}\u00A0`,
  (text: string) => text.replaceAll(' ', '  '),
  (text: string) => text.replaceAll("'", '\u2019'),
  (text: string) => `<span class="x">${text}</span>`,
  (text: string) => `${text} (7)`,
  (text: string) => `3 - ${text}`,
  (text: string) => `2. ${text}`,
  (text: string) => `${text}.`,
  (text: string) => text.replaceAll(' ', '\u200B '),
);

describe('properties of coding', () => {
  it('an answer is the same answer in every spelling', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...labels), spelling), { minLength: 1, maxLength: 30 }),
        (answers) => {
          const plain = code(answers.map(([label]) => [label, 'Good', 'Poor', '', '', '']));
          const spelled = code(answers.map(([label, spell]) => [spell(label), 'Good', 'Poor', '', '', '']));
          expect(spelled.batches[0]?.answers['dignity']).toEqual(plain.batches[0]?.answers['dignity']);
          expect(spelled.report.cells).toEqual(plain.report.cells);
        },
      ),
    );
  });

  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '2',
      '-',
      'N/A',
      'Good',
      'Very good',
      'Home care; Day service',
      '=1+1',
      'true',
      '__proto__',
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const table = fc.array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), {
    minLength: 1,
    maxLength: 40,
  });

  it('every row and every cell is used or set aside with a reason', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { batches, report } = code(rows);
        const sum = (counts: Readonly<Record<string, number>>) =>
          Object.values(counts).reduce((a, b) => a + b, 0);
        expect(report.rows.used + sum(report.rows.setAside)).toBe(rows.length);
        expect(report.rows.used).toBe(batches.reduce((all, { rows: used }) => all + used, 0));
        expect(report.cells.answers + report.cells.notAnswered + sum(report.cells.setAside)).toBe(
          report.cells.read,
        );
      }),
    );
  });

  it('the blocks that rows come in change nothing', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, blockRows) => {
        const whole = code(rows);
        const cut = code(rows, blockRows);
        const answers = (made: typeof whole) =>
          made.batches.flatMap(({ answers: { dignity } }) => [...(dignity ?? [])]);
        expect(answers(cut)).toEqual(answers(whole));
        expect(cut.report.rows).toEqual(whole.report.rows);
        expect(cut.report.cells).toEqual(whole.report.cells);
      }),
    );
  });
});
