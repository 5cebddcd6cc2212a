import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCarefully } from '../../src/intake/csv/careful.js';
import { readRecords } from '../../src/intake/csv/csv.js';
import { scanRecords } from '../../src/intake/csv/scan.js';
import { openExport } from '../../src/intake/intake.js';
import { asBatch, noReadingNotes } from '../../src/intake/records.js';
import { held, readAll } from './support.js';

const codes = (findings: readonly { code: string }[]): string[] => findings.map((f) => f.code);

describe('the delimiter', () => {
  for (const [delimiter, name] of [
    [';', 'semicolon'],
    ['\t', 'tab'],
    ['|', 'pipe'],
  ] as const) {
    it(`${name} is found, and said`, async () => {
      const rows = [
        ['Reference', 'Age', 'Comment'],
        ['N1', 'Under 65', 'On time, mostly, and kind'],
        ['N2', '65 and over', 'No, none'],
      ];
      const { table, end, rows: read } = await readAll(held(rows.map((r) => r.join(delimiter)).join('\n')));
      expect(table.facts.delimiter).toBe(delimiter);
      expect(read[1]).toEqual([3, 'N2', '65 and over', 'No, none']);
      expect(end.findings.find((f) => f.code === 'delimiter-not-comma')).toMatchObject({
        severity: 'note',
        details: { delimiter: name, columns: 3 },
      });
    });
  }

  it('comma stays comma when the answers are full of semicolons', async () => {
    const { table } = await readAll(
      held('Reference,Support\nN1,"Home care;Day service;"\nN2,Home care;Other;\n'),
    );
    expect(table.facts.delimiter).toBe(',');
  });

  it('can be set', async () => {
    const { rows } = await readAll(held('Reference;Support,a\nN1;x,y\n'), { delimiter: 'semicolon' });
    expect(rows).toEqual([[2, 'N1', 'x,y']]);
    await expect(openExport(held('a,b\n1,2\n'), { delimiter: '""' })).rejects.toMatchObject({
      code: 'delimiter-unknown',
    });
  });
});

