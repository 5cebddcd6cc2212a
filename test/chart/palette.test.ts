import { describe, expect, it } from 'vitest';
import { fivePoint, ink, onFivePoint, pair } from '../../src/chart/palette.js';
import { contrast, deltaE, distance, sights } from './colour.js';

describe('the measures of colour themselves', () => {
  it('give the contrast that WCAG gives', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  });

  it('give the distances of the published test pairs', () => {
    expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(deltaE([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
    expect(deltaE([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(2.0373, 4);
  });

  it('find red and green hard to tell apart without red-sensitive sight', () => {
    expect(distance('#A04000', '#4C6A00', 'protan')).toBeLessThan(
      distance('#A04000', '#4C6A00', 'normal') / 2,
    );
  });
});

describe('the palette', () => {
  it.each([ink.text, ink.muted, pair.here, pair.there])('text and marks of %s read on paper', (colour) => {
    expect(contrast(colour, ink.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('outlines the pale steps of the scale at 3 to 1 or more', () => {
    expect(contrast(ink.outline, ink.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(ink.outline, '#D0D4D8')).toBeGreaterThanOrEqual(3);
  });

  it.each(fivePoint.map((colour, step) => [colour, onFivePoint[step] ?? '#777777'] as const))(
    'reads on %s in %s',
    (colour, text) => {
      expect(contrast(colour, text)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(sights)('tells local from national in %s sight', (sight) => {
    expect(distance(pair.here, pair.there, sight)).toBeGreaterThan(30);
  });

  it.each(sights)('tells all five steps of the scale apart in %s sight', (sight) => {
    for (const [index, one] of fivePoint.entries()) {
      for (const two of fivePoint.slice(index + 1)) expect(distance(one, two, sight)).toBeGreaterThan(10);
    }
  });
});
