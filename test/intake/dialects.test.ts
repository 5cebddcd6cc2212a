import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { held, readAll } from './support.js';

interface Expected {
  readonly dialect: string;
  readonly headingRows: number;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly columns: readonly {
    readonly text: string;
    readonly stem: string | null;
    readonly item: string | null;
    readonly code: string | null;
    readonly role: string | null;
    readonly cells: readonly string[];
  }[];
}

const exports = new URL('../../fixtures/exports/', import.meta.url);
const folders = readdirSync(exports).filter((name) => existsSync(new URL(`${name}/expected.json`, exports)));

describe('the export of', () => {
  it('fifteen platforms, in twenty-six layouts, is at hand', () => {
    expect(folders).toHaveLength(26);
  });

  for (const folder of folders) {
    it(`${folder} is read as its platform wrote it`, async () => {
      const place = new URL(`${folder}/`, exports);
      const expected: Expected = JSON.parse(readFileSync(new URL('expected.json', place), 'utf8'));
      const file = existsSync(new URL('export.xlsx', place)) ? 'export.xlsx' : 'export.csv';
      const { table, rows, end } = await readAll(held(readFileSync(new URL(file, place)), file, 1000));

      const { dialect, headingRows, encoding, delimiter, sheet } = table.facts;
      expect({ dialect, headingRows, encoding, delimiter, sheet }).toEqual({
        dialect: expected.dialect,
        headingRows: expected.headingRows,
        encoding: expected.encoding,
        delimiter: expected.delimiter,
        sheet: expected.sheet,
      });
      expect(
        table.headings.map(({ texts, stem, item, code, platformRole }) => ({
          text: texts[0],
          stem,
          item,
          code,
          role: platformRole,
        })),
      ).toEqual(
        expected.columns.map(({ text, stem, item, code, role }) => ({ text, stem, item, code, role })),
      );
      expect(expected.columns.map((_, i) => rows.map((row) => row[i + 1]))).toEqual(
        expected.columns.map(({ cells }) => cells),
      );
      expect(rows.map(([number]) => number)).toEqual(rows.map((_, i) => headingRows + i + 1));
      expect(end.rows).toEqual({ read: rows.length, setAside: {} });
    });
  }
});
