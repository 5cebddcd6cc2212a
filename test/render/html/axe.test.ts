import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/render/html/html.js';
import { composeReport } from '../../../src/report/report.js';
import { cases } from '../../report/make-analysis.js';
import { chromium, lookAt } from './browser.js';

// The narrowest window that a page has to fit without scrolling sideways (WCAG 1.4.10), and a wide one.
const widths = [1280, 320];

const why = chromium === null ? ' (left out: no Chromium on this machine)' : '';

const pages = [
  ['short', 'large'],
  ['short', 'someHidden'],
  ['detailed', 'rich'],
  ['planning', 'large'],
  ['easy-read', 'large'],
] as const;

describe(`the HTML report in a browser${why}`, () => {
  for (const [kind, name] of pages) {
    for (const scheme of ['light', 'dark'] as const) {
      it.skipIf(chromium === null)(
        `${kind}, ${name}, ${scheme}: axe-core finds no fault, and nothing scrolls sideways at 320 pixels`,
        { timeout: 120_000 },
        () => {
          const report = composeReport(cases[name](), {
            kind,
            contact: 'Ask Ann Example',
            mark: 'Synthetic data',
          });
          const looked = lookAt(renderHtml(report), widths, scheme);
          expect(looked.map(({ width }) => width).sort()).toEqual([1280, 320]);
          for (const { violations, passes, dark, overflow } of looked) {
            expect(violations).toEqual([]);
            expect(passes).toBeGreaterThan(20);
            expect(dark).toBe(scheme === 'dark');
            expect(overflow).toBe(0);
          }
        },
      );
    }
  }

  it.skipIf(chromium === null)('is seen to fail on a page with faults', { timeout: 120_000 }, () => {
    const html = renderHtml(composeReport(cases.large(), { kind: 'short' }))
      .replace('<html lang="en-GB">', '<html>')
      .replace('</main>', '<p style="color:#999;background:#fff;width:500px">Pale and wide</p></main>');
    const looked = lookAt(html, widths, 'light');
    const rules = looked.flatMap(({ violations }) => violations.map((found) => found.split(':')[0]));
    expect(rules).toEqual(expect.arrayContaining(['html-has-lang', 'color-contrast']));
    expect(looked.find(({ width }) => width === 320)?.overflow).toBeGreaterThan(100);
  });
});
