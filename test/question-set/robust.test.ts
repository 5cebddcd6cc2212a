import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PoetError } from '../../src/errors.js';
import { parseQuestionSet, questionSetFaults } from '../../src/question-set/question-set.js';

const adult = readFileSync('question-sets/adult/2017.yaml', 'utf8');
const lines = adult.split('\n');

/** Reads a text; true when it is a question set, false when it is refused as poet refuses. */
function reads(text: string): boolean {
  try {
    parseQuestionSet(text, 'f.yaml');
    return true;
  } catch (error) {
    if (error instanceof PoetError) return false;
    throw error;
  }
}

describe('a question-set file that somebody damaged', () => {
  it('by losing lines is read or refused, and the two ways of asking agree', () => {
    const lost = fc.uniqueArray(fc.nat(lines.length - 1), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lost, (gone) => {
        const text = lines.filter((_, index) => !gone.includes(index)).join('\n');
        expect(reads(text)).toBe(questionSetFaults(text, 'f.yaml').length === 0);
      }),
      { numRuns: 60, seed: 2017 },
    );
  });

  it('by stray characters is read or refused, never anything else', () => {
    const stray = fc.constantFrom(
      '"',
      "'",
      ':',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '\t',
      '#',
      '- ',
      '? ',
      '!',
      '|',
      '%',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.nat(adult.length), stray, (at, mark) => {
        const text = adult.slice(0, at) + mark + adult.slice(at);
        expect(reads(text)).toBe(questionSetFaults(text, 'f.yaml').length === 0);
      }),
      { numRuns: 60, seed: 2017 },
    );
  });

  it('into any text at all is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(reads(text)).toBe(false);
      }),
      { numRuns: 200, seed: 2017 },
    );
  });
});
