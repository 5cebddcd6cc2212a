import type { Box, Strip } from './strip.js';

export interface Placed {
  readonly strip: Strip;
  /** From the top of the page's text area. */
  readonly y: number;
  /** A heading row drawn again: decoration, not content. */
  readonly again: boolean;
}

export interface Backdrop {
  readonly box: Box;
  readonly top: number;
  readonly bottom: number;
}

export interface PageLayout {
  readonly strips: readonly Placed[];
  readonly backdrops: readonly Backdrop[];
}

/**
 * Strips laid on pages of the given height. Strips tied by `keep` stay together unless they are taller than a page.
 * There is always at least one page.
 */
export function paginate(strips: readonly Strip[], height: number): readonly PageLayout[] {
  const pages: Placed[][] = [[]];
  let y = 0;
  const newPage = () => {
    pages.push([]);
    y = 0;
  };
  for (const group of groups(strips)) {
    const [first] = group;
    const current = pages.at(-1) ?? [];
    const tall = groupHeight(group, current.length === 0);
    const splits = tall > height;
    if (current.length > 0 && (first?.breakBefore || (!splits && y + tall > height + slack))) newPage();
    for (const strip of group) {
      const here = pages.at(-1) ?? [];
      if (splits && here.length > 0 && y + strip.above + strip.height > height + slack) newPage();
      y = place(strip, pages.at(-1) ?? [], y);
    }
  }
  return pages.map((placed) => ({ strips: placed, backdrops: backdrops(placed) }));
}

/** Room for rounding. */
const slack = 0.01;

function place(strip: Strip, page: Placed[], from: number): number {
  let y = from;
  if (page.length === 0) {
    for (const repeated of strip.again) {
      page.push({ strip: repeated, y, again: true });
      y += repeated.height;
    }
  } else {
    y += strip.above;
  }
  page.push({ strip, y, again: false });
  return y + strip.height;
}

function groups(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const found: Strip[][] = [];
  let open: Strip[] = [];
  for (const strip of strips) {
    open.push(strip);
    if (strip.keep) continue;
    found.push(open);
    open = [];
  }
  if (open.length > 0) found.push(open);
  return found;
}

function groupHeight(group: readonly Strip[], atTop: boolean): number {
  return group.reduce((sum, strip, i) => sum + strip.height + (i === 0 && atTop ? 0 : strip.above), 0);
}

function backdrops(placed: readonly Placed[]): readonly Backdrop[] {
  const found: Backdrop[] = [];
  for (const { strip, y } of placed) {
    if (strip.box === null) continue;
    const last = found.at(-1);
    if (last?.box === strip.box) found[found.length - 1] = { ...last, bottom: y + strip.height };
    else found.push({ box: strip.box, top: y, bottom: y + strip.height });
  }
  return found;
}
