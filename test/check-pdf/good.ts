import { renderPdf } from '../../src/render/pdf/pdf.js';
import type { Block, Report } from '../../src/report/report.js';
import { fonts } from '../render/pdf/fonts.js';

const text = (words: string) => ({ inline: 'text', text: words }) as const;

const blocks: readonly Block[] = [
  { block: 'heading', id: 'a', level: 2, text: 'What people said' },
  {
    block: 'paragraph',
    runs: [
      text('See '),
      {
        inline: 'link',
        text: 'how it was made',
        href: 'https://example.org/',
        description: 'How it was made',
      },
      text(' and '),
      { inline: 'text', text: 'diolch', language: 'cy' },
      text(', or '),
      { inline: 'reference', text: 'the table', to: 't' },
      text('.'),
    ],
  },
  { block: 'list', ordered: false, items: [[text('One thing.')], [text('Another thing.')]] },
  { block: 'heading', id: 'b', level: 3, text: 'The figures' },
  {
    block: 'figure',
    id: 'f',
    caption: 'Most people are safe',
    subtitle: 'Share of people, 2017',
    alt: 'A bar chart with one bar: 72% feel safe. The figures are in the table.',
    scene: {
      width: 200,
      height: 40,
      shapes: [
        { shape: 'rect', x: 0, y: 0, width: 144, height: 20, fill: '#12436D', stroke: null, strokeWidth: 0 },
        {
          shape: 'text',
          x: 0,
          y: 36,
          text: '72%',
          size: 11,
          weight: 'regular',
          anchor: 'start',
          fill: '#0B0C0C',
        },
      ],
    },
    table: 't',
  },
  {
    block: 'table',
    id: 't',
    caption: 'People who feel safe',
    columns: [
      { label: 'Question', align: 'left', width: 0.6 },
      { label: 'Share', align: 'right', width: 0.4 },
    ],
    rows: [
      ['Safe at home', '72%'],
      ['Safe outside', '61%'],
    ],
    notes: [],
  },
  { block: 'page-break' },
  { block: 'paragraph', runs: [text('A second page.')] },
];

const report: Report = {
  kind: 'short',
  title: 'Northshire & Southmere',
  subtitle: 'A synthetic report',
  subject: 'Synthetic',
  author: 'Northshire',
  language: 'en-GB',
  date: '2026-11-22',
  running: 'Northshire',
  mark: null,
  facts: [],
  blocks,
};

/** A small file with a heading of each level, a list, links, a figure, a table and two pages, that passes. */
export async function goodPdf(more: readonly Block[] = []): Promise<Uint8Array> {
  return (await renderPdf({ ...report, blocks: [...blocks, ...more] }, fonts)).bytes;
}
