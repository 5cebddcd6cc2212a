import type { Fragment, Line } from '../text/lines.js';
import { fragmentInk, type Look } from './setting.js';
import { type Item, type Strip, strip } from './strip.js';

/** The marks of one line, an item for each element in it, in reading order. */
export function lineItems(line: Line<Look>, x: number, top: number, leading: number): readonly Item[] {
  return line.fragments.map((fragment) => ({
    node: fragment.style.node,
    inks: fragmentInk(fragment, x, top, leading),
    ...(fragment.style.node.link ? { area: clickable(fragment, x, top, leading) } : {}),
  }));
}

/**
 * A strip for each line. No page ends after the first line of several or begins with the last; `keep` ties the
 * last line to what follows.
 */
export function lineStrips(
  lines: readonly Line<Look>[],
  x: number,
  leading: number,
  above: number,
  keep: boolean,
): readonly Strip[] {
  return lines.map((line, i) =>
    strip(leading, lineItems(line, x, 0, leading), {
      above: i === 0 ? above : 0,
      keep: i === lines.length - 1 ? keep : i === 0 || i === lines.length - 2,
    }),
  );
}

function clickable(
  { x: offset, width }: Fragment<Look>,
  x: number,
  top: number,
  leading: number,
): readonly [number, number, number, number] {
  return [x + offset, top, x + offset + width, top + leading];
}
