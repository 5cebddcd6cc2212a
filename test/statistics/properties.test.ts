import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agrestiCoullInterval,
  benjaminiHochberg,
  bonferroni,
  classSizes,
  cliffsDeltaFromCounts,
  clopperPearsonInterval,
  cochranArmitage,
  distinctDiversity,
  equivalence,
  fisherExact,
  holm,
  type Interval,
  jeffreysInterval,
  mannWhitney,
  mannWhitneyFromCounts,
  mcnemar,
  midPInterval,
  miettinenNurminenDifference,
  netScoreInterval,
  newcombeDifference,
  newcombeDifferenceCorrected,
  normalCumulative,
  normalQuantile,
  pairedNewcombeInterval,
  pairedTangoInterval,
  partWhole,
  proportionHomogeneity,
  quantile,
  roundToFive,
  smallestDetectableDifference,
  studentTCumulative,
  studentTQuantile,
  twoProportionPower,
  twoProportionScoreTest,
  twoProportionTest,
  wilsonInterval,
  wilsonIntervalCorrected,
  wilsonIntervalOfPopulation,
} from '../../src/statistics/statistics.js';

const count = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const confidence = fc.constantFrom(0.9, 0.95, 0.99);
const slack = 1e-12;

function expectInside(interval: Interval, low: number, high: number): void {
  expect(interval.low).toBeGreaterThanOrEqual(low);
  expect(interval.high).toBeLessThanOrEqual(high);
  expect(interval.low).toBeLessThanOrEqual(interval.high);
}

describe('intervals for one proportion', () => {
  const methods = {
    wilsonInterval,
    wilsonIntervalCorrected,
    clopperPearsonInterval,
    agrestiCoullInterval,
    midPInterval,
  };
  for (const [name, method] of Object.entries(methods)) {
    it(`${name} contains the proportion, stays in 0 to 1 and mirrors when yes and no are swapped`, () => {
      fc.assert(
        fc.property(count, confidence, ([x, n], level) => {
          const interval = method(x, n, level);
          expectInside(interval, 0, 1);
          expect(interval.low).toBeLessThanOrEqual(x / n + slack);
          expect(interval.high).toBeGreaterThanOrEqual(x / n - slack);
          const mirrored = method(n - x, n, level);
          expect(1 - mirrored.high).toBeCloseTo(interval.low, 11);
          expect(1 - mirrored.low).toBeCloseTo(interval.high, 11);
        }),
      );
    });

    it(`${name} widens with confidence`, () => {
      fc.assert(
        fc.property(count, ([x, n]) => {
          const [narrow, wide] = [method(x, n, 0.9), method(x, n, 0.99)];
          expect(wide.low).toBeLessThanOrEqual(narrow.low + slack);
          expect(wide.high).toBeGreaterThanOrEqual(narrow.high - slack);
        }),
      );
    });
  }

  it('Agresti and Coull has the centre of Wilson and is never shorter', () => {
    fc.assert(
      fc.property(count, ([x, n]) => {
        const [wilson, wald] = [wilsonInterval(x, n), agrestiCoullInterval(x, n)];
        expect(wald.low).toBeLessThanOrEqual(wilson.low + slack);
        expect(wald.high).toBeGreaterThanOrEqual(wilson.high - slack);
      }),
    );
  });

  it('mid-p lies inside Clopper and Pearson, and Wilson inside its corrected form', () => {
    fc.assert(
      fc.property(count, ([x, n]) => {
        const [inner, outer] = [midPInterval(x, n), clopperPearsonInterval(x, n)];
        expect(inner.low).toBeGreaterThanOrEqual(outer.low - slack);
        expect(inner.high).toBeLessThanOrEqual(outer.high + slack);
        expect(wilsonIntervalCorrected(x, n).low).toBeLessThanOrEqual(wilsonInterval(x, n).low + slack);
        expect(wilsonIntervalCorrected(x, n).high).toBeGreaterThanOrEqual(wilsonInterval(x, n).high - slack);
      }),
    );
  });

  it('Jeffreys is inside 0 to 1 and narrows as everyone is counted ten times', () => {
    fc.assert(
      fc.property(count, ([x, n]) => {
        const [one, ten] = [jeffreysInterval(x, n), jeffreysInterval(10 * x, 10 * n)];
        expectInside(one, 0, 1);
        expect(ten.high - ten.low).toBeLessThan(one.high - one.low);
      }),
    );
  });

  it('asking a larger share of the population never widens the interval', () => {
    fc.assert(
      fc.property(
        count,
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 2000 }),
        ([x, n], a, b) => {
          const fewer = wilsonIntervalOfPopulation(x, n, n + Math.min(a, b));
          const more = wilsonIntervalOfPopulation(x, n, n + Math.max(a, b));
          expect(fewer.high - fewer.low).toBeLessThanOrEqual(more.high - more.low + slack);
        },
      ),
    );
  });
});

