/** The words of an HTML report as a reader sees them: tags taken away, entities read, spaces made single. */
export function htmlWords(html: string): string {
  return html
    .replace(/<(script|style|head)\b.*?<\/\1>/gs, '')
    .replace(/<(?:strong|\/strong|span|\/span)[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

/** Tags that are opened and not closed, or closed and not opened. */
export function tagFaults(html: string): string[] {
  const alone = new Set(['meta', 'rect', 'line', 'circle', 'polygon', 'br', 'img']);
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, closing, name = ''] of html
    .replace(/<style>.*?<\/style>/s, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (alone.has(name)) continue;
    if (closing === '') open.push(name);
    else if (open.pop() !== name) faults.push(`</${name}>`);
  }
  return [...faults, ...open.map((name) => `<${name}>`)];
}
