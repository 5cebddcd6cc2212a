import { describe, expect, it } from 'vitest';
import { lintSentences, type VerdictName, verdictCell, verdictSentence } from '../../src/wording/wording.js';

const facts = {
  elsewhere: 'in the national data set',
  smallBase: false,
  family: 14,
  detectable: { up: 9.4, down: 10.2 },
  within: null,
} as const;

const words = (verdict: VerdictName, more = {}) => verdictSentence({ ...facts, verdict, ...more });

describe('verdicts in words', () => {
  it('say higher or lower than where', () => {
    expect(words('higher')).toBe('Higher than in the national data set.');
    expect(words('lower')).toBe('Lower than in the national data set.');
  });

  it('say how many questions were looked at when a gap could be chance', () => {
    expect(words('may-be-higher')).toBe(
      'May be higher than in the national data set. It could be chance: we looked at 14 questions.',
    );
  });

  it('say the smallest gap that could be found beside “no detectable difference”', () => {
    expect(words('no-detectable-difference')).toBe(
      'No detectable difference. ' + 'A gap would need to be at least 10 in every 100 to be found reliably.',
    );
  });

  it('give the gap that it takes in a cell', () => {
    const cell = (up: number | null, down: number | null) =>
      verdictCell('no-detectable-difference', { detectable: { up, down } });
    expect(cell(9.4, 10.2)).toBe('No detectable difference (needs 10)');
    expect(cell(12.5, null)).toBe('No detectable difference (needs 13)');
    expect(cell(null, null)).toBe('No detectable difference (too few to tell)');
    expect(verdictCell('no-detectable-difference')).toBe('No detectable difference');
  });

  it('say so when no gap could be found at all', () => {
    expect(words('no-detectable-difference', { detectable: { up: null, down: null } })).toContain(
      'no gap could be found reliably',
    );
  });

  it('put a small number of answers first, but not where nothing is compared', () => {
    expect(words('higher', { smallBase: true })).toBe(
      'Small number of answers. Higher than in the national data set.',
    );
    expect(words('too-few', { smallBase: true })).toBe('Too few answers to show.');
  });

  it('name the margin of “similar”', () => {
    expect(verdictCell('similar', { within: 5 })).toBe('Similar (within 5)');
    expect(verdictCell('similar')).toBe('Similar');
    expect(verdictCell('lower', { within: 5 })).toBe('Lower');
    expect(words('similar', { within: 10 })).toBe(
      'Similar: any gap is very likely to be under 10 in every 100.',
    );
  });

  it('are all plain', () => {
    const names: VerdictName[] = [
      'higher',
      'lower',
      'may-be-higher',
      'may-be-lower',
      'similar',
      'no-detectable-difference',
      'too-few',
      'no-figure',
      'not-comparable',
    ];
    for (const name of names) {
      expect(lintSentences(words(name, { smallBase: true }), { association: true })).toEqual([]);
      expect(verdictCell(name, { within: 5, detectable: facts.detectable })).not.toMatch(
        /worse|better|significant/i,
      );
    }
  });
});
