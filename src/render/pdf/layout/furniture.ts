import type { Colour } from '../../../chart/chart.js';
import type { Line } from '../text/lines.js';
import { lineItems } from './lines.js';
import { type Look, setText, type Typesetter } from './setting.js';
import type { Item, Node } from './strip.js';
import { colours, page, styles, type TextStyle, textWidth } from './style.js';

/** Never written: what stands in the margins is decoration. */
const margin: Node = { tag: 'P', parent: null };

/** A line of text can be no wider than this, or it would meet the page number. */
const runningWidth = textWidth - 90;

/**
 * What stands in the margins of page `index` of `count`, places from the corner of the page: the running text and
 * "Page 2 of 4" at the foot, and the mark at the head.
 */
export function furniture(
  running: string,
  mark: string | null,
  count: number,
  type: Typesetter,
  accent: Colour,
  enlarged = 1,
): (index: number) => readonly Item[] {
  const foot = page.height - page.bottom + 30;
  const larger = (style: TextStyle): TextStyle => ({
    ...style,
    size: Math.round(style.size * enlarged * 100) / 100,
    leading: style.leading * enlarged,
  });
  const small = larger(styles.running);
  const bold = larger({ ...styles.mark, colour: accent });
  const [left] = setText(running, margin, small, runningWidth, type);
  const marked = mark === null ? [] : setText(mark, margin, bold, textWidth, type);
  const top = page.top - 32 - bold.leading * (marked.length - 1);
  const { leading } = small;
  return (index) => {
    const [number] = setText(`Page ${index + 1} of ${count}`, margin, small, textWidth, type);
    const right = (line: Line<Look>) => page.left + textWidth - line.width;
    return [
      rule(foot - 7),
      ...(left ? lineItems(left, page.left, foot, leading) : []),
      ...(number ? lineItems(number, right(number), foot, leading) : []),
      // The first page has the mark under its title.
      ...(index === 0
        ? []
        : marked.flatMap((line, i) => lineItems(line, right(line), top + i * bold.leading, leading))),
    ];
  };
}

function rule(y: number): Item {
  return {
    node: 'pagination',
    inks: [{ ink: 'rule', x: page.left, y, width: textWidth, thickness: 0.5, colour: colours.rule }],
  };
}
