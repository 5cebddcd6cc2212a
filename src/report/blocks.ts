import type { Block, Inline, Runs } from './model.js';

export function text(words: string): Inline {
  return { inline: 'text', text: words };
}

export function strong(words: string): Inline {
  return { inline: 'text', text: words, strong: true };
}

export function paragraph(words: string | Runs, style?: 'lead' | 'small'): Block {
  const runs = typeof words === 'string' ? [text(words)] : words;
  return style === undefined ? { block: 'paragraph', runs } : { block: 'paragraph', runs, style };
}

export function heading(id: string, level: 2 | 3, words: string): Block {
  return { block: 'heading', id, level, text: words };
}

export function bullets(items: readonly Runs[]): Block {
  return { block: 'list', ordered: false, items };
}
