import { describe, expect, it } from 'vitest';
import { openExport } from '../../src/intake/intake.js';
import { isDateFormat, serialToIso } from '../../src/intake/workbook/serial-dates.js';
import { attribute, xmlReader } from '../../src/intake/workbook/xml.js';
import { textRow, workbook, zip } from './make-workbook.js';
import { held, readAll } from './support.js';

const responses = [
  textRow(1, ['Reference', 'Dignity']),
  textRow(2, ['N1', 'Good']),
  textRow(3, ['N2', 'Poor']),
].join('');
const book = (content: Buffer, file = 'export.xlsx') => held(content, file);
const finding = (end: { findings: readonly { code: string }[] }, code: string) =>
  end.findings.find((f) => f.code === code);

describe('a workbook', () => {
  it('is read directly, and the sheet is said', async () => {
    const { table, rows, end } = await readAll(book(workbook([{ name: 'Responses', rows: responses }])));
    expect(table.facts).toMatchObject({ sheet: 'Responses', delimiter: null, headingRows: 1 });
    expect(rows).toEqual([
      [2, 'N1', 'Good'],
      [3, 'N2', 'Poor'],
    ]);
    expect(finding(end, 'sheet-chosen')).toMatchObject({
      severity: 'note',
      details: { because: 'the only sheet' },
    });
  });

  it('is read although it is named .csv', async () => {
    const { rows } = await readAll(book(workbook([{ name: 'Responses', rows: responses }]), 'export.csv'));
    expect(rows).toHaveLength(2);
  });

  it('passes over notes, empty and hidden sheets, and names them', async () => {
    const { table, end } = await readAll(
      book(
        workbook([
          { name: 'Read me', rows: textRow(1, ['How to use this']) + textRow(2, ['One row a person']) },
          { name: 'Empty', rows: '' },
          { name: 'Old', rows: responses, state: 'hidden' },
          { name: 'Responses', rows: responses },
        ]),
      ),
    );
    expect(table.facts.sheet).toBe('Responses');
    expect(finding(end, 'sheet-chosen')).toMatchObject({
      severity: 'note',
      details: { skipped: ['Read me', 'Empty', 'Old'], tables: [] },
    });
  });

  it('with two sheets of responses warns which one was read', async () => {
    const wide = [1, 2, 3].map((r) =>
      textRow(
        r,
        ['Reference', 'Dignity', 'Choice'].map((t) => (r === 1 ? t : `${t[0]}${r}`)),
      ),
    );
    const sheets = ['2025', '2026'].map((name) => ({ name, rows: wide.join('') }));
    const { table, end } = await readAll(book(workbook(sheets)));
    expect(table.facts.sheet).toBe('2025');
    expect(finding(end, 'sheet-chosen')).toMatchObject({
      severity: 'warning',
      details: { tables: ['2026'] },
    });
    expect((await readAll(book(workbook(sheets)), { sheet: '2026' })).table.facts.sheet).toBe('2026');
    await expect(openExport(book(workbook(sheets)), { sheet: 'Summary' })).rejects.toMatchObject({
      code: 'sheet-not-found',
      hint: 'Its sheets are: "2025", "2026".',
    });
  });

  it('without a table is refused', async () => {
    const notes = workbook([{ name: 'Notes', rows: textRow(1, ['Nothing here']) }]);
    await expect(openExport(book(notes))).rejects.toMatchObject({ code: 'sheet-not-found' });
  });

  it('keeps the row numbers of the spreadsheet where rows are left out', async () => {
    const rows =
      textRow(1, ['Reference', 'Dignity']) +
      textRow(2, ['N1', 'Good']) +
      textRow(6, ['N2', 'Poor']) +
      textRow(9, ['', '']);
    const read = await readAll(book(workbook([{ name: 'Responses', rows }])));
    expect(read.rows.map(([row]) => row)).toEqual([2, 6]);
    expect(read.end.rows).toEqual({ read: 5, setAside: { 'blank-row': 3 } });
  });

  it('reads shared texts, rich texts, numbers as shown, dates, yes and no, and formulas', async () => {
    const rows = `${textRow(1, ['Reference', 'A', 'B', 'C', 'D', 'E', 'F'])}<row r="2"><c r="A2"><v>12345678901</v></c><c r="B2" t="s"><v>0</v></c><c r="C2"><v>4.0999999999999996</v></c><c r="D2" s="1"><v>46129.395833333336</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="str"><f>A1</f><v>Good</v></c><c r="G2"><f>1+1</f></c></row>${textRow(3, ['N2', 'x', 'x', 'x', 'x', 'x', 'x'])}`;
    const { rows: read, end } = await readAll(
      book(
        workbook([{ name: 'Responses', rows }], {
          'xl/sharedStrings.xml':
            '<sst><si><r><t>Very</t></r><r><t xml:space="preserve"> good &amp; more_x000D_</t></r><rPh sb="0"><t>no</t></rPh></si></sst>',
          'xl/styles.xml':
            '<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
        }),
      ),
    );
    expect(read[0]).toEqual([
      2,
      '12345678901',
      'Very good & more\r',
      '4.1',
      '2026-04-17T09:30:00',
      'TRUE',
      'Good',
      '',
    ]);
    expect(finding(end, 'formulas-without-value')).toMatchObject({ severity: 'warning', count: 1 });
  });

  it('says what is hidden and merged', async () => {
    const { end } = await readAll(
      book(
        workbook([
          {
            name: 'Responses',
            before: '<cols><col min="2" max="2" hidden="1"/></cols>',
            rows:
              textRow(1, ['Reference', 'Dignity']) +
              textRow(2, ['N1', 'Good'], 'hidden="1"') +
              textRow(3, ['N2', 'Poor']),
            after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
          },
        ]),
      ),
    );
    expect(finding(end, 'hidden-rows')).toMatchObject({ count: 1, rows: [2] });
    expect(finding(end, 'hidden-columns')).toMatchObject({ count: 1 });
    expect(finding(end, 'merged-cells')).toMatchObject({ count: 1 });
  });
});

