/** Text on one line, composed, without characters that no reader can see. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\p{Cc}\u00AD\u200B\u2060\uFEFF]/gu, '');
}

/**
 * Any text as Markdown that shows exactly that text: no emphasis, link, image, heading, list, table cell, mathematics
 * or HTML can start in it, whoever wrote it.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/@(?=[\w-]+\.\w)/g, '\\@');
}

/** The same, for text that starts a line: marks that mean something only there are escaped too. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text)
    .replace(/^( *)([#+=-])/, '$1\\$2')
    .replace(/^( *\d{1,9})([.)])(?= |$)/, '$1\\$2');
}
