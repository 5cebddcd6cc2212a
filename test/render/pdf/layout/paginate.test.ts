import { describe, expect, it } from 'vitest';
import { paginate } from '../../../../src/render/pdf/layout/paginate.js';
import { type Box, type Strip, strip } from '../../../../src/render/pdf/layout/strip.js';

const pages = (strips: readonly Strip[], height = 100) =>
  paginate(strips, height).map(({ strips: placed }) => placed.map(({ strip: { height: h }, y }) => [h, y]));

describe('laying strips on pages', () => {
  it('goes on to the next page where one is full', () => {
    expect(pages([strip(60, []), strip(40, []), strip(1, [])])).toEqual([
      [
        [60, 0],
        [40, 60],
      ],
      [[1, 0]],
    ]);
  });

  it('drops the space above the first strip of a page', () => {
    expect(pages([strip(90, [], { above: 9 }), strip(30, [], { above: 9 })])).toEqual([[[90, 0]], [[30, 0]]]);
  });

  it('moves a heading to the page of what it heads', () => {
    expect(pages([strip(70, []), strip(20, [], { keep: true }), strip(30, [])])).toEqual([
      [[70, 0]],
      [
        [20, 0],
        [30, 20],
      ],
    ]);
  });

  it('cuts what is tied together only when it is taller than a page', () => {
    const tied = [40, 40, 40].map((height) => strip(height, [], { keep: true }));
    expect(pages([strip(10, []), ...tied])).toEqual([
      [
        [10, 0],
        [40, 10],
        [40, 50],
      ],
      [[40, 0]],
    ]);
  });

  it('begins a page where one is asked for, but never leaves an empty one', () => {
    expect(pages([strip(10, [], { breakBefore: true }), strip(10, [], { breakBefore: true })])).toEqual([
      [[10, 0]],
      [[10, 0]],
    ]);
  });

  it('repeats a heading row above a row that begins a page, as decoration', () => {
    const again = [strip(15, [])];
    const [, second] = paginate([strip(90, []), strip(20, [], { again })], 100);
    expect(second?.strips.map(({ y, again: repeated }) => [y, repeated])).toEqual([
      [0, true],
      [15, false],
    ]);
  });

  it('tints each page of a box that is cut', () => {
    const box: Box = { x: 0, width: 10, fill: '#EEF3F8', edge: '#12436D' };
    const laid = paginate([strip(50, [], { box }), strip(30, [], { box }), strip(40, [], { box })], 100);
    expect(laid.map(({ backdrops }) => backdrops.map(({ top, bottom }) => [top, bottom]))).toEqual([
      [[0, 80]],
      [[0, 40]],
    ]);
  });

  it('has a page even for nothing', () => {
    expect(pages([])).toEqual([[]]);
  });
});
