import type { Block, Runs } from '../../../report/report.js';
import { lineItems, lineStrips } from './lines.js';
import type { Place } from './place.js';
import { setRuns, setText } from './setting.js';
import type { Node, Strip } from './strip.js';
import { above, styles } from './style.js';

const indent = 20;

/** A list: each item a label (a real bullet or number, so that it is read out) and a body. */
export function setList(block: Extract<Block, { block: 'list' }>, place: Place): readonly Strip[] {
  const list: Node = {
    tag: 'L',
    parent: place.parent,
    numbering: block.ordered ? 'Decimal' : 'Disc',
  };
  return block.items.flatMap((runs, i) => setItem(runs, block.ordered ? `${i + 1}. ` : '• ', list, place, i));
}

function setItem(runs: Runs, label: string, list: Node, place: Place, index: number): readonly Strip[] {
  const item: Node = { tag: 'LI', parent: list };
  const body: Node = { tag: 'LBody', parent: item };
  const { x, width, type, known } = place;
  const { body: style } = styles;
  const [mark] = setText(label, { tag: 'Lbl', parent: item }, style, indent * 2, type);
  const lines = setRuns(runs, body, style, width - indent, type, known);
  const gap = index === 0 ? above.small : above.item;
  const strips = lineStrips(lines, x + indent, style.leading, gap, false);
  const [first, ...rest] = strips;
  if (first === undefined || mark === undefined) return strips;
  return [{ ...first, items: [...lineItems(mark, x, 0, style.leading), ...first.items] }, ...rest];
}