describe('a hostile or damaged workbook', () => {
  const good = workbook([{ name: 'Responses', rows: responses }]);
  const cases: readonly (readonly [string, () => Buffer, string, RegExp])[] = [
    ['cut short', () => good.subarray(0, good.length - 30), 'workbook-damaged', /not whole/],
    ['with rubbish in a sheet', () => rubbish(), 'workbook-damaged', /cannot be unpacked/],
    [
      'with a password',
      () => zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '<workbook/>' }, 1),
      'workbook-damaged',
      /password/,
    ],
    [
      'that is a document',
      () => zip({ '[Content_Types].xml': '', 'word/document.xml': '' }),
      'not-text',
      /Word document/,
    ],
    [
      'that is binary',
      () => zip({ '[Content_Types].xml': '', 'xl/workbook.bin': '' }),
      'workbook-damaged',
      /xlsb/,
    ],
    [
      'with a document type that expands',
      () =>
        workbook([{ name: 'R', rows: responses }], {
          'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>',
        }),
      'workbook-damaged',
      /list of sheets/,
    ],
    [
      'that claims a column past the last',
      () => workbook([{ name: 'R', rows: `${responses}<row r="4"><c r="ZZZZ4"><v>1</v></c></row>` }]),
      'workbook-damaged',
      /cannot be read/,
    ],
    [
      'that claims a row past the last',
      () => workbook([{ name: 'R', rows: `${responses}<row r="99999999"><c r="A4"><v>1</v></c></row>` }]),
      'workbook-damaged',
      /cannot be read/,
    ],
    ['that is a bomb', () => bomb(), 'workbook-too-large', /unpacks to more/],
  ];

  function rubbish(): Buffer {
    const bytes = Buffer.from(good);
    const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
    return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(12, 0xff), bytes.subarray(at + 12)]);
  }

  function bomb(): Buffer {
    return workbook([{ name: 'R', rows: responses + ' '.repeat(40_000_000) }]);
  }

  for (const [name, make, code, message] of cases) {
    it(`${name} ends in a clear stop`, async () => {
      const reading = readAll(book(make()));
      await expect(reading).rejects.toMatchObject({ name: 'PoetError', code });
      await expect(reading).rejects.toThrow(message);
    });
  }

  it('never crashes: any byte changed is read or refused', async () => {
    for (let at = 0; at < good.length; at += 17) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      await readAll(book(bytes)).catch((error: unknown) => {
        expect(error).toMatchObject({ name: 'PoetError' });
      });
    }
  });
});

describe('serial dates', () => {
  // As spreadsheet programs show them; 60 is the 29 February 1900 that never was.
  const known: readonly (readonly [number, string])[] = [
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [36585, '2000-02-29'],
    [44314.47, '2021-04-28T11:16:48'],
    [46129, '2026-04-17'],
    [0.5, '12:00:00'],
    [2958465, '9999-12-31'],
  ];
  for (const [serial, iso] of known) {
    it(`${serial} is ${iso}`, () => expect(serialToIso(serial, false)).toBe(iso));
  }
  it('count from 1904 in old Macintosh workbooks', () => expect(serialToIso(44667, true)).toBe('2026-04-17'));
  it('are none below zero or past the year 9999', () => {
    expect(serialToIso(-1, false)).toBeNull();
    expect(serialToIso(2958466, false)).toBeNull();
  });
  it('are told from numbers by the format', () => {
    expect(
      ['dd/mm/yyyy', 'm/d/yy\\ h:mm', '[$-809]d mmmm yyyy', 'h:mm AM/PM'].map((f) => isDateFormat(164, f)),
    ).toEqual([true, true, true, true]);
    expect(
      ['0.00', 'General', '#,##0 "days"', '[h]:mm', '[Red]0', '0\\d'].map((f) => isDateFormat(164, f)),
    ).toEqual([false, false, false, false, false, false]);
    expect([isDateFormat(14, undefined), isDateFormat(2, undefined)]).toEqual([true, false]);
  });
});

describe('the XML reader', () => {
  const events = (...pieces: string[]): string[] | null => {
    const seen: string[] = [];
    const reader = xmlReader({
      open: (name, attributes) => seen.push(`<${name} ${attributes}`.trim()),
      close: (name) => seen.push(`/${name}`),
      text: (text) => seen.push(text),
    });
    return pieces.every((piece) => reader.feed(piece)) ? seen : null;
  };

  it('reads elements, attributes, text and CDATA across pieces, prefixes left off', () => {
    expect(events('<x:a b="1>2"', '>t&am', 'p;<b/><![CDATA[<c>]]><!-- <no> --></x', ':a>')).toEqual([
      '<a b="1>2"',
      't',
      '&',
      '<b',
      '/b',
      '<c>',
      '/a',
    ]);
    expect(attribute(`r:id='a&lt;b' name="x"`, 'id')).toBe('a<b');
    expect(attribute('guid="1"', 'id')).toBeNull();
  });

  it('refuses document types', () => {
    expect(events('<!DOCTYPE a>')).toBeNull();
  });
});
