import { assertNever } from '../../../errors.js';
import type { Block } from '../../../report/report.js';
import { setCallout } from './callout.js';
import { setFigure } from './figure.js';
import { setFillIn } from './fill-in.js';
import { setHeading } from './heading.js';
import { setList } from './list.js';
import { setNumbers } from './numbers.js';
import { setParagraph } from './paragraph.js';
import { setPicture } from './picture.js';
import type { Place } from './place.js';
import { setQuote } from './quote.js';
import type { Strip } from './strip.js';
import { setTable } from './table.js';

/** Blocks as strips, in order. */
export function setBlocks(blocks: readonly Block[], place: Place): readonly Strip[] {
  const strips: Strip[] = [];
  let breaks = false;
  blocks.forEach((block, i) => {
    if (block.block === 'page-break') {
      breaks = true;
      return;
    }
    const [first, ...rest] = setBlock(block, place, introduces(block, blocks[i + 1]));
    if (first === undefined) return;
    strips.push({ ...first, breakBefore: breaks }, ...rest);
    breaks = false;
  });
  return strips;
}

function setBlock(
  block: Exclude<Block, { block: 'page-break' }>,
  place: Place,
  keep: boolean,
): readonly Strip[] {
  switch (block.block) {
    case 'heading':
      return setHeading(block, place);
    case 'paragraph':
      return setParagraph(block, place, keep);
    case 'list':
      return setList(block, place);
    case 'table':
      return setTable(block, place);
    case 'figure':
      return setFigure(block, place);
    case 'numbers':
      return setNumbers(block, place);
    case 'quote':
      return setQuote(block, place);
    case 'picture':
      return setPicture(block, place, keep);
    case 'callout':
      return setCallout(block, place, setBlocks);
    case 'fill-in':
      return setFillIn(block, place);
    default:
      return assertNever(block);
  }
}

/**
 * A paragraph that ends with a colon stays with the list or table it introduces, and a picture that holds a figure with
 * the one that says what it means.
 */
function introduces(block: Block, next: Block | undefined): boolean {
  if (block.block === 'picture') return block.alt !== null && next?.block === 'picture' && next.alt === null;
  if (block.block !== 'paragraph' || next === undefined || next.block === 'page-break') return false;
  return block.runs.at(-1)?.text.trimEnd().endsWith(':') ?? false;
}
