/** The words of a Markdown report as a reader sees them: marks, anchors and escapes taken away, spaces made single. */
export function markdownWords(markdown: string): string {
  return markdown
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^<a id="[a-z0-9-]+"><\/a>$/gm, '')
    .replace(/^(?:> ?)+/gm, '')
    .replace(/^#{1,3} |^- |^\d+\. /gm, '')
    .replace(/!\[((?:\\.|[^\]\\])*)\]\(figures\/[a-z0-9-]+\.svg\)/g, '$1')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/(?<!\\) ?\| ?/g, '\n')
    .replace(/\\$/gm, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
