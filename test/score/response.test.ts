import { describe, expect, it } from 'vitest';
import { nonResponseOf, responseOf } from '../../src/score/score.js';

const nothing = { invited: null, ineligible: null, budgetHolders: null };

describe('the response rate', () => {
  it('is of those invited who could answer', () => {
    const response = responseOf(200, { invited: 850, ineligible: 50, budgetHolders: 2000 });
    expect(response).toMatchObject({ rate: 25, coverage: 10, returned: 200 });
  });

  it('is not known where it is not known how many were asked: never blank, never 100%', () => {
    expect(responseOf(200, nothing)).toMatchObject({ invited: null, rate: null, coverage: null });
  });

  it('is refused where more answered than were asked, or than there are', () => {
    expect(() => responseOf(200, { ...nothing, invited: 210, ineligible: 20 })).toThrow('only 190');
    expect(() => responseOf(200, { ...nothing, budgetHolders: 150 })).toThrow('only 150 budget holders');
  });
});

describe('what people who did not answer could change', () => {
  it('bounds the real share', () => {
    const bounds = nonResponseOf(80, 25);
    expect(bounds?.low).toBeCloseTo(20, 12);
    expect(bounds?.high).toBeCloseTo(95, 12);
  });

  it('says how few of them being positive would bring the real share below half', () => {
    // (0.5 − 0.25 × 0.8) / 0.75
    expect(nonResponseOf(80, 25)?.tippingPoint).toMatchObject({ side: 'below', possible: true });
    expect(nonResponseOf(80, 25)?.tippingPoint.percent).toBeCloseTo(40, 12);
    expect(nonResponseOf(40, 25)?.tippingPoint).toMatchObject({ side: 'above', possible: true });
  });

  it('says when nobody who did not answer could tip it', () => {
    expect(nonResponseOf(90, 80)?.tippingPoint).toEqual({ side: 'below', percent: 0, possible: false });
    expect(nonResponseOf(10, 80)?.tippingPoint).toEqual({ side: 'above', percent: 100, possible: false });
  });

  it('is nothing where the rate is not known, everyone answered, or the share is hidden', () => {
    expect(nonResponseOf(80, null)).toBeNull();
    expect(nonResponseOf(80, 100)).toBeNull();
    expect(nonResponseOf(null, 30)).toBeNull();
  });
});
