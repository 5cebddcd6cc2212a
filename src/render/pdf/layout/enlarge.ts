import type { PageLayout, Placed } from './paginate.js';
import type { Ink, Strip } from './strip.js';

/** The same pages drawn `by` times as large: laid out on a smaller page, they fill the sheet again. */
export function enlarge(pages: readonly PageLayout[], by: number): readonly PageLayout[] {
  if (by === 1) return pages;
  return pages.map(({ strips, backdrops }) => ({
    strips: strips.map(
      (placed): Placed => ({ ...placed, y: placed.y * by, strip: larger(placed.strip, by) }),
    ),
    backdrops: backdrops.map(({ box, top, bottom }) => ({
      box: { ...box, x: box.x * by, width: box.width * by },
      top: top * by,
      bottom: bottom * by,
    })),
  }));
}

function larger(strip: Strip, by: number): Strip {
  return {
    ...strip,
    height: strip.height * by,
    items: strip.items.map((item) => ({
      ...item,
      inks: item.inks.map((ink) => largerInk(ink, by)),
      ...(item.area === undefined
        ? {}
        : { area: [item.area[0] * by, item.area[1] * by, item.area[2] * by, item.area[3] * by] as const }),
    })),
  };
}

function largerInk(ink: Ink, by: number): Ink {
  const at = { x: ink.x * by, y: ink.y * by };
  switch (ink.ink) {
    case 'text':
      return { ...ink, ...at, size: rounded(ink.size * by) };
    case 'rule':
      return { ...ink, ...at, width: ink.width * by, thickness: ink.thickness * by };
    case 'shape':
      return { ...ink, ...at, scale: ink.scale * by };
    case 'picture':
      return { ...ink, ...at, width: ink.width * by, height: ink.height * by };
  }
}

/** A size as a person would write it: 14.67, not 14.666667. */
function rounded(size: number): number {
  return Math.round(size * 100) / 100;
}
