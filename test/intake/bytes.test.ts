import { describe, expect, it } from 'vitest';
import { openExport } from '../../src/intake/intake.js';
import { held, readAll } from './support.js';

const text = 'Reference,Comment\r\nN1,"I don’t wait – £5"\r\nN2,Fine\r\n';
const utf16 = (content: string, big: boolean): Buffer => {
  const little = Buffer.from(content, 'utf16le');
  return big ? little.swap16() : little;
};
/** Bytes of a single-byte encoding, by a table of the few characters used here. */
const singleByte = (content: string, table: Readonly<Record<string, number>>): Buffer =>
  Buffer.from([...content].map((c) => table[c] ?? c.charCodeAt(0)));
const windows = singleByte(text, { '’': 0x92, '–': 0x96 });
const mac = singleByte(text, { '’': 0xd5, '–': 0xd0 });

describe('the encoding', () => {
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 with a mark', utf16(`\ufeff${text}`, false), 'utf-16le'],
    ['big-endian UTF-16 with a mark', utf16(`\ufeff${text}`, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(text, false), 'utf-16le'],
    ['big-endian UTF-16 without a mark', utf16(text, true), 'utf-16be'],
    ['Windows-1252', windows, 'windows-1252'],
    ['Mac Roman', mac, 'mac-roman'],
  ];
  for (const [name, bytes, encoding] of cases) {
    for (const piece of [1 << 16, 1]) {
      it(`${name} gives the same cells, ${piece === 1 ? 'byte by byte' : 'in one piece'}`, async () => {
        const { table, rows } = await readAll(held(bytes, 'export.csv', piece));
        expect(table.facts.encoding).toBe(encoding);
        expect(table.headings.map((h) => h.texts[0])).toEqual(['Reference', 'Comment']);
        expect(rows).toEqual([
          [2, 'N1', 'I don’t wait – £5'],
          [3, 'N2', 'Fine'],
        ]);
      });
    }
  }

  it('that is not UTF-8 is a warning with the byte and the cell', async () => {
    const { end } = await readAll(held(windows));
    expect(end.findings.find((f) => f.code === 'encoding-not-utf-8')).toMatchObject({
      severity: 'warning',
      details: { encoding: 'windows-1252', byte: '0x92', cell: 'B2' },
    });
  });

  it('that is UTF-8 is no finding', async () => {
    const { end } = await readAll(held(text));
    expect(end.findings.map((f) => f.code)).toEqual(['layout-recognised']);
  });

  it('can be set, and an unknown one is refused', async () => {
    const { rows } = await readAll(held(mac), { encoding: 'Windows-1252' });
    expect(rows[0]).toEqual([2, 'N1', 'I donÕt wait Ð £5']);
    await expect(openExport(held(text), { encoding: 'klingon' })).rejects.toMatchObject({
      code: 'encoding-unknown',
      family: 'usage',
    });
  });

  it('leaves a last character that was cut in two as damage, not as another encoding', async () => {
    const cut = Buffer.from('Reference,Comment\nN1,fine\nN2,caf\u00e9').subarray(0, -1);
    const { table, end } = await readAll(held(cut));
    expect(table.facts.encoding).toBe('utf-8');
    expect(end.findings.map((f) => f.code)).toContain('characters-damaged');
  });
});

describe('damaged characters', () => {
  it('are counted by column, with their rows and never their text', async () => {
    const { end } = await readAll(
      held('Reference,Comment\nN1,I donâ€™t\nN2,Fine\nN3,�\nN4,a\0b\nN5,I donâ€™t\n'),
    );
    const finding = end.findings.find((f) => f.code === 'characters-damaged');
    expect(finding).toMatchObject({ column: 'B', heading: 'Comment', count: 4, rows: [2, 4, 5, 6] });
    expect(JSON.stringify(finding)).not.toContain('don');
  });

  it('in a heading are an error', async () => {
    const { end } = await readAll(held('Reference,What youâ€™d change\nN1,x\n'));
    expect(end.findings.find((f) => f.code === 'heading-damaged')).toMatchObject({
      severity: 'error',
      column: 'B',
    });
  });

  it('leave NULs out of the cell', async () => {
    const { rows } = await readAll(held('Reference,Answer\nN1,Go\0od\nN2,Good\n'));
    expect(rows).toEqual([
      [2, 'N1', 'Good'],
      [3, 'N2', 'Good'],
    ]);
  });
});

describe('a file that is no text', () => {
  const cases: readonly (readonly [string, string | Buffer, string, RegExp])[] = [
    ['an empty file', '', 'file-empty', /empty/],
    ['a file of line ends', '\n\r\n\n', 'file-empty', /empty/],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'not-text', /PDF/],
    ['a ZIP archive', Buffer.from('PK\x03\x04 survey.csv'), 'not-text', /ZIP/],
    [
      'an old workbook',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'not-text',
      /old Excel/,
    ],
    ['an SPSS file', '$FL2@(#) SPSS DATA FILE', 'not-text', /SPSS/],
    ['a web page', '<!DOCTYPE html><html><body>', 'not-text', /web page/],
    ['a table in HTML', '<table><tr><td>1</td></tr></table>', 'not-text', /web page/],
    ['XML', '<?xml version="1.0"?><survey/>', 'not-text', /XML/],
    ['JSON', '[{"id": 1, "answer": "Good"}]', 'not-text', /JSON/],
    ['a gzip file', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), 'not-text', /compressed/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not-text', /picture/],
    ['a picture of a telephone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), 'not-text', /picture/],
    ['a picture of the web', Buffer.from('RIFF\x24\0\0\0WEBPVP8 '), 'not-text', /picture/],
    ['a scan', Buffer.from('II*\0\0\0\0\0\0\0\0\0'), 'not-text', /picture/],
    ['an Access database', Buffer.from('\0\x01\0\0Standard ACE DB\0\0'), 'not-text', /database/],
    ['a Feather file', Buffer.from('ARROW1\0\0\0\0\0'), 'not-text', /database/],
    [
      'a SAS data set',
      Buffer.from([...Array.from({ length: 12 }, () => 0), 0xc2, 0xea, 0x81, 0x60, 0xb3, 0x14]),
      'not-text',
      /statistics program/,
    ],
    [
      'a SAS transport file',
      'HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!00',
      'not-text',
      /statistics program/,
    ],
    ['data of R', Buffer.from('X\n\0\0\0\x03\0\x04'), 'not-text', /statistics program/],
    [
      'bytes of no kind',
      Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 7) % 32)),
      'not-text',
      /not a text/,
    ],
  ];
  for (const [name, content, code, message] of cases) {
    it(`${name} is refused by name, with what to do`, async () => {
      const refusal = openExport(held(content, 'survey.csv'));
      await expect(refusal).rejects.toMatchObject({ name: 'PoetError', code, family: 'input' });
      await expect(refusal).rejects.toThrow(message);
      await expect(refusal).rejects.toMatchObject({ hint: expect.stringMatching(/\w+ .*\.$/) });
    });
  }

  it('is known by its bytes, not by its name', async () => {
    const { rows } = await readAll(held('Reference,Answer\nN1,Good\n', 'survey.pdf'));
    expect(rows).toEqual([[2, 'N1', 'Good']]);
  });
});
