import { describe, expect, it } from 'vitest';
import { readOperations } from '../../../src/check-pdf/read/tokens.js';

const read = (source: string) => readOperations(new Uint8Array(Buffer.from(source, 'latin1')));
const operators = (source: string) => read(source).map(({ operator }) => operator);

describe('the operations of a content stream', () => {
  it('have their operands before them', () => {
    expect(read('1 0 0 -1 .5 -2 cm')).toEqual([
      { operator: 'cm', operands: [1, 0, 0, -1, 0.5, -2].map((value) => ({ kind: 'number', value })) },
    ]);
  });

  it('read strings with escapes, octal codes and nested brackets', () => {
    const [operation] = read('(a\\(b\\)\\101 (c) \\\n\\n) Tj');
    expect(operation?.operands).toEqual([{ kind: 'string', bytes: [...Buffer.from('a(b)A (c) \n')] }]);
  });

  it('read hexadecimal strings, an odd digit counting as the first of two', () => {
    expect(read('<00 1f a> Tj')[0]?.operands).toEqual([{ kind: 'string', bytes: [0, 0x1f, 0xa0] }]);
  });

  it('read property lists and names with #', () => {
    const [operation] = read('/Sp#61n << /MCID 3 /Lang (cy) /X [1 2] >> BDC');
    const [tag, list] = operation?.operands ?? [];
    expect(tag).toEqual({ kind: 'name', value: 'Span' });
    expect(list?.kind === 'dict' ? [...list.entries.keys()] : null).toEqual(['MCID', 'Lang', 'X']);
  });

  it('pass over comments and take a picture in the text as one operation', () => {
    expect(operators('q % f S\nBI /W 1 /H 1 ID \x00S f\xff EI Q')).toEqual(['q', 'BI', 'Q']);
  });

  it('do not stumble over a stream that breaks off', () => {
    for (const source of ['(abc', '<0', '[1 2', '<< /A', 'BI /W 1 ID abc', '/'])
      expect(() => read(source)).not.toThrow();
  });
});