describe('rows', () => {
  it('have the numbers a spreadsheet shows: blank lines count, line breaks inside quotes do not', async () => {
    const { rows, end } = await readAll(held('Reference,Comment\nN1,"one\ntwo"\n\nN2,three\n'));
    expect(rows).toEqual([
      [2, 'N1', 'one\ntwo'],
      [4, 'N2', 'three'],
    ]);
    expect(end.rows).toEqual({ read: 3, setAside: { 'blank-row': 1 } });
    expect(codes(end.findings)).toEqual(['layout-recognised', 'blank-rows', 'rows-after-blank-row']);
  });

  it('end in CRLF, LF or CR, mixed, or at the end of the file', async () => {
    const { rows } = await readAll(held('Reference,Age\r\nN1,1\nN2,2\rN3,3\r\n"N4","4"'));
    expect(rows.map(([row]) => row)).toEqual([2, 3, 4, 5]);
    expect(rows[3]).toEqual([5, 'N4', '4']);
  });

  it('with cells too many are set aside, counted and shown', async () => {
    const { rows, end } = await readAll(
      held('Reference,Age,Comment\nN1,1,fine\nN2,1,well, mostly\nN3,1,good, then bad\nN4,2,ok\n'),
    );
    expect(rows.map((r) => r[1])).toEqual(['N1', 'N4']);
    expect(end.rows).toEqual({ read: 4, setAside: { 'row-length-differs': 2 } });
    expect(end.findings.find((f) => f.code === 'row-length-differs')).toMatchObject({
      severity: 'error',
      count: 2,
      rows: [3, 4],
      details: { cells: 4, headings: 3 },
    });
  });

  it('may have blank cells too many', async () => {
    const { rows, end } = await readAll(held('Reference,Age\nN1,1,,\nN2,2\n'));
    expect(rows).toHaveLength(2);
    expect(codes(end.findings)).toContain('surplus-blank-cells');
  });

  it('whose answers an unquoted comma moved, hidden by a blank at the end, are set aside', async () => {
    const grades = ['Good', 'Poor', 'Fair'];
    const grade = (i: number): string => grades[i % 3] ?? '';
    const row = (i: number): string => {
      const comment = i === 20 ? 'kind, but late' : i === 21 ? '"kind, but late"' : 'kind';
      return `N${i},${comment},${grade(i)},${grade(i * 2)},${grade(i + 1)},`;
    };
    const body = Array.from({ length: 30 }, (_, i) => row(i));
    for (const tail of ['', ',', ',,']) {
      const headings = `Reference,Why,Dignity,Choice,Respect,Comment${tail.slice(1)}`;
      const { rows, end } = await readAll(held([headings, ...body.map((line) => line + tail)].join('\n')));
      expect(rows.map(([at]) => at)).toEqual(body.map((_, i) => i + 2).filter((at) => at !== 22));
      expect(rows[20]).toEqual([23, 'N21', 'kind, but late', 'Good', 'Good', 'Poor', '']);
      expect(end.findings.find((f) => f.code === 'row-length-differs')).toMatchObject({
        count: 1,
        rows: [22],
      });
      expect(end.rows.setAside).toEqual({ 'row-length-differs': 1 });
    }
  });

  it('keep their comments apart where an unquoted comma cut one of them', async () => {
    const body = Array.from(
      { length: 30 },
      (_, i) => `N${i},${i % 2 ? 'Good' : 'Poor'},${i === 9 ? 'kind, but late' : `words ${i}`},`,
    );
    const { rows } = await readAll(held(`Reference,Dignity,What is good,What is not\n${body.join('\n')}\n`));
    expect(rows.map(([at]) => at)).not.toContain(11);
    expect(rows).toHaveLength(29);
  });

  it('that end in a blank cell more than the others are read where their answers are in place', async () => {
    const answers = ['Good', 'Poor', 'Fair', ''];
    const body = Array.from({ length: 60 }, (_, i) => {
      const cells = Array.from({ length: 6 }, (_, k) => answers[(i * 5 + k * 3 + (i >> 2)) % 4]);
      return `N${i},${cells.join(',')}${i % 7 === 3 ? ',' : ''}`;
    });
    const { rows, end } = await readAll(held(`Reference,A,B,C,D,E,F\n${body.join('\n')}\n`));
    expect(rows).toHaveLength(60);
    expect(end.findings.find((f) => f.code === 'surplus-blank-cells')).toMatchObject({ count: 9 });
  });

  it('may all end in a comma', async () => {
    const { table, rows, end } = await readAll(held('Reference,Age,\nN1,1,\nN2,2,\n'));
    expect(table.headings).toHaveLength(2);
    expect(rows[0]).toEqual([2, 'N1', '1']);
    expect(codes(end.findings)).toEqual(['layout-recognised', 'blank-columns']);
  });

  it('with a cell under no heading keep the rest, and say so', async () => {
    const { rows, end } = await readAll(held('Reference,Age,\nN1,1,?\nN2,2,\n'));
    expect(rows[0]).toEqual([2, 'N1', '1']);
    expect(end.findings.find((f) => f.code === 'cells-without-heading')).toMatchObject({
      count: 1,
      rows: [2],
    });
  });

  it('that a spreadsheet wrote short sixteen at a time are filled', async () => {
    // The comment of row 40 makes rows 33 to 48 whole; the blocks around it have no cell there at all.
    const body = Array.from({ length: 70 }, (_, i) => {
      const row = i + 2;
      const block = Math.floor((row - 1) / 16);
      return `N${row},Good${block === 0 || block === 2 ? ',' : ''}${row === 40 ? 'fine' : ''}`;
    });
    const { rows, end } = await readAll(held(`Reference,Dignity,Comment\n${body.join('\n')}\n`));
    expect(rows).toHaveLength(70);
    expect(rows.filter((r) => r[3] !== '')).toEqual([[40, 'N40', 'Good', 'fine']]);
    expect(end.rows.setAside).toEqual({});
    expect(end.findings.find((f) => f.code === 'short-rows-filled')).toMatchObject({
      count: 39,
      rows: [17, 18, 19, 20, 21],
    });
  });

  describe('that are too short', () => {
    const headings = 'Reference,Age,Dignity,Home,Health,Work,Comment';
    const ages = ['Under 65', '65 and over'];
    const grades = ['Good', 'Fair', 'Poor'];
    const changes = ['Better', 'The same', 'Worse'];
    const person = (i: number): string[] => [
      `N${100 + i}`,
      ages[i % 2] ?? '',
      ...[grades[i % 3] ?? '', grades[(i + 1) % 3] ?? ''],
      ...[changes[i % 3] ?? '', changes[(i * 2) % 3] ?? ''],
      i % 5 === 0 ? 'They listen' : '',
    ];
    const read = (people: readonly (readonly string[])[]) =>
      readAll(held([headings, ...people.map((cells) => cells.join(','))].join('\n')));
    const codesOf = async (people: readonly (readonly string[])[]) =>
      codes((await read(people)).end.findings).filter((code) => /row/.test(code));
    const without = (cells: readonly string[], position: number) => cells.filter((_, i) => i !== position);

    it('are filled up and told of where only the end is not there', async () => {
      const people = [1, 2, 3, 4, 6, 7].map(person);
      const { rows, end } = await read(people.map((cells, i) => (i % 2 === 0 ? cells : cells.slice(0, -1))));
      expect(rows.map((row) => row.slice(1))).toEqual(people);
      expect(end.findings.find(({ code }) => code === 'row-ends-early')).toMatchObject({
        severity: 'warning',
        count: 3,
        rows: [3, 5, 7],
        details: { cells: 6, headings: 7 },
      });
    });

    it('may end anywhere', async () => {
      const people = Array.from({ length: 12 }, (_, i) => person(i));
      const { rows } = await read(people.map((cells, i) => (i === 7 ? cells.slice(0, 3) : cells)));
      expect(rows[7]?.slice(1)).toEqual([...person(7).slice(0, 3), '', '', '', '']);
    });

    it('are set aside where a cell is missing further left, wherever that is', async () => {
      const people = Array.from({ length: 30 }, (_, i) => person(i));
      for (const lost of [0, 1, 2, 3]) {
        const bent = people.map((cells, i) => (i === 11 ? without(cells, lost) : cells));
        expect(await codesOf(bent)).toEqual(['row-length-differs']);
      }
    });

    it('are set aside where every other row has something in a column that they lack', async () => {
      const people = Array.from({ length: 30 }, (_, i) => [...person(i).slice(0, 5), `note ${i}`, '']);
      const bent = people.map((cells, i) => (i === 11 ? cells.slice(0, -2) : cells));
      expect(await codesOf(bent)).toEqual(['row-length-differs']);
    });

    it('are set aside where they are the rest of a comment that a line break parts', async () => {
      const people = Array.from({ length: 30 }, (_, i) => person(i));
      const bent = [...people.slice(0, 10), ['and they ring back'], ...people.slice(10)];
      const { end } = await read(bent);
      expect(end.rows.setAside).toEqual({ 'row-length-differs': 1 });
    });

    it('are set aside where the last cell is cut in two', async () => {
      const people = Array.from({ length: 30 }, (_, i) => person(i));
      const bent = [...people, ['N900', 'Under']];
      expect((await read(bent)).end.rows.setAside).toEqual({ 'row-length-differs': 1 });
    });

    it('are read where all rows are', async () => {
      const { rows } = await read([person(1).slice(0, -1), person(2).slice(0, -1)]);
      expect(rows).toHaveLength(2);
    });
  });

  it('show the first five places and count the rest', async () => {
    const { end } = await readAll(held(`Reference,Age\n${'N1,1,x\n'.repeat(40)}N2,2\n`));
    expect(end.findings.find((f) => f.code === 'row-length-differs')).toMatchObject({
      count: 40,
      rows: [2, 3, 4, 5, 6],
    });
  });
});

