import { describe, expect, it } from 'vitest';
import { type CodeSettings, describeTogether, startCoding } from '../../src/code/code.js';
import { PoetError } from '../../src/errors.js';
import type { Finding } from '../../src/findings/findings.js';
import { recognise } from '../../src/recognise/recognise.js';
import { adult } from '../recognise/make-question-set.js';
import { makeTable } from '../recognise/make-table.js';

const labels = adult.questions.map(({ label }) => label);

/** Four responses, one of them not finished and one a preview. */
function coded(settings: CodeSettings) {
  const { table, sample } = makeTable(
    [...labels, 'Status'],
    ['Complete', 'Partial', 'Complete', 'Survey Preview'].map((status) => [
      ...adult.questions.map(({ form }) => (form === 'rated' ? 'Good' : '')),
      status,
    ]),
  );
  const [recognition] = recognise(table, sample, [adult]);
  if (recognition === undefined) throw new Error('not recognised');
  const coder = startCoding(table, sample, recognition, settings);
  for (const block of sample) coder.code(block);
  return coder.finish({ sha256: '', bytes: 0, rows: { read: 4, setAside: {} }, findings: [] });
}

describe('rows that only a yes lets in', () => {
  it('are left out without it', () => {
    const { rows, findings } = coded({});
    expect(rows.used).toBe(2);
    expect(findings.find(({ code }) => code === 'partial-responses')).toMatchObject({
      severity: 'confirm',
      rows: [3],
    });
  });

  it.each(['partials', 'partial-responses'])('are used with it, and told all the same: %s', (name) => {
    const { rows, findings } = coded({ accept: [name] });
    expect(rows.used).toBe(3);
    expect(findings.find(({ code }) => code === 'partial-responses')).toMatchObject({
      severity: 'note',
      rows: [3],
      details: { accepted: true },
    });
    expect(findings.find(({ code }) => code === 'test-responses')?.details['accepted']).toBeUndefined();
  });

  it('tests too', () => {
    expect(coded({ accept: ['tests', 'partials'] }).rows.used).toBe(4);
  });
});

describe('a yes to something that is no finding', () => {
  it('stops, with the nearest right word', () => {
    expect(() => coded({ accept: ['partail'] })).toThrow(PoetError);
    try {
      coded({ accept: ['partail'] });
    } catch (error) {
      expect(error instanceof PoetError ? [error.family, error.hint] : null).toEqual([
        'usage',
        'Did you mean partials?',
      ]);
    }
  });
});

describe('findings that say the same', () => {
  const finding = (code: string, details: Finding['details'], column: string | null = null): Finding => ({
    code,
    severity: 'warning',
    column,
    heading: column === null ? null : `H${column}`,
    question: 'q',
    count: 1,
    rows: [],
    details,
  });

  it('of several questions are one sentence, but for one that has a near heading to offer', () => {
    const all = [
      finding('question-missing', { label: 'one' }),
      finding('question-missing', { label: 'two', nearestColumn: 'C', nearest: 'to', alike: 50 }),
      finding('question-missing', { label: 'three' }),
    ];
    expect(describeTogether(all)).toEqual([
      'No column was found for 2 questions: "one" (q), "three" (q).',
      expect.stringContaining('"two" (q). The nearest heading is column C'),
    ]);
  });

  it('of several columns name the first eight', () => {
    const all = [...'ABCDEFGHIJ'].map((column) => finding('column-unknown', { closed: false }, column));
    const [sentence, ...rest] = describeTogether(all);
    expect(rest).toEqual([]);
    expect(sentence).toContain('10 columns');
    expect(sentence).toContain('H "HH" and 2 more');
    expect(sentence).not.toContain('"HI"');
  });

  it('of other codes stay apart', () => {
    expect(describeTogether([finding('no-answers', {}), finding('no-answers', {})])).toHaveLength(2);
  });
});
