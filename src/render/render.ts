import type { Analysis } from '../analysis/analysis.js';
import type { Publishable } from '../disclose/disclose.js';
import type { Report } from '../report/report.js';
import { plural } from '../wording/wording.js';
import { renderJson } from './json/json.js';
import type { FontFiles } from './pdf/pdf.js';

export type { FontFiles };

/** A file ready to be written: its name in the output folder and its content. */
export interface RenderedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface RenderInput {
  readonly analysis: Publishable<Analysis>;
  readonly report: Report;
  /** Name of the files, without ending: `report`. */
  readonly name: string;
  /** Asked for only by formats that embed fonts. */
  fonts(): Promise<FontFiles>;
}

/** What a format made, and anything a person should know about it. */
export interface Rendered {
  readonly files: readonly RenderedFile[];
  readonly notes: readonly string[];
}

export interface Renderer {
  readonly summary: string;
  render(input: RenderInput): Promise<Rendered>;
}

/** Every output format: the names are a type, a help text and a completion at once. Heavy ones load when used. */
const renderers = {
  pdf: {
    summary: 'accessible PDF (PDF/UA-1 and PDF/A-2a)',
    async render({ report, name, fonts }) {
      const { renderPdf } = await import('./pdf/pdf.js');
      const { bytes, missingCharacters } = await renderPdf(report, await fonts());
      const notes =
        missingCharacters === 0
          ? []
          : [
              `${plural(missingCharacters, 'character has', 'characters have')} no glyph in the fonts: shown as "?" in the PDF`,
            ];
      return { files: [{ name: `${name}.pdf`, content: bytes }], notes };
    },
  },
  md: {
    summary: 'Markdown with SVG charts beside it',
    async render({ report, name }) {
      const { renderMarkdown } = await import('./markdown/markdown.js');
      const { markdown, figures, logo } = renderMarkdown(report);
      const beside = logo === null ? [] : [{ name: logo.name, content: logo.bytes }];
      const files: RenderedFile[] = figures.map(({ name: figure, svg }) => ({
        name: `figures/${figure}`,
        content: svg,
      }));
      return { files: [{ name: `${name}.md`, content: markdown }, ...files, ...beside], notes: [] };
    },
  },
  html: {
    summary: 'one HTML file',
    async render({ report, name }) {
      const { renderHtml } = await import('./html/html.js');
      return { files: [{ name: `${name}.html`, content: renderHtml(report) }], notes: [] };
    },
  },
  json: {
    summary: 'the analysis as data (poet-analysis/1)',
    async render({ analysis }) {
      return { files: [{ name: 'analysis.json', content: renderJson(analysis) }], notes: [] };
    },
  },
  xlsx: {
    summary: 'every figure as an accessible workbook',
    async render({ analysis, report, name }) {
      const { renderXlsx } = await import('./xlsx/xlsx.js');
      return { files: [{ name: `${name}.xlsx`, content: await renderXlsx(analysis, report) }], notes: [] };
    },
  },
  csv: {
    summary: 'every figure as tidy CSV, with a data dictionary',
    async render({ analysis, name }) {
      const { renderCsv } = await import('./csv/csv.js');
      const { csv, dictionary } = renderCsv(analysis, `${name}.csv`);
      return {
        files: [
          { name: `${name}.csv`, content: csv },
          { name: 'data-dictionary.json', content: dictionary },
        ],
        notes: [],
      };
    },
  },
} satisfies Record<string, Renderer>;

export type FormatName = keyof typeof renderers;

export const formats: Readonly<Record<FormatName, Renderer>> = renderers;

/** A document as one file of text, for what is no analysis: the findings of the checks. */
export async function renderDocument(report: Report, format: 'md' | 'html'): Promise<string> {
  if (format === 'html') return (await import('./html/html.js')).renderHtml(report);
  return (await import('./markdown/markdown.js')).renderMarkdown(report).markdown;
}
