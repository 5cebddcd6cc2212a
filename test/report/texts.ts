import type { Block, Report } from '../../src/report/report.js';

/** What the blocks say, a text a line, charts left out: what every format must hold. */
export function blockTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap(textsOfBlock);
}

function textsOfBlock(block: Block): string[] {
  switch (block.block) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'list':
      return block.items.map((runs) => runs.map(({ text }) => text).join(''));
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flat(),
        ...block.notes,
      ];
    case 'figure':
      return [block.caption, block.subtitle, block.alt];
    case 'numbers':
      return block.items.map(({ number, words }) => `${number} ${words}`);
    case 'quote':
      return [block.text, ...(block.note === null ? [] : [block.note])];
    case 'picture':
      return [
        ...(block.alt === null ? [] : [block.alt]),
        ...block.words.map((runs) => runs.map(({ text }) => text).join('')),
      ];
    case 'callout':
      return [block.title, ...blockTexts(block.blocks)];
    case 'fill-in':
      return [block.prompt];
    case 'page-break':
      return [];
  }
}

/** Everything a report says, in order. */
export function reportTexts(report: Report): string[] {
  return [
    report.title,
    report.subtitle,
    ...(report.mark === null ? [] : [report.mark]),
    ...blockTexts(report.blocks),
  ];
}

/** What is drawn in the charts. */
export function chartTexts(report: Report): string[] {
  return report.blocks.flatMap((block) =>
    block.block === 'figure'
      ? block.scene.shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []))
      : [],
  );
}

/** The whole text as one, single-spaced, for looking things up in. */
export function joined(texts: readonly string[]): string {
  return texts.join('\n').replace(/[ \t]+/g, ' ');
}
