import type { Block } from '../../../report/report.js';
import { lineStrips } from './lines.js';
import type { Place } from './place.js';
import { setRuns } from './setting.js';
import type { Strip } from './strip.js';
import { above, styles } from './style.js';

/** A paragraph; `keep` ties its end to the block that follows. */
export function setParagraph(
  block: Extract<Block, { block: 'paragraph' }>,
  place: Place,
  keep: boolean,
): readonly Strip[] {
  const name = block.style ?? 'body';
  const node = { tag: 'P', parent: place.parent } as const;
  const lines = setRuns(block.runs, node, styles[name], place.width, place.type, place.known);
  return lineStrips(lines, place.x, styles[name].leading, above[name], keep);
}