describe('quotation marks', () => {
  it('doubled are one', async () => {
    const { rows } = await readAll(held('Reference,Comment\nN1,"They said ""soon"""\n'));
    expect(rows[0]).toEqual([2, 'N1', 'They said "soon"']);
  });

  it('out of place stay in their cell, and their rows are named', async () => {
    const { rows, end } = await readAll(held('Reference,Comment\nN1,5" pipe\nN2,"half" said\nN3,"whole"\n'));
    expect(rows.map((r) => r[2])).toEqual(['5" pipe', '"half" said', 'whole']);
    expect(end.findings.find((f) => f.code === 'stray-quotes')).toMatchObject({ count: 2, rows: [2, 3] });
  });

  for (const [name, content] of [
    ['to the end of the file', 'Reference,Comment\nN1,fine\nN2,"open\nN3,fine\n'],
    ['until the next quotation mark', 'Reference,Comment\nN1,fine\nN2,"open\nN3,"whole"\nN4,fine\n'],
  ] as const) {
    it(`never closed ${name} stop the reading at their cell`, async () => {
      await expect(readAll(held(content))).rejects.toMatchObject({
        code: 'quote-not-closed',
        message: expect.stringContaining('row 3, column B'),
      });
    });
  }

  it('are blamed at the right place far down a large file', async () => {
    const good = 'N1,fine\n'.repeat(400_000);
    await expect(readAll(held(`Reference,Comment\n${good}N2,"open\n${good}`))).rejects.toMatchObject({
      code: 'quote-not-closed',
      message: expect.stringContaining('row 400002, column B'),
    });
  });
});

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'Good',
    'Very good',
    'a,b',
    'line\nbreak',
    'cr\r\nlf',
    '"',
    '""',
    ' padded ',
    '’',
    '__proto__',
    'x',
  ),
  fc.string({ maxLength: 12 }).filter((s) => !s.includes('\0')),
);
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );
const write = (rows: readonly (readonly string[])[], end: string, all: boolean): string =>
  rows
    .map(
      (r) => r.map((c) => (all || /[",\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(',') + end,
    )
    .join('');
async function gather(text: string, piece: number): Promise<(readonly string[])[]> {
  const pieces = async function* () {
    for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece);
  };
  const records: (readonly string[])[] = [];
  const source = { file: 'export.csv', delimiter: ',', pieces };
  for await (const batch of readRecords(source, noReadingNotes())) records.push(...asBatch(batch).records);
  return records;
}

describe('any table', () => {
  it('written as CSV is read back the same, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.integer({ min: 1, max: 50 }),
        async (rows, end, all, piece) => {
          expect(await gather(write(rows, end, all), piece)).toEqual(rows);
        },
      ),
    );
  });

  it('is read the same by both readers, whatever the text, or refused by the careful one', async () => {
    const loose = fc.array(fc.constantFrom('a', '"', ',', '\n', '\r', '""', 'b c'), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(loose, async (parts) => {
        const text = parts.join('');
        const quick = scanRecords(text, 44, true);
        if (quick === null) return;
        const careful: (readonly string[])[] = [];
        const pieces = async function* () {
          yield text;
        };
        for await (const batch of readCarefully(pieces, ',', 'export.csv', noReadingNotes())) {
          careful.push(...batch.records);
        }
        expect(quick.records).toEqual(careful);
      }),
      { numRuns: 500 },
    );
  });

  it('is accounted for row by row: placed, or set aside with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.constantFrom('', 'Good', 'Poor', 'N1'), { maxLength: 5 }), {
          minLength: 1,
          maxLength: 30,
        }),
        async (body) => {
          const text = ['Reference,Answer,Why?', 'N0,Good,because', ...body.map((r) => r.join(','))].join(
            '\n',
          );
          const { rows, end } = await readAll(held(`${text}\n`), { headingRows: 1 });
          const aside = Object.values(end.rows.setAside).reduce((a, b) => a + b, 0);
          expect(end.rows.read).toBe(body.length + 1);
          expect(rows.length + aside).toBe(end.rows.read);
        },
      ),
    );
  });
});
