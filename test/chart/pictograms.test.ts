import { describe, expect, it } from 'vitest';
import { pictogram, pictogramNames, tenPeople } from '../../src/chart/chart.js';

describe('the pictures of Easy Read', () => {
  it.each(pictogramNames)('%s stays inside its square', (name) => {
    const { width, height, shapes } = pictogram(name);
    expect([width, height]).toEqual([100, 100]);
    const places = shapes.flatMap((shape): number[] => {
      switch (shape.shape) {
        case 'rect':
          return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
        case 'line':
          return [shape.x1, shape.y1, shape.x2, shape.y2];
        case 'circle':
          return [shape.cx - shape.r, shape.cy - shape.r, shape.cx + shape.r, shape.cy + shape.r];
        case 'polygon':
          return shape.points.flat();
        case 'text':
          return [shape.x, shape.y];
        default:
          return [];
      }
    });
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(100);
  });

  it('no two are the same', () => {
    const drawn = pictogramNames.map((name) => JSON.stringify(pictogram(name)));
    expect(new Set(drawn).size).toBe(pictogramNames.length);
  });

  it.each([0, 3, 7, 10])('ten people, %i of them filled', (count) => {
    const heads = tenPeople(count).shapes.filter((shape) => shape.shape === 'circle');
    expect(heads).toHaveLength(10);
    expect(heads.filter((head) => head.shape === 'circle' && head.fill !== '#FFFFFF')).toHaveLength(count);
  });
});
