import { describe, expect, it } from 'vitest';
import { csvCell, csvLine, defused } from '../../src/csv-text/csv-text.js';

describe('a CSV cell', () => {
  it.each(['=1+1', '+44', '-more staff', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1'])(
    'keeps %j text, with an apostrophe',
    (text) => {
      expect(defused(text)).toBe(`'${text}`);
    },
  );

  it('leaves every other text and every number as it is', () => {
    for (const text of ['Good', '', "'already", '5-6', 'a=b']) expect(csvCell(text)).toBe(text);
    expect(csvCell(-3)).toBe('-3');
  });

  it('stands in quotation marks when it holds a comma, a quotation mark or a line end', () => {
    expect(csvLine(['a,b', 'say "no"', 'two\nlines', 4])).toBe('"a,b","say ""no""","two\nlines",4\r\n');
    expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
  });
});
