/** Text as HTML that shows exactly that text, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** The address of a link, or null where it is not one that a report may lead to. */
export function safeHref(href: string): string | null {
  return /^(?:https?:\/\/|mailto:)/i.test(href.trim()) ? href.trim() : null;
}
