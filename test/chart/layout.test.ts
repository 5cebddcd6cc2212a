import { describe, expect, it } from 'vitest';
import { measureText } from '../../src/chart/measure.js';
import { across, extentOf, ticksOf } from '../../src/chart/scale.js';
import { wrapText } from '../../src/chart/wrap.js';

describe('wrapping', () => {
  const long = 'choosing where you live, with whom, and for how long, without anyone else deciding it';

  it('keeps every line within the width and every word in place', () => {
    const lines = wrapText(long, 120, 10.5, 'regular');
    expect(lines.length).toBeGreaterThan(2);
    expect(Math.max(...lines.map((line) => measureText(line, 10.5, 'regular')))).toBeLessThanOrEqual(120);
    expect(lines.join(' ')).toBe(long);
  });

  it('breaks inside a word only when the word alone is too wide', () => {
    expect(wrapText('Llanfairpwllgwyngyll', 60, 10, 'regular').join('')).toBe('Llanfairpwllgwyngyll');
    expect(wrapText('so short', 60, 10, 'regular')).toEqual(['so short']);
  });

  it('gives no lines for no words', () => {
    expect(wrapText('  ', 100, 10, 'regular')).toEqual([]);
  });
});

describe('the axis', () => {
  it('holds every value, ends on tens and is at least 50 wide', () => {
    expect(extentOf([71, 80])).toEqual({ from: 50, to: 100 });
    expect(extentOf([2, 97])).toEqual({ from: 0, to: 100 });
    expect(extentOf([98, 99])).toEqual({ from: 50, to: 100 });
    expect(extentOf([1, 2])).toEqual({ from: 0, to: 50 });
    expect(extentOf([])).toEqual({ from: 0, to: 100 });
  });

  it('has evenly spaced ticks, never more than asked', () => {
    expect(ticksOf({ from: 40, to: 100 }, 4)).toEqual([40, 60, 80, 100]);
    expect(ticksOf({ from: 0, to: 100 }, 5)).toEqual([0, 25, 50, 75, 100]);
    expect(ticksOf({ from: 30, to: 80 }, 3)).toEqual([40, 60, 80]);
    for (let from = 0; from <= 50; from += 10) {
      for (let to = from + 50; to <= 100; to += 10) {
        for (let most = 2; most < 8; most += 1)
          expect(ticksOf({ from, to }, most).length).toBeLessThanOrEqual(most);
      }
    }
  });

  it('places the ends of the extent at the ends of the plot', () => {
    const x = across({ from: 40, to: 90 }, 100, 200);
    expect([x(40), x(65), x(90)]).toEqual([100, 200, 300]);
  });
});
