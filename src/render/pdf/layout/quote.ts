import type { Block } from '../../../report/report.js';
import { lineStrips } from './lines.js';
import type { Place } from './place.js';
import { setText } from './setting.js';
import type { Box, Node, Strip } from './strip.js';
import { above, colours, styles } from './style.js';

const inset = 16;

/** The first letter that runs one way or the other says where a text starts. */
const startsRight = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** What somebody wrote, with a bar beside it; from the right where its script runs that way. */
export function setQuote(block: Extract<Block, { block: 'quote' }>, place: Place): readonly Strip[] {
  const { x, type } = place;
  const width = place.width - inset;
  const quote: Node = { tag: 'BlockQuote', parent: place.parent };
  const rightward = startsRight.test(block.text);
  const words = setText(block.text, { tag: 'P', parent: quote }, styles.body, width, type, false, rightward);
  const note =
    block.note === null ? [] : setText(block.note, { tag: 'P', parent: quote }, styles.small, width, type);
  const strips = [
    ...words.flatMap((line, i) =>
      lineStrips([line], x + inset + (rightward ? width - line.width : 0), styles.body.leading, 0, false).map(
        (strip) => ({
          ...strip,
          above: i === 0 ? above.quote : 0,
          keep: i === words.length - 1 ? note.length > 0 : i === 0 || i === words.length - 2,
        }),
      ),
    ),
    ...lineStrips(note, x + inset, styles.small.leading, 2, false),
  ];
  const box: Box = { x, width: place.width, fill: colours.paper, edge: colours.rule };
  return strips.map((strip) => ({ ...strip, box }));
}