describe('net score', () => {
  const trinomial = fc.tuple(fc.nat(120), fc.nat(120), fc.nat(120)).filter(([a, b, c]) => a + b + c > 0);

  it('has an interval that contains it and turns over when positive and negative are swapped', () => {
    fc.assert(
      fc.property(trinomial, confidence, ([a, b, c], level) => {
        const n = a + b + c;
        const interval = netScoreInterval(a, b, n, level);
        expectInside(interval, -1, 1);
        expect(interval.low).toBeLessThanOrEqual((a - b) / n + slack);
        expect(interval.high).toBeGreaterThanOrEqual((a - b) / n - slack);
        const turned = netScoreInterval(b, a, n, level);
        expect(turned.low).toBeCloseTo(-interval.high, 10);
        expect(turned.high).toBeCloseTo(-interval.low, 10);
      }),
    );
  });
});

describe('two proportions', () => {
  const swapping = { newcombeDifference, newcombeDifferenceCorrected, miettinenNurminenDifference };
  for (const [name, method] of Object.entries(swapping)) {
    it(`${name} contains the gap, stays in -1 to 1 and turns over when the groups are swapped`, () => {
      fc.assert(
        fc.property(count, count, confidence, ([x1, n1], [x2, n2], level) => {
          const interval = method(x1, n1, x2, n2, level);
          const gap = x1 / n1 - x2 / n2;
          expectInside(interval, -1 - slack, 1 + slack);
          expect(interval.low).toBeLessThanOrEqual(gap + slack);
          expect(interval.high).toBeGreaterThanOrEqual(gap - slack);
          const swapped = method(x2, n2, x1, n1, level);
          expect(swapped.low).toBeCloseTo(-interval.high, 9);
          expect(swapped.high).toBeCloseTo(-interval.low, 9);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('the score test turns over when the groups are swapped, and p is a probability', () => {
    fc.assert(
      fc.property(count, count, ([x1, n1], [x2, n2]) => {
        const test = twoProportionScoreTest(x1, n1, x2, n2);
        expect(test.p).toBeGreaterThanOrEqual(0);
        expect(test.p).toBeLessThanOrEqual(1);
        expect(twoProportionScoreTest(x2, n2, x1, n1).z).toBeCloseTo(-test.z, 9);
      }),
    );
  });

  it('Fisher: one-sided values share the table seen, and mid-p is below the exact p', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60)), ([a, b, c, d]) => {
        const test = fisherExact([
          [a, b],
          [c, d],
        ]);
        expect(test.less + test.greater - test.seen).toBeCloseTo(1, 10);
        expect(test.p - test.midP).toBeCloseTo(test.seen / 2, 12);
        expect(test.p).toBeLessThanOrEqual(1);
        const turned = fisherExact([
          [b, a],
          [d, c],
        ]);
        expect(turned.p).toBeCloseTo(test.p, 10);
      }),
    );
  });

  it('uses Fisher mid-p exactly when an expected count is below 5', () => {
    fc.assert(
      fc.property(count, count, ([x1, n1], [x2, n2]) => {
        const test = twoProportionTest(x1, n1, x2, n2);
        const pooled = (x1 + x2) / (n1 + n2);
        const expected = [n1 * pooled, n1 * (1 - pooled), n2 * pooled, n2 * (1 - pooled)];
        expect(test.smallestExpected).toBeCloseTo(Math.min(...expected), 9);
        expect(test.test).toBe(test.smallestExpected < 5 ? 'fisher-mid-p' : 'score');
      }),
    );
  });

  it('part against whole: the two identities hold', () => {
    fc.assert(
      fc.property(count, count, ([x, n], [restX, restN]) => {
        const result = partWhole(x, n, x + restX, n + restN);
        expect(result.fromWhole.difference).toBeCloseTo(result.part - result.whole, 10);
        expect(result.z).toBe(twoProportionScoreTest(x, n, restX, restN).z);
        if (result.standardError > 0) {
          expect(result.fromWhole.difference / result.standardError).toBeCloseTo(result.z, 8);
        }
      }),
    );
  });

  it('what is equivalent within a margin is equivalent within a wider one', () => {
    fc.assert(
      fc.property(
        count,
        count,
        fc.double({ min: 0.01, max: 0.4, noNaN: true }),
        ([x1, n1], [x2, n2], margin) => {
          const narrow = equivalence(x1, n1, x2, n2, margin).equivalent;
          if (narrow) expect(equivalence(x1, n1, x2, n2, margin * 1.5).equivalent).toBe(true);
        },
      ),
    );
  });
});

describe('many comparisons', () => {
  const ps = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 40 });

  it('adjusted values keep the order of the p values, are never smaller, and leave nulls alone', () => {
    fc.assert(
      fc.property(ps, (p) => {
        for (const adjust of [benjaminiHochberg, holm, bonferroni]) {
          const q = adjust(p);
          p.forEach((value, i) => {
            const adjusted = q[i] ?? null;
            if (value === null) expect(adjusted).toBeNull();
            else expect(adjusted).toBeGreaterThanOrEqual(value);
            p.forEach((other, j) => {
              if (value !== null && other !== null && value < other) {
                expect(adjusted).toBeLessThanOrEqual((q[j] ?? 0) + slack);
              }
            });
          });
        }
      }),
    );
  });

  it('Benjamini and Hochberg is at most Holm, and Holm at most Bonferroni', () => {
    fc.assert(
      fc.property(ps, (p) => {
        const [bh, step, all] = [benjaminiHochberg(p), holm(p), bonferroni(p)];
        p.forEach((_, i) => {
          expect(bh[i] ?? 0).toBeLessThanOrEqual((step[i] ?? 0) + slack);
          expect(step[i] ?? 0).toBeLessThanOrEqual((all[i] ?? 0) + slack);
        });
      }),
    );
  });
});

