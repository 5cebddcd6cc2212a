import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../../src/check-pdf/check-pdf.js';
import { type FontFiles, type RenderedPdf, renderPdf } from '../../../src/render/pdf/pdf.js';
import type { Report } from '../../../src/report/report.js';
import { fonts } from './fonts.js';
import { type ReadBack, readBack } from './read-back.js';
import { longTable, paragraph, sample } from './sample.js';

let made: RenderedPdf;
let read: ReadBack;

beforeAll(async () => {
  made = await renderPdf(sample, fonts);
  read = await readBack(made.bytes);
});

const only = (...blocks: Report['blocks']): Report => ({ ...sample, title: 'Northshire', blocks });

describe('a report as a PDF', () => {
  it('passes every check of the checker', async () => {
    const { failures, checks } = await checkPdf(made.bytes);
    expect(failures).toEqual([]);
    expect(checks).toBeGreaterThan(1500);
  });

  it('is the same bytes each time', async () => {
    const again = await renderPdf(sample, fonts);
    expect(Buffer.compare(again.bytes, made.bytes)).toBe(0);
  });

  it('is the same bytes whatever was made before it, with fonts newly opened', async () => {
    await renderPdf(only(paragraph('Quite different words: ĄĆĘ 0123456789 بيت x̣ ộ Ж')), fonts);
    const copy = async (pair: typeof fonts.fallback) => {
      const { regular, bold } = await pair();
      return { regular: regular.slice(), bold: bold.slice() };
    };
    const fresh: FontFiles = {
      regular: fonts.regular.slice(),
      bold: fonts.bold.slice(),
      fallback: () => copy(fonts.fallback),
      arabic: () => copy(fonts.arabic ?? fonts.fallback),
    };
    expect(Buffer.compare((await renderPdf(sample, fresh)).bytes, made.bytes)).toBe(0);
  });

  it('is dated by the report', () => {
    expect(Buffer.from(made.bytes).toString('latin1')).toContain('(D:20261122000000Z)');
  });

  it('refuses a date that is none', async () => {
    await expect(renderPdf({ ...sample, date: 'soon' }, fonts)).rejects.toThrow(TypeError);
  });

  it('says how many pages and missing characters it has', () => {
    expect(made.pages).toBe(4);
    expect(read.pages).toHaveLength(4);
    // The emoji and two Chinese characters.
    expect(made.missingCharacters).toBe(3);
  });
});

describe('what is read from the PDF', () => {
  it('is every sentence, in order', () => {
    const text = read.read.join(' ').replace(/\s+/gu, ' ');
    let from = 0;
    for (const sentence of [
      'Hammersmith & Fulham-like "Northshire" <2017>: what people said about their support',
      "Adults who use social care, 2017. Northshire's results beside England's",
      'Synthetic data',
      'The answer in one sentence',
      'Support in Northshire helps most people live the life they want.',
      'Of the people who answered, 72% said their support is good. See the table of results or read how the survey was made, who took part in it',
      'gwaith cymdeithasol yng Nghaerdydd ŵ ŷ',
      'How sure we are',
      'This covers chance only, not who chose to answer.',
      '9 in 10 answered every question, and nobody was asked to give a name.',
      'People called Ọláyínká, Đặng and Юлія',
      '≥ 10 ≤ 20 – fine.',
      '2. Ask people why.',
      'Share of people whose answer was positive, Northshire and England, 2017',
      'Choice and control over support',
      'Table 1. People whose answer was positive, by question',
      'Row 34: staying safe',
      'The range shows where the result would probably be if everyone had been asked.',
      'Small print: figures are rounded to whole numbers.',
      'Who will do it, and by when?',
      'Thank you to everyone who answered.',
    ]) {
      const at = text.indexOf(sentence, from);
      expect([sentence, at]).not.toEqual([sentence, -1]);
      from = at + sentence.length;
    }
  });

  it('leaves out running text and repeated heading rows, which are seen all the same', () => {
    expect(read.pages[2]).toContain('Page 3 of 4');
    expect(read.pages[2]).toContain('People who answered');
    expect(read.read[2]).not.toContain('Page 3 of 4');
    expect(read.read[2]).not.toContain('People who answered');
  });

  it('says once, in words that are read out, that the data are synthetic', () => {
    expect(read.read.filter((page) => page.includes('Synthetic data'))).toHaveLength(1);
    expect(read.pages.every((page) => page.includes('Synthetic data'))).toBe(true);
  });

  it('has the title as it is, with all its signs', () => {
    expect(read.title).toBe(sample.title);
  });

  it('has a bookmark for each heading, nested as they are', () => {
    expect(read.bookmarks).toEqual([
      sample.title,
      '  The answer in one sentence',
      '    Names and signs: Ọláyínká & Đặng',
      '  Northshire beside England',
      '  What we will do',
    ]);
  });

  it('has the text alternative of the figure, and the language of what is not English', () => {
    expect(read.alternatives).toContain(
      'Dot chart of three questions. Northshire is higher than England on getting out and about. The figures are in Table 1.',
    );
    expect(read.languages).toContain('cy');
  });

  it('has links that say where they lead', () => {
    const words = new Set(read.links.map((link) => `${link.words} → ${link.to}`));
    expect([...words]).toEqual([
      'the table of results → results',
      'How the survey was made, on example.org → https://example.org/poet?a=1&b=2',
    ]);
  });

  it('has a table with one heading row and a row heading in every row', () => {
    const count = (tag: string) => read.tags[1]?.filter((role) => role === tag).length;
    expect(count('TR')).toBe(35);
    expect(count('TH')).toBe(4 + 34);
    expect(count('TD')).toBe(3 * 34);
  });
});

