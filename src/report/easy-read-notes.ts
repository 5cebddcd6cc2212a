import { easyReadFaults } from '../wording/wording.js';
import type { Block, Report, Runs } from './model.js';

const words = (runs: Runs): string => runs.map(({ text }) => text).join('');

function textsOf(block: Block): readonly string[] {
  switch (block.block) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [words(block.runs)];
    case 'list':
      return block.items.map(words);
    case 'picture':
      return block.words.map(words);
    case 'fill-in':
      return [block.prompt];
    default:
      return [];
  }
}

/**
 * What is hard to read in an Easy Read report, for whoever writes the settings or the question set: a line a fault. Our
 * own sentences have none; a council's contact or a question's label may. Empty for the other reports.
 */
export function easyReadNotes(report: Report): readonly string[] {
  if (report.kind !== 'easy-read') return [];
  const faults = report.blocks.flatMap(textsOf).flatMap(easyReadFaults);
  return [...new Set(faults.map(({ sentence, fault }) => `Easy Read: “${sentence}” – ${fault}`))];
}