describe('answers on a scale', () => {
  const scale = fc
    .array(fc.nat(80), { minLength: 5, maxLength: 5 })
    .filter((counts) => counts.some((c) => c > 0));

  it('U of one group and U of the other make every pair', () => {
    fc.assert(
      fc.property(scale, scale, (a, b) => {
        const [first, second] = [mannWhitneyFromCounts(a, b), mannWhitneyFromCounts(b, a)];
        expect(first.u + second.u).toBe(first.n1 * first.n2);
        expect(second.z).toBeCloseTo(-first.z, 10);
        expect(mannWhitneyFromCounts(a.toReversed(), b.toReversed()).z).toBeCloseTo(-first.z, 10);
        expect(first.delta).toBeCloseTo(2 * first.superiority - 1, 12);
      }),
    );
  });

  it('counts and the people behind them give the same answer', () => {
    fc.assert(
      fc.property(scale, scale, (a, b) => {
        const people = (counts: readonly number[]): number[] =>
          counts.flatMap((howMany, value) => Array<number>(howMany).fill(value));
        const [fromCounts, fromPeople] = [mannWhitneyFromCounts(a, b), mannWhitney(people(a), people(b))];
        expect(fromPeople.u).toBe(fromCounts.u);
        expect(fromPeople.p).toBeCloseTo(fromCounts.p, 12);
      }),
      { numRuns: 40 },
    );
  });

  it("Cliff's delta lies in its interval, inside -1 to 1", () => {
    fc.assert(
      fc.property(scale, scale, (a, b) => {
        const { delta, low, high } = cliffsDeltaFromCounts(a, b);
        expect(delta).toBeCloseTo(mannWhitneyFromCounts(a, b).delta, 10);
        if (low === null || high === null) return;
        expect(low).toBeGreaterThanOrEqual(-1 - slack);
        expect(high).toBeLessThanOrEqual(1 + slack);
        expect(low).toBeLessThanOrEqual(delta + slack);
        expect(high).toBeGreaterThanOrEqual(delta - slack);
      }),
    );
  });
});

