import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentFault, lightened } from '../../src/house-style/house-style.js';
import { contrast, distance } from '../chart/colour.js';

const taken = [
  { colour: '#A3470F', means: 'the figures compared with' },
  { colour: '#8A3B00', means: 'the least positive answers' },
];
const nearest = (fault: string | null) =>
  /nearest colour that passes is "(#[0-9A-F]{6})"/.exec(fault ?? '')?.[1];

describe('an accent', () => {
  it.each(['#12436D', '#5B2A6E', '#00703C', '#000000', '#0B0C0C', '#1D70B8', '#B10E1E'])(
    'may be %s',
    (colour) => {
      expect(accentFault(colour, taken)).toBeNull();
    },
  );

  it.each([
    ['#FFDD00', '1.3'],
    ['#F47738', '2.7'],
    ['#28A197', '3.1'],
    ['#FFFFFF', '1.0'],
  ])('that reads badly on white (%s) is refused with its contrast', (colour, ratio) => {
    expect(accentFault(colour, taken)).toContain(
      `"${colour}" has a contrast of ${ratio} to 1 with white, and text needs 4.5 to 1`,
    );
  });

  it('that is only just too pale is never said to have what it needs', () => {
    expect(contrast('#777777', '#FFFFFF')).toBeGreaterThan(4.45);
    expect(accentFault('#777777', taken)).toContain('4.4 to 1');
  });

  it('that charts use for something else is refused by what it means there', () => {
    expect(accentFault('#A3470F', taken)).toContain('looks like the colour of the figures compared with');
    expect(accentFault('#A84A12', taken)).toContain('looks like the colour of the figures compared with');
    expect(accentFault('#7C3600', taken)).toContain('looks like the colour of the least positive answers');
  });

  it('that is refused comes with one that passes and is near', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const colour = `#${number.toString(16).padStart(6, '0').toUpperCase()}`;
        const fault = accentFault(colour, taken);
        if (fault === null) return;
        const better = nearest(fault) ?? '';
        expect(accentFault(better, taken)).toBeNull();
        expect(contrast(better, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 12, seed: 7 },
    );
    // A yellow becomes a dark yellow, not a grey or a blue.
    expect(distance('#F47738', nearest(accentFault('#F47738', taken)) ?? '', 'normal')).toBeLessThan(25);
  });

  it('is lightened until it reads on a dark page', () => {
    for (const colour of ['#12436D', '#5B2A6E', '#000000', '#1D70B8'])
      expect(contrast(lightened(colour, '#11161b'), '#11161b')).toBeGreaterThanOrEqual(4.5);
  });
});
