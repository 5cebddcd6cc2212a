import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html/html.js';
import { renderMarkdown } from '../../src/render/markdown/markdown.js';
import type { Report } from '../../src/report/report.js';
import { composeReport, reportKinds } from '../../src/report/report.js';
import { splitSentences } from '../../src/wording/wording.js';
import { cases } from '../report/make-analysis.js';
import { reportTexts } from '../report/texts.js';
import { htmlWords } from './read-html.js';
import { markdownWords } from './read-markdown.js';

const sentencesOf = (report: Report) =>
  reportTexts(report)
    .flatMap(splitSentences)
    .map((sentence) => sentence.replace(/\s+/g, ' '));
const numbers = (text: string) => text.match(/\d[\d,.]*\d|\d/g) ?? [];
const missing = (report: Report, words: string) =>
  sentencesOf(report).filter((sentence) => !words.includes(sentence));

const everyReport = Object.entries(cases).flatMap(([name, make]) =>
  reportKinds.map((kind) => [`${kind} report, ${name}`, kind, make] as const),
);

describe.each(everyReport)('%s, in every format', (_, kind, make) => {
  const report = composeReport(make(), { kind, contact: 'Ask Ann Example', mark: 'Synthetic data' });
  const html = htmlWords(renderHtml(report));
  const markdown = markdownWords(renderMarkdown(report).markdown);

  it('says every sentence and shows every cell', () => {
    expect(sentencesOf(report).length).toBeGreaterThan(8);
    expect(missing(report, html)).toEqual([]);
    expect(missing(report, markdown)).toEqual([]);
  });

  it('holds no number that the report does not hold', () => {
    const known = new Set(
      numbers([...reportTexts(report), report.author, report.running, report.date].join(' ')),
    );
    const drawn = report.blocks.flatMap((block) =>
      block.block === 'figure'
        ? block.scene.shapes.flatMap((s) => (s.shape === 'text' ? numbers(s.text) : []))
        : [],
    );
    for (const number of numbers(markdown.replace(/\.{60}/g, ''))) expect(known).toContain(number);
    for (const number of numbers(html)) expect([...known, ...drawn]).toContain(number);
  });
});

describe('the check of parity', () => {
  it('finds a sentence that a format lost', () => {
    const report = composeReport(cases.large(), { kind: 'short' });
    const html = htmlWords(renderHtml({ ...report, blocks: report.blocks.slice(1) }));
    expect(missing(report, html)).toHaveLength(1);
  });
});
