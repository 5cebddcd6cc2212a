import { assertNever } from '../../../errors.js';
import type { Block, Report, Runs } from '../../../report/report.js';

/** Every text a report prints, to see which fonts it needs. */
export function reportTexts(report: Report): readonly string[] {
  const { title, subtitle, author, running, mark } = report;
  return [title, subtitle, author ?? '', running, mark ?? '', ...report.blocks.flatMap(blockTexts)];
}

function blockTexts(block: Block): readonly string[] {
  switch (block.block) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return runTexts(block.runs);
    case 'list':
      return block.items.flatMap(runTexts);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flat(),
        ...block.notes,
      ];
    case 'figure':
      return [
        block.caption,
        block.subtitle,
        ...block.scene.shapes.flatMap((s) => (s.shape === 'text' ? [s.text] : [])),
      ];
    case 'numbers':
      return block.items.flatMap(({ number, words }) => [number, words]);
    case 'quote':
      return [block.text, block.note ?? ''];
    case 'picture':
      return block.words.flatMap(runTexts);
    case 'callout':
      return [block.title, ...block.blocks.flatMap(blockTexts)];
    case 'fill-in':
      return [block.prompt];
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}

function runTexts(runs: Runs): readonly string[] {
  return runs.map(({ text }) => text);
}
