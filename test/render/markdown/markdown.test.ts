import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/render/markdown/markdown.js';
import type { Block, Report } from '../../../src/report/report.js';
import { composeReport } from '../../../src/report/report.js';
import { cases } from '../../report/make-analysis.js';
import { hostile } from '../hostile.js';
import { markdownWords } from '../read-markdown.js';

const report = composeReport(cases.large(), { kind: 'short' });
const { markdown, figures } = renderMarkdown(report);
const only = (...blocks: readonly Block[]): Report => ({ ...report, blocks });
const body = (...blocks: readonly Block[]) =>
  renderMarkdown(only(...blocks)).markdown.split('22 November 2026\n\n')[1] ?? '';
const paragraph = (text: string): Block => ({ block: 'paragraph', runs: [{ inline: 'text', text }] });

describe('the Markdown report', () => {
  it('starts with front matter of fixed keys in a fixed order', () => {
    const front = markdown.split('---\n')[1] ?? '';
    expect(front.match(/^[a-z0-9-]+(?=:)/gm)).toEqual([
      'title',
      'area',
      'audience',
      'wave',
      'report',
      'language',
      'generated-by',
      'data-sha256',
      'config-sha256',
    ]);
    expect(front).toContain('area: "Northshire"\n');
  });

  it('has one heading of level 1 and skips no level', () => {
    const levels = [...markdown.matchAll(/^(#+) /gm)].map(([, marks]) => marks?.length ?? 0);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  it('puts one sentence on a line, so that a changed sentence is a changed line', () => {
    expect(body(paragraph('First one. Second one? Third.'))).toBe('First one.\nSecond one?\nThird.\n');
  });

  it('does not pad tables, and fills every cell', () => {
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBe(16);
    for (const row of rows) expect(row).not.toMatch(/ {2}|\| \|/);
    expect(rows[1]).toBe('| --- | --- | --- | --- | --- | ---: |');
  });

  it('shows every chart from a file named by what it is of', () => {
    expect(figures.map(({ name }) => name)).toEqual(['compare-1.svg']);
    expect(markdown).toContain('](figures/compare-1.svg)');
    expect(figures[0]?.svg).toMatch(/^<svg /);
  });

  it('sets anchors by id, not by the words of a heading', () => {
    expect(markdown).toContain('<a id="how-sure"></a>\n\n## How sure we are');
  });

  it('has LF line ends, one final newline, composed letters and no space at a line’s end', () => {
    expect(markdown).not.toContain('\r');
    expect(markdown).toMatch(/[^\n]\n$/);
    expect(markdown.normalize('NFC')).toBe(markdown);
    expect(markdown).not.toMatch(/ \n/);
    expect(markdown).not.toMatch(/\n{3}/);
  });

  it('is the same bytes twice', () => {
    expect(renderMarkdown(composeReport(cases.large(), { kind: 'short' }))).toEqual({
      markdown,
      figures,
      logo: null,
    });
  });

  it('writes bold, links, references, lists, callouts and lines to fill in', () => {
    const runs = [
      { inline: 'text', text: 'Label. ', strong: true },
      { inline: 'text', text: 'Then more. And more.' },
      { inline: 'link', text: 'the site', href: 'https://example.org/a b', description: 'The site' },
      { inline: 'reference', text: 'the table', to: 'results' },
    ] as const;
    expect(body({ block: 'paragraph', runs })).toBe(
      '**Label.** Then more.\nAnd more.[the site](<https://example.org/a%20b>)[the table](#results)\n',
    );
    expect(body({ block: 'list', ordered: true, items: [[runs[1]]] })).toBe('1. Then more.\n   And more.\n');
    expect(body({ block: 'callout', title: 'Mind', blocks: [paragraph('One. Two.')] })).toBe(
      '> **Mind**\n>\n> One.\n> Two.\n',
    );
    expect(body({ block: 'fill-in', prompt: 'Who', lines: 2 })).toMatch(/^Who:\\\n\.{60}\\\n\.{60}\n$/);
  });
});

describe('text from elsewhere in Markdown', () => {
  it.each(hostile)('stays text: %s', (text) => {
    const table: Block = {
      block: 'table',
      id: 'results',
      caption: text,
      columns: [
        { label: text, align: 'left', width: 0.5 },
        { label: `${text} 2`, align: 'left', width: 0.5 },
      ],
      rows: [[text, text]],
      notes: [text],
    };
    const made = renderMarkdown(
      only(paragraph(text), { block: 'list', ordered: false, items: [[{ inline: 'text', text }]] }, table),
    );
    const shown = text.replace(/\s+/g, ' ');
    expect(markdownWords(made.markdown).split(shown).length - 1).toBeGreaterThanOrEqual(8);
    const bare = made.markdown.replace(/^---\n.*?\n---\n/s, '').replace(/^<a id="[a-z0-9-]+"><\/a>$/gm, '');
    expect(bare).not.toMatch(/(?<!\\)<[a-z/!]/i);
    expect(bare).not.toMatch(/(?<!\\)\]\(/);
    expect(bare).not.toMatch(/(?<!\\)[`$~_]/);
    expect(bare).not.toMatch(/https?:\/\/|www\.e/);
    for (const row of made.markdown.split('\n').filter((line) => line.startsWith('|'))) {
      expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3);
    }
  });

  it('cannot start a heading, list, rule or quote', () => {
    for (const text of ['# a', '- a', '+ a', '> a', '1. a', '12) a', '---', '===', '    code']) {
      expect(body(paragraph(text))).not.toMatch(/^(?:#|[-+>] |\d+[.)] |---|===| {4})/);
    }
  });

  it('cannot break the front matter', () => {
    const made = renderMarkdown({ ...report, facts: [['title', 'a"\n---\nb: c']] });
    expect(made.markdown.split('\n').slice(0, 3)).toEqual(['---', 'title: "a\\" --- b: c"', '---']);
  });
});
