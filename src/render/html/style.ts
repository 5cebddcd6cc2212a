import type { Colour } from '../../chart/chart.js';
import { lightened } from '../../house-style/house-style.js';

const darkPage = '#11161b';

/** The style sheet of a report with a publisher's own colour, or without. */
export function styleSheet(accent: Colour | undefined): string {
  if (accent === undefined) return sheet;
  const own = `
:root { --accent: ${accent}; --bar: ${accent}; }
@media screen and (prefers-color-scheme: dark) { :root { --bar: ${lightened(accent, darkPage)}; } }
`;
  return sheet + own;
}

/**
 * The style sheet of every HTML report. Sizes in rem, so the reader's own text size holds; reflows at 320 px; dark
 * where the reader asks for it (charts keep a white page); prints on A4.
 */
const sheet = `
:root {
  color-scheme: light dark;
  --ink: #0b0c0c; --soft: #44494d; --paper: #ffffff; --wash: #f2f5f8; --line: #c6cbd0;
  --accent: #12436d; --on-accent: #ffffff; --link: #12436d; --bar: #12436d; --focus: #ffdd00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #f2f4f6; --soft: #c3cad1; --paper: ${darkPage}; --wash: #1b232b; --line: #4a5661;
    --accent: #16395a; --on-accent: #ffffff; --link: #9fcaf2; --bar: #9fcaf2;
  }
}
* { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font-family: "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Arial, Helvetica, sans-serif;
  font-size: 1.125rem; line-height: 1.55; overflow-wrap: break-word;
}
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: block; padding: .75rem 1.25rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: .2rem solid var(--focus); outline-offset: .1rem; box-shadow: 0 0 0 .35rem #0b0c0c; }
header { background: var(--accent); color: var(--on-accent); }
.logo { background: #ffffff; }
.logo img { display: block; max-width: min(15rem, 100%); max-height: 5.5rem; width: auto; height: auto; }
.masthead, .logo > div, main, footer > div { max-width: 50rem; margin: 0 auto; padding: 0 1.25rem; }
.masthead { padding-top: 2.25rem; padding-bottom: 2rem; }
.logo > div { padding-top: 1rem; padding-bottom: 1rem; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2.4vw, 2.6rem); line-height: 1.15; margin: 0 0 .75rem; max-width: 22em; }
header p { margin: .2rem 0; }
.mark { display: inline-block; margin: 0 0 1rem; padding: .15rem .7rem; border: .12rem solid; font-weight: 700; }
main { padding-top: 1.5rem; padding-bottom: 3rem; }
h2 { font-size: 1.6rem; line-height: 1.25; margin: 2.75rem 0 .75rem; padding-top: .6rem; border-top: .2rem solid var(--bar); }
h3 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; }
h2 + h3 { margin-top: 1rem; }
p, ul, ol { margin: 0 0 1rem; max-width: 42em; }
ul, ol { padding-left: 1.4rem; }
li { margin: 0 0 .6rem; }
li::marker { color: var(--bar); font-weight: 700; }
.lead { font-size: 1.4rem; line-height: 1.4; max-width: 34em; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .9rem; list-style: none; margin: 1.5rem 0; padding: 0; max-width: none; }
.numbers li { margin: 0; padding: .8rem 1rem; background: var(--wash); border-top: .25rem solid var(--bar); font-size: 1rem; line-height: 1.35; }
.numbers strong { display: block; font-size: 2.1rem; line-height: 1.2; color: var(--bar); }
.small { font-size: .9rem; color: var(--soft); }
figure { margin: 2rem 0; }
figcaption strong { display: block; font-size: 1.2rem; line-height: 1.3; }
figcaption { margin: 0 0 .75rem; color: var(--soft); }
figcaption strong { color: var(--ink); }
.scroll { overflow-x: auto; }
.chart { background: #ffffff; padding: .9rem; border: 1px solid var(--line); }
.chart svg { display: block; width: 100%; min-width: 30rem; height: auto; }
table { border-collapse: collapse; width: 100%; font-size: 1rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 700; font-size: 1.1rem; padding: 0 0 .6rem; }
/* The caption stays in view while a wide table scrolls beneath it. */
caption span { display: inline-block; position: sticky; left: 0; max-width: min(47.5rem, calc(100vw - 2.5rem)); }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: .15rem solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: 400; }
.right { text-align: right; padding-right: 0; }
td { min-width: 4.5rem; overflow-wrap: anywhere; }
/* Numbers stand at the right edge of their column: words in the next one keep off them. */
.right + :not(.right) { padding-left: 1.25rem; }
tbody th { min-width: 9rem; }
.table { margin: 2rem 0; }
.table p { margin: .75rem 0 0; font-size: .95rem; color: var(--soft); }
.callout { margin: 1.75rem 0; padding: 1rem 1.25rem; background: var(--wash); border-left: .35rem solid var(--bar); }
.callout > :last-child { margin-bottom: 0; }
.callout .title { font-weight: 700; margin-bottom: .35rem; }
blockquote { margin: 1.25rem 0; padding: .1rem 0 .1rem 1.1rem; border-left: .3rem solid var(--link); max-width: 42em; }
blockquote p { margin: 0 0 .35rem; }
blockquote p[dir] { white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; }
.picture { display: grid; grid-template-columns: minmax(6rem, 11rem) 1fr; gap: 1.5rem; align-items: center; margin: 1.75rem 0; }
.picture .drawn { background: #ffffff; padding: .5rem; }
.picture svg { display: block; width: 100%; height: auto; max-height: 9rem; }
.picture p { margin: 0 0 .4rem; }
.easy-read { font-size: 1.4rem; line-height: 1.6; }
.easy-read .lead { font-size: 1.6rem; }
.easy-read .small, .easy-read table { font-size: 1.25rem; }
.fill { margin: 0 0 1rem; }
.fill p { margin: 0; color: var(--soft); }
.fill div { height: 2.4rem; border-bottom: 1px solid var(--soft); }
footer { background: var(--wash); font-size: .95rem; }
footer > div { padding-top: 1.25rem; padding-bottom: 1.25rem; }
footer p { margin: 0; }
@media (max-width: 30rem) { .picture { grid-template-columns: 5.5rem 1fr; gap: 1rem; } body { font-size: 1.0625rem; } .lead { font-size: 1.2rem; } .chart { padding: .5rem; } }
@media print {
  @page { size: A4; margin: 16mm 16mm 15mm; }
  :root { --ink: #000000; --soft: #333333; --paper: #ffffff; --wash: #ffffff; --line: #999999; --link: #12436d; --bar: #12436d; --accent: #12436d; }
  html { font-size: 9.5pt; }
  body { font-size: 1.1rem; line-height: 1.45; }
  .chart svg { max-width: 480pt; }
  header { background: none; color: var(--ink); border-bottom: 3pt solid var(--accent); }
  .masthead, .logo > div, main, footer > div { max-width: none; padding-left: 0; padding-right: 0; }
  .skip { display: none; }
  h2, h3, figcaption, caption { break-after: avoid; }
  .easy-read { font-size: 16pt; }
  figure, tr, li, .numbers, .callout, .fill, .picture { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .chart { border: 0; padding: 0; }
  .chart svg { min-width: 0; }
  .page-break { break-before: page; }
}
@media (forced-colors: active) { .chart { forced-color-adjust: none; } }
`;
