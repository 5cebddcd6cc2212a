import type { Block } from '../../../report/report.js';
import type { KnownIds } from './setting.js';

/** The ids that references may point to: headings, tables and figures, those inside callouts too. */
export function knownIds(blocks: readonly Block[]): KnownIds {
  return new Set(blocks.flatMap(idsOf));
}

function idsOf(block: Block): readonly string[] {
  if (block.block === 'callout') return [...knownIds(block.blocks)];
  return 'id' in block ? [block.id] : [];
}
