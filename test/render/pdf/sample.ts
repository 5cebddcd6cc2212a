import { dotAndRange } from '../../../src/chart/chart.js';
import type { Block, Report } from '../../../src/report/report.js';

const text = (words: string, strong?: true) =>
  strong ? ({ inline: 'text', text: words, strong } as const) : ({ inline: 'text', text: words } as const);

export const paragraph = (words: string): Block => ({ block: 'paragraph', runs: [text(words)] });

/** A table of `rows` rows, some of whose labels need two lines. */
export function longTable(id: string, rows: number): Extract<Block, { block: 'table' }> {
  return {
    block: 'table',
    id,
    caption: 'Table 1. People whose answer was positive, by question',
    columns: [
      { label: 'Question', align: 'left', width: 0.46 },
      { label: 'People who answered', align: 'right', width: 0.18 },
      { label: 'Northshire', align: 'right', width: 0.18 },
      { label: 'Range', align: 'right', width: 0.18 },
    ],
    rows: Array.from({ length: rows }, (_, i) => [
      i % 4 === 0
        ? `Row ${i + 1}: getting out and about, and meeting people outside the home`
        : `Row ${i + 1}: staying safe`,
      `${(i * 37) % 500}`,
      `${(i * 13) % 100}%`,
      `${(i * 7) % 60}% to ${((i * 7) % 60) + 11}%`,
    ]),
    notes: ['The range shows where the result would probably be if everyone had been asked.'],
  };
}

const scene = dotAndRange({
  width: 482,
  columns: { here: 'Northshire', there: 'England' },
  groups: [
    {
      title: null,
      rows: ['Dignity', 'Choice and control over support', 'Getting out and about'].map((label, i) => ({
        label,
        here: { percent: 60 + i * 8, low: 50 + i * 8, high: 68 + i * 8, words: `${60 + i * 8}%` },
        there: { percent: 72, words: '72%' },
        note: null,
        verdict: i === 2 ? { direction: 'up', words: 'Higher' } : null,
      })),
    },
  ],
});

/** A report with every kind of block, names that need the second font, and characters no font has. Synthetic. */
export const sample: Report = {
  kind: 'short',
  title: 'Hammersmith & Fulham-like "Northshire" <2017>: what people said about their support',
  subtitle: "Adults who use social care, 2017. Northshire's results beside England's",
  subject: 'A synthetic sample & test',
  author: 'Northshire & Southmere <Council>',
  language: 'en-GB',
  date: '2026-11-22',
  running: 'Northshire · POET adult 2017 · 22 November 2026',
  mark: 'Synthetic data',
  facts: [['title', 'Sample']],
  blocks: [
    { block: 'heading', id: 'summary', level: 2, text: 'The answer in one sentence' },
    {
      block: 'paragraph',
      style: 'lead',
      runs: [text('Support in Northshire helps most people live the life they want.')],
    },
    {
      block: 'paragraph',
      runs: [
        text('Of the people who answered, '),
        text('72% said their support is good', true),
        text('. See '),
        { inline: 'reference', text: 'the table of results', to: 'results' },
        text(' or read '),
        {
          inline: 'link',
          text: 'how the survey was made, who took part in it and what was asked of them in each of the years',
          href: 'https://example.org/poet?a=1&b=2',
          description: 'How the survey was made, on example.org',
        },
        text('. In Welsh this is '),
        { inline: 'text', text: 'gwaith cymdeithasol yng Nghaerdydd ŵ ŷ', language: 'cy' },
        text('.'),
      ],
    },
    {
      block: 'callout',
      title: 'How sure we are',
      blocks: [
        paragraph('This covers chance only, not who chose to answer.'),
        {
          block: 'list',
          ordered: false,
          items: [
            [text('498 people answered.')],
            [text('9 in 10 answered every question, and nobody was asked to give a name.')],
          ],
        },
      ],
    },
    { block: 'heading', id: 'names', level: 3, text: 'Names and signs: Ọláyínká & Đặng' },
    paragraph(
      'People called Ọláyínká, Đặng and Юлія 👍 wrote in; so did محمد علی, and Łukasz; 統計 too. ≥ 10 ≤ 20 – fine.',
    ),
    { block: 'paragraph', runs: [text('What to do next:')] },
    {
      block: 'list',
      ordered: true,
      items: [
        [text('Look at choice and control.')],
        [text('Ask people '), text('why', true), text('.')],
        [
          text(
            'Tell them what was done, in a way that each of them can use, and say when it will be looked at again.',
          ),
        ],
      ],
    },
    { block: 'heading', id: 'compare', level: 2, text: 'Northshire beside England' },
    {
      block: 'figure',
      id: 'fig-quality',
      caption: 'Northshire does better than England on one question of three',
      subtitle: 'Share of people whose answer was positive, Northshire and England, 2017',
      alt: 'Dot chart of three questions. Northshire is higher than England on getting out and about. The figures are in Table 1.',
      scene,
      table: 'results',
    },
    longTable('results', 34),
    {
      block: 'paragraph',
      style: 'small',
      runs: [text('Small print: figures are rounded to whole numbers.')],
    },
    { block: 'page-break' },
    { block: 'heading', id: 'plan', level: 2, text: 'What we will do' },
    { block: 'fill-in', prompt: 'Who will do it, and by when?', lines: 4 },
    paragraph('Thank you to everyone who answered. '.repeat(30).trim()),
  ],
};
