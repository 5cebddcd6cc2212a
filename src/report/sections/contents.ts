import { bullets, heading } from '../blocks.js';
import type { Block } from '../model.js';

/** Links to the main headings among the blocks. */
export function contents(blocks: readonly Block[]): readonly Block[] {
  const main = blocks.filter((block) => block.block === 'heading' && block.level === 2);
  return [
    heading('contents', 2, 'In this report'),
    bullets(
      main.flatMap((block) =>
        block.block === 'heading' ? [[{ inline: 'reference', text: block.text, to: block.id }]] : [],
      ),
    ),
  ];
}
