import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/analysis/analysis.js';
import type { Publishable } from '../../../src/disclose/disclose.js';
import { crc32 } from '../../../src/render/xlsx/book/zip.js';
import { renderXlsx } from '../../../src/render/xlsx/xlsx.js';
import { composeReport } from '../../../src/report/report.js';
import { held, readAll } from '../../intake/support.js';
import { cases, makeAnalysis } from '../../report/make-analysis.js';
import { hostile } from '../hostile.js';
import { cellsOf, partsOf, sheetsOf } from './read-workbook.js';

const made = (analysis: Publishable<Analysis>) =>
  renderXlsx(analysis, composeReport(analysis, { kind: 'short' }));

/** A sheet as the reader of exports sees it, below the lines about the table. */
async function rowsOf(bytes: Uint8Array, sheet: string, headingAt: number) {
  const { rows } = await readAll(held(bytes, 'report.xlsx'), { sheet, headingRows: headingAt });
  return rows.map(([, ...cells]) => cells);
}

describe('the workbook', () => {
  it('is read by the reader of exports, with the figures of the analysis', async () => {
    const analysis = cases.large();
    const rows = await rowsOf(await made(analysis), 'Results', 4);
    const items = analysis.audiences[0]?.items ?? [];
    expect(items.length).toBeGreaterThan(10);
    expect(rows).toHaveLength(items.length);
    items.forEach((item, i) => {
      const [label, block, , base, positive, percent, low, high] = rows[i] ?? [];
      expect(label?.toLowerCase()).toBe(item.label.toLowerCase());
      expect(block).toBe(item.block);
      expect([base, positive, percent, low, high].map(Number)).toEqual([
        item.base,
        item.positive.count,
        ...[item.positive.percent, item.positive.low, item.positive.high].map((value) =>
          expect.closeTo(value ?? Number.NaN, 9),
        ),
      ]);
    });
  });

  it('starts with a cover, contents and notes', async () => {
    const sheets = await sheetsOf(await made(cases.rich()));
    expect(sheets.slice(0, 3).map(({ name }) => name)).toEqual(['Cover', 'Contents', 'Notes']);
    const contents = [...cellsOf(sheets[1]?.xml ?? '').values()];
    for (const { name } of sheets.slice(2)) expect(contents).toContain(name);
    const links = [...(sheets[1]?.xml ?? '').matchAll(/location="'([^']+)'!A1"/g)].map(([, to]) => to);
    expect(links).toEqual(sheets.slice(2).map(({ name }) => name));
    const notes = [...cellsOf(sheets[2]?.xml ?? '').values()];
    expect(notes).toEqual(expect.arrayContaining(['[c]', '[x]', '[z]', '[low]']));
  });

  it.each(Object.entries(cases))('marks up one whole table a sheet: %s', async (_, make) => {
    const sheets = await sheetsOf(await made(make()));
    expect(sheets.length).toBeGreaterThan(6);
    const names = sheets.flatMap(({ table }) => / displayName="([^"]+)"/.exec(table ?? '')?.[1] ?? []);
    expect(new Set(names).size).toBe(sheets.length - 1);
    for (const { name, xml, table } of sheets.slice(1)) {
      const cells = cellsOf(xml);
      const [, last = '', end = '0'] = / ref="A\d+:([A-Z]+)(\d+)"/.exec(table ?? '') ?? [];
      const head = Number(/ ref="A(\d+):/.exec(table ?? '')?.[1]);
      const labels = [...(table ?? '').matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(
        ([, label]) => label,
      );
      expect(cells.get('A1'), name).toMatch(/\S/);
      expect(new Set(labels).size, name).toBe(labels.length);
      expect(cells.has(`${last}${end}`), name).toBe(true);
      // No blank row above the table, no empty cell in it, and nothing beside or below it.
      expect(cells.size, name).toBe(head - 1 + labels.length * (Number(end) - head + 1));
      expect(
        [...cells.values()].every((text) => text.trim() !== ''),
        name,
      ).toBe(true);
      expect(Number(end), name).toBeGreaterThan(head);
      expect(xml, name).toContain(`<pane ySplit="${head}"`);
      expect(xml, name).not.toMatch(/mergeCell|<f>/);
    }
  });

  it('heads each column with the text its table part gives', async () => {
    for (const { xml, table, name } of (await sheetsOf(await made(cases.rich()))).slice(1)) {
      const cells = cellsOf(xml);
      const head = / ref="A(\d+):/.exec(table ?? '')?.[1];
      const labels = [...(table ?? '').matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(
        ([, label]) => label,
      );
      const shown = [...cells]
        .filter(([place]) => place.replace(/[A-Z]+/, '') === head)
        .map(([, text]) => text);
      expect(shown, name).toEqual(labels.map((label) => label?.replace(/&amp;/g, '&')));
    }
  });

  it('says that a hidden figure is confidential, and why', async () => {
    const rows = await rowsOf(await made(cases.someHidden()), 'Results', 4);
    const hidden = rows.filter((row) => row.includes('too few people answered'));
    expect(hidden.length).toBeGreaterThan(1);
    for (const row of hidden) expect(row.slice(4, 8)).toEqual(['[c]', '[c]', '[c]', '[c]']);
  });

  it('is the same bytes again, whatever the time zone', async () => {
    const first = await made(cases.rich());
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/Los_Angeles';
    const second = await made(cases.rich());
    process.env['TZ'] = zone;
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('keeps text text, whatever it is, and shows it whole', async () => {
    const texts = [...hostile, '=1+1', '@SUM(A1)', '_x0041_', `long ${'x'.repeat(40_000)}`];
    const analysis = makeAnalysis({
      people: 498,
      questions: texts.map((label, i) => ({ id: `q${i}`, label, block: 'Block', here: 50, there: null })),
    });
    const bytes = await made(analysis);
    const rows = await rowsOf(bytes, 'Results', 4);
    const shown = rows.map(([label = '']) => label.toLowerCase());
    expect(shown[texts.indexOf('=1+1')]).toBe('=1+1');
    expect(shown[texts.indexOf('_x0041_')]).toBe('_x0041_');
    expect(shown[0]).toBe(hostile[0].toLowerCase());
    expect(shown.at(-1)).toHaveLength(32_767);
    for (const [path, text] of await partsOf(bytes)) {
      expect(text.replace(/<[^<>]*>/g, ''), path).not.toMatch(/[<>]/);
    }
  });

  it('gives each sheet a name of its own that fits', async () => {
    const plan = { people: 120, questionSet: 'a-very-long-audience-name-indeed@2017', rich: true };
    const sheets = await sheetsOf(await made(makeAnalysis(plan, plan, { people: 50 })));
    const names = sheets.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9 ]{1,31}$/);
  });
});

describe('the checksum of a part', () => {
  it('is that of the standard’s example', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});
