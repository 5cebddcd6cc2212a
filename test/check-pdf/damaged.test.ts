import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../src/check-pdf/check-pdf.js';
import { PoetError } from '../../src/errors.js';
import { goodPdf } from './good.js';

let good: Uint8Array;

beforeAll(async () => {
  good = await goodPdf();
});

describe('a damaged file', () => {
  it('is checked or refused, and never takes the checker down', async () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const change = fc.tuple(place, fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 30 }),
        fc.option(place),
        async (changes, cut) => {
          const bytes = good.slice(0, cut === null ? good.length : Math.floor(cut * good.length));
          for (const [at, value] of changes) bytes[Math.floor(at * (bytes.length - 1))] = value;
          const result = await checkPdf(bytes).catch((error: unknown) => error);
          if (result instanceof Error) expect(result).toBeInstanceOf(PoetError);
          else expect(result).toHaveProperty('checks');
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });
});
