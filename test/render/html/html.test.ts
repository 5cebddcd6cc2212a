import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/render/html/html.js';
import type { Block, Report } from '../../../src/report/report.js';
import { composeReport } from '../../../src/report/report.js';
import { contrast } from '../../chart/colour.js';
import { cases } from '../../report/make-analysis.js';
import { hostile } from '../hostile.js';
import { htmlWords, tagFaults } from '../read-html.js';

const report = composeReport(cases.together(), { kind: 'short' });
const html = renderHtml(report);
const count = (pattern: RegExp, text = html) => text.match(pattern)?.length ?? 0;
const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';

describe('the HTML report', () => {
  it('is one file that loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<iframe|<img|@import|url\(|\son[a-z]+=/i);
    expect(html.replace(/http:\/\/www\.w3\.org\/2000\/svg/g, '')).not.toMatch(/https?:/);
  });

  it('forbids everything but its own style sheet, by checksum', () => {
    const checksum = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${checksum}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<[^>]*\sstyle="/);
  });

  it('says its language and title, and has one main, one first heading and a link that skips to the main', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(html).toContain('<title>What people told Northshire</title>');
    expect([count(/<main\b/g), count(/<h1\b/g)]).toEqual([1, 1]);
    expect(html).toMatch(/<body>\n<a class="skip" href="#main">/);
    expect(html).toContain('<main id="main">');
  });

  it('skips no heading level', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  it('closes every tag, uses every id once and points only at ids that are there', () => {
    expect(tagFaults(html)).toEqual([]);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/(?:aria-labelledby="|href="#)([^"]+)"/g)].flatMap(([, to = '']) =>
      to.split(' '),
    );
    for (const target of targets) expect(ids).toContain(target);
  });

  it('and the check of tags finds a fault', () => {
    expect(tagFaults('<p><b>x</p>')).not.toEqual([]);
  });

  it('gives every table a caption, column headings and row headings', () => {
    expect(count(/<table>/g)).toBe(2);
    expect(count(/<caption /g)).toBe(2);
    expect(count(/<th scope="col"/g)).toBe(
      report.blocks.flatMap((b) => (b.block === 'table' ? b.columns : [])).length,
    );
    expect(count(/<tr><th scope="row">/g)).toBe(
      report.blocks.flatMap((b) => (b.block === 'table' ? b.rows : [])).length,
    );
  });

  it('gives every chart a title and a description', () => {
    expect(count(/<svg [^>]*role="img" aria-labelledby=/g)).toBe(count(/<svg /g));
    expect(count(/<desc /g)).toBe(count(/<svg /g));
  });

  it('lets a keyboard reach what scrolls', () => {
    expect(count(/class="scroll[^"]*" role="group" aria-label(?:ledby)?="[^"]+" tabindex="0"/g)).toBe(
      count(/class="scroll/g),
    );
  });

  it('prints, shows focus, and is dark where the reader asks for it', () => {
    expect(style).toContain('@media print');
    expect(style).toContain('@page');
    expect(style).toContain(':focus-visible');
    expect(style).toContain('prefers-color-scheme: dark');
  });

  it('has text that stands out from its page, light and dark', () => {
    const blocks = [...style.matchAll(/:root \{([^}]*)\}/g)].map(([, body = '']) => body);
    for (const body of blocks.slice(0, 2)) {
      const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(body)?.[1] ?? '#777777';
      for (const text of ['ink', 'soft', 'link']) {
        expect(contrast(colour(text), colour('paper'))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colour(text), colour('wash'))).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('is the same bytes twice', () => {
    expect(renderHtml(composeReport(cases.together(), { kind: 'short' }))).toBe(html);
  });

  it('prints the mark where there is one', () => {
    const marked = renderHtml(composeReport(cases.large(), { kind: 'short', mark: 'Synthetic data' }));
    expect(marked).toContain('<p class="mark">Synthetic data</p>');
    expect(html).not.toContain('class="mark"');
  });
});

describe('text from elsewhere in HTML', () => {
  it.each(hostile)('stays text: %s', (text) => {
    const blocks: Block[] = [
      { block: 'heading', id: 'a', level: 2, text },
      { block: 'paragraph', runs: [{ inline: 'text', text }] },
      { block: 'paragraph', runs: [{ inline: 'link', text, href: text, description: text }] },
      {
        block: 'table',
        id: 'results',
        caption: text,
        columns: [{ label: text, align: 'left', width: 1 }],
        rows: [[text]],
        notes: [text],
      },
    ];
    const odd: Report = {
      ...report,
      title: text,
      subtitle: text,
      author: text,
      subject: text,
      running: text,
      mark: text,
      blocks,
    };
    const made = renderHtml(odd);
    expect(tagFaults(made)).toEqual([]);
    expect(made.replace(/="[^"]*"/g, '=""')).not.toMatch(/<script|<img|<[^>]*\son[a-z]+=/i);
    expect(
      htmlWords(made).split(text.replace(/\s+/g, ' ').normalize('NFC')).length - 1,
    ).toBeGreaterThanOrEqual(9);
  });

  it('never links to a script', () => {
    const link = (href: string) =>
      renderHtml({
        ...report,
        blocks: [{ block: 'paragraph', runs: [{ inline: 'link', text: 'go', href, description: 'go' }] }],
      });
    expect(link('javascript:alert(1)')).not.toContain('javascript:');
    expect(link(' JaVaScript:alert(1)')).not.toMatch(/<a [^>]*script:/i);
    expect(link('https://example.org')).toContain('<a href="https://example.org">go</a>');
  });
});
