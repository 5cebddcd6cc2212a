import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seenKeys } from '../../src/code/seen-keys.js';

describe('keys seen', () => {
  it('agree with a Set, for keys of 53 bits, 0 and keys that share a slot', () => {
    const key = fc.oneof(fc.maxSafeNat(), fc.constantFrom(0, 4096, 8192, 12288, 2 ** 32, 2 ** 53 - 2));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
        const seen = seenKeys();
        const set = new Set<number>();
        for (const each of keys) {
          expect(seen.has(each)).toBe(set.has(each));
          seen.add(each);
          set.add(each);
        }
        expect(seen.size).toBe(set.size);
      }),
    );
  });

  it('are kept while the table grows', () => {
    const seen = seenKeys();
    for (let key = 0; key < 50_000; key++) seen.add(key * 7919);
    expect(seen.size).toBe(50_000);
    for (let key = 0; key < 50_000; key++) expect(seen.has(key * 7919)).toBe(true);
    expect(seen.has(3)).toBe(false);
  });
});
