import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBatchList } from '../../src/publish/publish.js';
import { cappedShare, councilFigures, spreadOfQuestion } from '../../src/publish/spread.js';
import { revealing } from '../../src/publish/who.js';

describe('a region that would reveal a member', () => {
  it('has a council that is more than half of it', () => {
    expect(revealing([60, 10, 10, 10, 10], 0.5)).toEqual({ kind: 'large', of: 0 });
  });

  it('has a member that could take itself away and be left with mostly one other', () => {
    expect(revealing([45, 45, 4, 3, 3], 0.5)).toEqual({ kind: 'rest', of: 1 });
    expect(revealing([30, 30, 20, 10, 10], 0.5)).toBeNull();
  });

  it('is never one where two councils are all there is', () => {
    expect(revealing([50, 50], 0.5)).toEqual({ kind: 'rest', of: 1 });
  });
});

describe('the pooled share with no council above a tenth', () => {
  const councils = fc.array(
    fc.integer({ min: 1, max: 900 }).chain((n) => fc.integer({ min: 0, max: n }).map((x) => ({ x, n }))),
    { minLength: 10, maxLength: 60 },
  );

  it('weighs no council more than a tenth, and none less than one that is smaller', () => {
    fc.assert(
      fc.property(councils, (all) => {
        // With everybody positive in one council only, the share is that council's weight.
        all.forEach((_, own) => {
          const share = cappedShare(all.map(({ n }, i) => ({ n, x: i === own ? n : 0 }))) ?? 1;
          expect(share).toBeLessThanOrEqual(0.1 + 1e-9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is the plain pooled share where no council is above a tenth', () => {
    const even = Array.from({ length: 20 }, (_, i) => ({ x: 30 + i, n: 100 }));
    const plain = even.reduce((sum, { x }) => sum + x, 0) / 2000;
    expect(cappedShare(even)).toBeCloseTo(plain, 12);
    expect(cappedShare([{ x: 900, n: 1000 }, ...even])).toBeLessThan((plain * 2000 + 900) / 3000);
  });

  it('is not given of fewer than ten councils', () => {
    expect(cappedShare([{ x: 1, n: 2 }])).toBeNull();
  });
});

describe('figures of councils', () => {
  it('are the mean and median from five councils, quartiles from 12, tails from 30', () => {
    const of = (count: number) => councilFigures(Array.from({ length: count }, (_, i) => i));
    expect(of(4)).toEqual({ mean: null, median: null, quantiles: null });
    expect(of(5)).toEqual({ mean: 2, median: 2, quantiles: null });
    expect(of(12).quantiles).toEqual({ p10: null, p25: 2.75, p75: 8.25, p90: null });
    expect(of(31).quantiles).toEqual({ p10: 3, p25: 7.5, p75: 22.5, p90: 27 });
  });

  it('count a council only from thirty answers, and its people from one', () => {
    const spread = spreadOfQuestion([
      ...Array.from({ length: 6 }, () => ({ x: 20, n: 40 })),
      { x: 29, n: 29 },
      { x: 0, n: 0 },
    ]);
    expect(spread).toMatchObject({ base: 269, authorities: 7, authoritiesOf30: 6, mean: 50, median: 50 });
  });
});

describe('a batch list', () => {
  it('reads quotes, blank lines, groups and any line ends', () => {
    expect(
      parseBatchList('\uFEFFfile,Authority,group\r\n"a, b.csv","The ""Shire""",Rural; North\n\n', 'l'),
    ).toEqual([
      {
        files: ['a, b.csv'],
        authority: 'The "Shire"',
        region: null,
        wave: null,
        questionSet: null,
        options: '',
        groups: ['Rural', 'North'],
      },
    ]);
  });

  it('is refused without a column "file", with a line that names none, or empty', () => {
    expect(() => parseBatchList('authority\nx\n', 'l')).toThrow(/no column "file"/);
    expect(() => parseBatchList('file,authority\n,x\n', 'l')).toThrow(/line 2 names no file/);
    expect(() => parseBatchList('file\n', 'l')).toThrow(/names no file/);
  });
});
