import type { Block, Report, Runs } from './model.js';

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function runsFaults(runs: Runs, where: string): string[] {
  return runs.every((run) => isBlank(run.text)) ? [`${where} has no words`] : [];
}

function tableFaults(block: Extract<Block, { block: 'table' }>): string[] {
  const { id, caption, columns, rows } = block;
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  return [
    ...(isBlank(caption) ? [`table ${id} has no caption`] : []),
    ...(columns.length === 0 || columns.some(({ label }) => isBlank(label))
      ? [`table ${id} has a column without a heading`]
      : []),
    ...(new Set(columns.map(({ label }) => label)).size < columns.length
      ? [`table ${id} has two columns of one heading`]
      : []),
    ...(Math.abs(shares - 1) > 1e-9 ? [`table ${id} has columns that add to ${shares} of its width`] : []),
    ...(rows.length === 0 ? [`table ${id} has no rows`] : []),
    ...rows.flatMap((row, index) =>
      row.length === columns.length ? [] : [`table ${id}, row ${index + 1}: ${row.length} cells`],
    ),
    ...rows.flatMap((row, index) =>
      row.some(isBlank) ? [`table ${id}, row ${index + 1}: an empty cell`] : [],
    ),
  ];
}

function figureFaults(block: Extract<Block, { block: 'figure' }>, tables: ReadonlySet<string>): string[] {
  const { id, caption, alt, table } = block;
  return [
    ...(isBlank(alt) ? [`figure ${id} has no alt text`] : []),
    ...(isBlank(caption) ? [`figure ${id} has no caption`] : []),
    ...(alt === caption ? [`figure ${id} repeats its caption as alt text`] : []),
    ...(tables.has(table) ? [] : [`figure ${id} points to table ${table}, which is not in the report`]),
  ];
}

function blockFaults(block: Block, tables: ReadonlySet<string>): string[] {
  switch (block.block) {
    case 'heading':
      return isBlank(block.text) ? [`heading ${block.id} has no words`] : [];
    case 'paragraph':
      return runsFaults(block.runs, 'a paragraph');
    case 'list':
      return block.items.length === 0
        ? ['a list has no items']
        : block.items.flatMap((runs) => runsFaults(runs, 'a list item'));
    case 'table':
      return tableFaults(block);
    case 'figure':
      return figureFaults(block, tables);
    case 'numbers':
      return block.items.length === 0 ||
        block.items.some(({ number, words }) => isBlank(number) || isBlank(words))
        ? ['a number has no words']
        : [];
    case 'quote':
      return isBlank(block.text) ? ['a quote has no words'] : [];
    case 'picture':
      return [
        ...(block.alt !== null && isBlank(block.alt) ? [`picture ${block.id} has an empty alt text`] : []),
        ...(block.words.length === 0 ? [`picture ${block.id} has no words beside it`] : []),
        ...block.words.flatMap((runs) => runsFaults(runs, `the words of picture ${block.id}`)),
      ];
    case 'callout':
      return isBlank(block.title) ? ['a callout has no title'] : [];
    case 'fill-in':
      return isBlank(block.prompt) || block.lines < 1 ? ['a fill-in has no prompt or no line'] : [];
    case 'page-break':
      return [];
  }
}

/** Every block, those inside callouts too. */
function flattened(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) =>
    block.block === 'callout' ? [block, ...flattened(block.blocks)] : [block],
  );
}

function headingFaults(blocks: readonly Block[]): string[] {
  let level = 1;
  const faults: string[] = [];
  for (const block of blocks) {
    if (block.block !== 'heading') continue;
    if (block.level > level + 1)
      faults.push(`heading ${block.id} skips from level ${level} to ${block.level}`);
    level = block.level;
  }
  return faults;
}

function idFaults(blocks: readonly Block[]): string[] {
  const ids = blocks.flatMap((block) => ('id' in block ? [block.id] : []));
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  const odd = ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id));
  const targets = blocks.flatMap((block) => {
    const runs = block.block === 'paragraph' ? block.runs : block.block === 'list' ? block.items.flat() : [];
    return runs.flatMap((run) => (run.inline === 'reference' ? [run.to] : []));
  });
  return [
    ...repeated.map((id) => `the id ${id} is used twice`),
    ...odd.map((id) => `the id “${id}” is not lower-case letters, digits and hyphens`),
    ...targets
      .filter((to) => !ids.includes(to))
      .map((to) => `a reference points to ${to}, which is not there`),
  ];
}

/**
 * Throws when a report breaks a rule that every format relies on: alt texts, captions, headings, filled cells,
 * unique ids, references that lead somewhere. A fault here is a bug of ours, never of the data.
 */
export function validateReport(report: Report): void {
  const blocks = flattened(report.blocks);
  const tables = new Set(blocks.flatMap((block) => (block.block === 'table' ? [block.id] : [])));
  const faults = [
    ...(isBlank(report.title) ? ['the report has no title'] : []),
    ...blocks.flatMap((block) => blockFaults(block, tables)),
    ...headingFaults(blocks),
    ...idFaults(blocks),
  ];
  if (faults.length > 0) throw new TypeError(`the report is not well formed: ${faults.join('; ')}`);
}
