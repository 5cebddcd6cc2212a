import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine, or null. */
export const chromium = places.find((path) => existsSync(path)) ?? null;

/** What axe-core and a measurement found on a page that is shown at one width. */
export interface Looked {
  readonly width: number;
  readonly dark: boolean;
  /** Rules that were met: a check that ran none proves nothing. */
  readonly passes: number;
  /** `rule: element`. */
  readonly violations: readonly string[];
  /** How far the page is wider than its window, in pixels. */
  readonly overflow: number;
}

const look = `
window.addEventListener('load', async () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { passes, violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
  parent.looked({
    width: window.innerWidth,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    passes: passes.length,
    violations: violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 120))),
    overflow: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  });
});`;

const quoted = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** The page with axe-core in it. Its own policy lets no script run, so it is taken out of the copy that is looked at. */
function withAxe(html: string): string {
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace('</body>', () => `<script>${axe.source}</script><script>${look}</script></body>`);
}

/** A page that shows the report in a frame of each width and leaves what was found as JSON. */
function host(html: string, widths: readonly number[]): string {
  const frames = widths.map(
    (width) => `<iframe width="${width}" height="900" srcdoc="${quoted(withAxe(html))}"></iframe>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>looking</title><body><script>
    const all = [];
    window.looked = (found) => {
      all.push(found);
      if (all.length < ${widths.length}) return;
      document.body.textContent = JSON.stringify(all);
    };
  </script>${frames.join('')}</body>`;
}

const unquoted = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, '\u00A0')
    .replace(/&amp;/g, '&');

/** Shows an HTML page in headless Chromium at each width and lets axe-core look at it. */
export function lookAt(html: string, widths: readonly number[], scheme: 'light' | 'dark'): readonly Looked[] {
  if (chromium === null) throw new Error('no browser here');
  const folder = mkdtempSync(join(tmpdir(), 'poet-page-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, host(html, widths));
    const shown = execFileSync(
      chromium,
      [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
        ...[`--user-data-dir=${join(folder, 'profile')}`, '--window-size=1400,1000'],
        `--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`,
        ...['--virtual-time-budget=60000', '--dump-dom', pathToFileURL(page).href],
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28, timeout: 100_000 },
    );
    const json = /<body>(\[.*\])<\/body>/s.exec(shown)?.[1];
    if (json === undefined) throw new Error(`the browser did not finish: ${shown.slice(0, 300)}`);
    return JSON.parse(unquoted(json));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
