import { createHash } from 'node:crypto';
import type { Report } from '../../report/report.js';
import { bylineWords } from '../../wording/wording.js';
import { blockHtml } from './blocks.js';
import { escapeHtml } from './escape.js';
import { style } from './style.js';

/** Nothing may run or load: only this style sheet, known by its checksum. */
function policy(): string {
  const checksum = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${checksum}'; base-uri 'none'; form-action 'none'`;
}

/**
 * A report as one HTML file that needs nothing else and runs no script. The same report gives the same bytes.
 */
export function renderHtml(report: Report): string {
  const { title, subtitle, author, date, language, running } = report;
  const facts = report.facts
    .filter(([key]) => key === 'generated-by' || key === 'data-sha256')
    .map(([key, value]) => `<meta name="${key}" content="${escapeHtml(value)}">`);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    ...(author === null ? [] : [`<meta name="author" content="${escapeHtml(author)}">`]),
    `<meta name="description" content="${escapeHtml(report.subject)}">`,
    ...facts,
    `<style>${style}</style>`,
    '</head>',
    report.kind === 'easy-read' ? '<body class="easy-read">' : '<body>',
    '<a class="skip" href="#main">Skip to the report</a>',
    '<header><div>',
    ...(report.mark === null ? [] : [`<p class="mark">${escapeHtml(report.mark)}</p>`]),
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(subtitle)}</p>`,
    `<p>${escapeHtml(bylineWords(author, date))}</p>`,
    '</div></header>',
    '<main id="main">',
    ...report.blocks.map(blockHtml),
    '</main>',
    `<footer><div><p>${escapeHtml(running)}</p></div></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
