import { createHash } from 'node:crypto';
import type { Logo } from '../../house-style/house-style.js';
import type { Report } from '../../report/report.js';
import { bylineWords } from '../../wording/wording.js';
import { blockHtml } from './blocks.js';
import { escapeHtml } from './escape.js';
import { styleSheet } from './style.js';

/** Nothing may run or load: only this style sheet, known by its checksum, and a logo that is in the file itself. */
function policy(style: string, logo: Logo | undefined): string {
  const checksum = createHash('sha256').update(style).digest('base64');
  const pictures = logo === undefined ? '' : 'img-src data:; ';
  return `default-src 'none'; ${pictures}style-src 'sha256-${checksum}'; base-uri 'none'; form-action 'none'`;
}

/** On white whatever the reader's colours are: logos are made for paper. */
function logoHtml({ type, bytes, width, height, alt }: Logo): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const source = `data:image/${type};base64,${btoa(binary)}`;
  const size = `width="${width}" height="${height}"`;
  return `<div class="logo"><div><img src="${source}" ${size} alt="${escapeHtml(alt)}"></div></div>`;
}

/**
 * A report as one HTML file that needs nothing else and runs no script. The same report gives the same bytes.
 */
export function renderHtml(report: Report): string {
  const { title, subtitle, author, date, language, running, logo } = report;
  const style = styleSheet(report.accent);
  const facts = report.facts
    .filter(([key]) => key === 'generated-by' || key === 'data-sha256')
    .map(([key, value]) => `<meta name="${key}" content="${escapeHtml(value)}">`);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(style, logo)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    ...(author === null ? [] : [`<meta name="author" content="${escapeHtml(author)}">`]),
    `<meta name="description" content="${escapeHtml(report.subject)}">`,
    ...facts,
    `<style>${style}</style>`,
    '</head>',
    report.kind === 'easy-read' ? '<body class="easy-read">' : '<body>',
    '<a class="skip" href="#main">Skip to the report</a>',
    '<header>',
    ...(logo === undefined ? [] : [logoHtml(logo)]),
    '<div class="masthead">',
    ...(report.mark === null ? [] : [`<p class="mark">${escapeHtml(report.mark)}</p>`]),
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(subtitle)}</p>`,
    `<p>${escapeHtml(bylineWords(author, date))}</p>`,
    '</div>',
    '</header>',
    '<main id="main">',
    ...report.blocks.map(blockHtml),
    '</main>',
    `<footer><div><p>${escapeHtml(running)}</p></div></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