describe('the same people twice', () => {
  const table = fc.record({ bothYes: fc.nat(80), yesNo: fc.nat(80), noYes: fc.nat(80), bothNo: fc.nat(80) });
  const notEmpty = table.filter((counts) => Object.values(counts).some((each) => each > 0));

  it('intervals contain the change and turn over when before and after are swapped', () => {
    fc.assert(
      fc.property(notEmpty, (counts) => {
        const n = counts.bothYes + counts.yesNo + counts.noYes + counts.bothNo;
        const change = (counts.yesNo - counts.noYes) / n;
        const swapped = { ...counts, yesNo: counts.noYes, noYes: counts.yesNo };
        for (const method of [pairedNewcombeInterval, pairedTangoInterval]) {
          const interval = method(counts);
          expectInside(interval, -1, 1);
          expect(interval.low).toBeLessThanOrEqual(change + slack);
          expect(interval.high).toBeGreaterThanOrEqual(change - slack);
          expect(method(swapped).low).toBeCloseTo(-interval.high, 9);
        }
      }),
    );
  });

  it('McNemar: the order does not matter, and mid-p is below the exact p', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (b, c) => {
        const test = mcnemar(b, c);
        expect(mcnemar(c, b)).toEqual(test);
        expect(test.pMidP).toBeLessThanOrEqual(test.pExact + slack);
        expect(test.pCorrected).toBeGreaterThanOrEqual(test.pAsymptotic - slack);
        expect(test.test).toBe(b + c < 25 ? 'mid-p' : 'chi-squared');
      }),
    );
  });
});

describe('waves', () => {
  const waves = fc.array(count, { minLength: 2, maxLength: 6 });

  it('trend is unchanged by moving or stretching the scores, and turned over by reversing time', () => {
    fc.assert(
      fc.property(
        waves,
        fc.integer({ min: -3000, max: 3000 }),
        fc.integer({ min: 1, max: 12 }),
        (list, shift, stretch) => {
          const [x, n] = [list.map(([each]) => each), list.map(([, each]) => each)];
          const plain = cochranArmitage(x, n);
          const moved = cochranArmitage(
            x,
            n,
            x.map((_, i) => shift + stretch * i),
          );
          expect(moved.z).toBeCloseTo(plain.z, 8);
          expect(cochranArmitage(x.toReversed(), n.toReversed()).z).toBeCloseTo(-plain.z, 8);
          expect(plain.chiSquared).toBeLessThanOrEqual(proportionHomogeneity(x, n).chiSquared + 1e-8);
        },
      ),
    );
  });
});

describe('detectable differences', () => {
  const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

  it('are found with the power asked for, and shrink with more answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 500 }), share, (n1, p2) => {
        const { up, down } = smallestDetectableDifference(n1, p2, 6400);
        if (up !== null) expect(twoProportionPower(p2 + up, n1, p2, 6400)).toBeGreaterThan(0.8 - 1e-6);
        if (down !== null) expect(twoProportionPower(p2 - down, n1, p2, 6400)).toBeGreaterThan(0.8 - 1e-6);
        const more = smallestDetectableDifference(2 * n1, p2, 6400);
        if (up !== null) expect(more.up).toBeLessThan(up);
        if (down !== null) expect(more.down).toBeLessThan(down);
      }),
    );
  });
});

describe('quantiles and distributions', () => {
  it('quantiles rise with p and stay within the values', () => {
    const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 30 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, fc.constantFrom(4, 5, 6, 7, 8, 9), (list, p, q, type) => {
        const low = quantile(list, Math.min(p, q), type) ?? Number.NaN;
        const high = quantile(list, Math.max(p, q), type) ?? Number.NaN;
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(Math.min(...list));
        expect(high).toBeLessThanOrEqual(Math.max(...list));
      }),
    );
  });

  it('quantile functions undo cumulative ones', () => {
    const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
    fc.assert(
      fc.property(share, fc.double({ min: 0.6, max: 400, noNaN: true }), (p, df) => {
        expect(normalCumulative(normalQuantile(p)) / p).toBeCloseTo(1, 9);
        expect(studentTCumulative(studentTQuantile(p, df), df) / p).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('small numbers', () => {
  it('a class never grows when a key field is added, and never has fewer values than one', () => {
    const record = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b', null), fc.boolean());
    fc.assert(
      fc.property(fc.array(record, { maxLength: 60 }), (records) => {
        const fewer = classSizes(records.map(([age, need]) => [age, need]));
        const all = classSizes(records);
        all.forEach((size, i) => {
          expect(size).toBeLessThanOrEqual(fewer[i] ?? 0);
          expect(size).toBeGreaterThanOrEqual(1);
        });
        const l = distinctDiversity(
          records.map(([age]) => [age]),
          records.map(([, need]) => need),
        );
        expect(l.every((each) => each >= 1 && each <= 3)).toBe(true);
      }),
    );
  });

  it('rounding to five moves a count by two at most and hides 1 to 7', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (each) => {
        const shown = roundToFive(each);
        if (each >= 1 && each <= 7) expect(shown).toBe('*');
        else expect(Math.abs(Number(shown) - each)).toBeLessThanOrEqual(2);
      }),
    );
  });
});
