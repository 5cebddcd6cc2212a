import type { PdfFile } from '../read/file.js';
import { items, nameOf, numberOf } from '../read/objects.js';
import { attributeOf, childElements, type Element, withDescendants } from '../read/structure.js';
import type { Rule } from '../rule.js';
import { placeOf } from '../where.js';
import { nesting } from './structure.js';

const parts = ['THead', 'TBody', 'TFoot'];

/** About tables. */
export const tableRules: readonly Rule[] = [
  {
    id: '09-004',
    standard: 'PDF/UA-1',
    title: 'Tables are made of rows, and rows of cells',
    check: nesting({
      Table: { inside: null, holds: ['TR', ...parts, 'Caption'] },
      THead: { inside: ['Table'], holds: ['TR'] },
      TBody: { inside: ['Table'], holds: ['TR'] },
      TFoot: { inside: ['Table'], holds: ['TR'] },
      TR: { inside: ['Table', ...parts], holds: ['TH', 'TD'] },
      TH: { inside: ['TR'], holds: null },
      TD: { inside: ['TR'], holds: null },
    }),
  },
  {
    id: '15-003',
    standard: 'PDF/UA-1',
    title: 'Every heading cell says whether it heads a row or a column',
    check: (file, expect) => {
      for (const table of tables(file)) {
        // Cells that name their heading cells make a direction needless.
        if (cells(table).some((cell) => items(attributeOf(cell, 'Headers')).length > 0)) continue;
        for (const cell of cells(table).filter(isHeading)) {
          const scope = nameOf(attributeOf(cell, 'Scope'));
          const known = scope === 'Row' || scope === 'Column' || scope === 'Both';
          expect(known, placeOf(file, cell), 'it has no Scope');
        }
      }
    },
  },
  {
    id: '15-regular',
    standard: 'PDF/UA-1',
    title: 'All rows of a table have the same number of columns',
    check: (file, expect) => {
      for (const table of tables(file)) {
        const widths = rowWidths(table);
        const [first] = widths;
        expect(
          widths.every((width) => width === first),
          placeOf(file, table),
          `rows of ${[...new Set(widths)].join(' and ')} columns`,
        );
      }
    },
  },
  {
    id: 'table-caption',
    standard: 'poet',
    title: 'Every table begins with a caption',
    check: (file, expect) => {
      for (const table of tables(file)) {
        const [first] = childElements(table);
        expect(first?.type === 'Caption', placeOf(file, table), 'it has none, or not at its start');
      }
    },
  },
  {
    id: 'table-headings',
    standard: 'poet',
    title: 'Every table has heading cells, in a heading row and beside each row',
    check: (file, expect) => {
      for (const table of tables(file)) {
        const rows = rowsOf(table);
        const [first] = rows;
        const headed = first !== undefined && childElements(first).every(isHeading);
        expect(headed, placeOf(file, table), 'its first row has cells that are not headings');
        const bare = rows.filter((row) => !childElements(row).some(isHeading)).length;
        expect(bare === 0, placeOf(file, table), `${bare} rows have no heading cell`);
      }
    },
  },
];

function tables(file: PdfFile): readonly Element[] {
  return file.structure.elements.filter(({ type }) => type === 'Table');
}

function cells(table: Element): readonly Element[] {
  return withDescendants(table).filter(({ type }) => type === 'TH' || type === 'TD');
}

function isHeading({ type }: Element): boolean {
  return type === 'TH';
}

function rowsOf(table: Element): readonly Element[] {
  return childElements(table).flatMap((child) => {
    if (child.type === 'TR') return [child];
    return parts.includes(child.type) ? childElements(child).filter(({ type }) => type === 'TR') : [];
  });
}

/** Columns of each row, cells that reach down from rows above counted in. */
function rowWidths(table: Element): readonly number[] {
  let reaching: { columns: number; rows: number }[] = [];
  return rowsOf(table).map((row) => {
    const fromAbove = reaching.reduce((sum, { columns }) => sum + columns, 0);
    reaching = reaching
      .map(({ columns, rows }) => ({ columns, rows: rows - 1 }))
      .filter(({ rows }) => rows > 0);
    let own = 0;
    for (const cell of childElements(row)) {
      const columns = numberOf(attributeOf(cell, 'ColSpan')) ?? 1;
      const rows = numberOf(attributeOf(cell, 'RowSpan')) ?? 1;
      own += columns;
      if (rows > 1) reaching.push({ columns, rows: rows - 1 });
    }
    return own + fromAbove;
  });
}