describe('layout', () => {
  it('opens the second fonts only when a text needs them', async () => {
    let asked = 0;
    const counting = {
      ...fonts,
      fallback: () => {
        asked += 1;
        return fonts.fallback();
      },
    };
    await renderPdf({ ...only(paragraph('Plain words, Gwynedd and Łódź.')), mark: null }, counting);
    expect(asked).toBe(0);
    await renderPdf(only(paragraph('Юлія')), counting);
    expect(asked).toBe(1);
  });

  it('sets words of a right-to-left script from right to left, and asks for their font only then', async () => {
    let asked = 0;
    const counting = {
      ...fonts,
      arabic: () => {
        asked += 1;
        return fonts.arabic?.() ?? fonts.fallback();
      },
    };
    await renderPdf(only(paragraph('Юлія')), counting);
    expect(asked).toBe(0);
    const { bytes, missingCharacters } = await renderPdf(
      only(paragraph('From محمد علی گل ٹیپو, in ٢٠١٧, and x̣ó̤ with नमस्ते.')),
      counting,
    );
    expect([asked, missingCharacters]).toEqual([1, 0]);
    expect((await checkPdf(bytes)).failures).toEqual([]);
  });

  it('draws ? for Arabic letters where no font for them was given', async () => {
    const { arabic: _none, ...without } = fonts;
    expect((await renderPdf(only(paragraph('محمد')), without)).missingCharacters).toBe(4);
  });

  it('never ends a page with a heading', async () => {
    for (let lines = 30; lines < 46; lines++) {
      const filler = Array.from({ length: lines }, (_, i) => paragraph(`Line ${i + 1}.`));
      const { bytes } = await renderPdf(
        only(
          ...filler,
          { block: 'heading', id: 'h', level: 2, text: 'A heading' },
          paragraph('What it heads.'),
        ),
        fonts,
      );
      const { read: pages } = await readBack(bytes);
      const page = pages.find((text) => text.includes('A heading'));
      expect(page).toContain('What it heads.');
    }
  });

  it('prints a reference to nothing as plain text', async () => {
    const { bytes } = await renderPdf(
      only({ block: 'paragraph', runs: [{ inline: 'reference', text: 'a lost table', to: 'nowhere' }] }),
      fonts,
    );
    const { links, read: pages } = await readBack(bytes);
    expect(links).toEqual([]);
    expect(pages.join('')).toContain('a lost table');
  });

  it('stays within the checks under heavy text', async () => {
    const label = 'a question label that goes on and on '.repeat(9).trim();
    const heavy = only(
      { block: 'heading', id: 'long', level: 2, text: label },
      paragraph(`${'x'.repeat(400)} ${'a very long comment 😀 '.repeat(900)}`),
      {
        ...longTable('t', 3),
        rows: [
          [label, '1', '2', `${'9'.repeat(60)}%`],
          ['', 'a', 'b', 'c'],
        ],
      },
      longTable('u', 120),
      {
        block: 'callout',
        title: 'A box over two pages',
        blocks: Array.from({ length: 70 }, () => paragraph('In the box.')),
      },
      { block: 'fill-in', prompt: 'One line', lines: 1 },
    );
    const { bytes, pages } = await renderPdf({ ...heavy, title: 'N'.repeat(80) }, fonts);
    expect((await checkPdf(bytes)).failures).toEqual([]);
    expect(pages).toBeGreaterThan(12);
  });

  it('makes two links of one that goes on over the page', async () => {
    const link = {
      inline: 'link',
      text: 'how the survey was made '.repeat(24),
      href: 'https://example.org/',
      description: 'How',
    } as const;
    let over = 0;
    for (let lines = 20; lines < 30; lines++) {
      const filler = Array.from({ length: lines }, (_, i) => paragraph(`Line ${i}.`));
      const { bytes } = await renderPdf(only(...filler, { block: 'paragraph', runs: [link] }), fonts);
      expect((await checkPdf(bytes)).failures).toEqual([]);
      const { tags } = await readBack(bytes);
      if (tags[0]?.includes('Link') && tags[1]?.includes('Link')) over += 1;
    }
    expect(over).toBeGreaterThan(0);
  });
});
