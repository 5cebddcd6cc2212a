import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seenKeys } from '../../src/code/seen-keys.js';

describe('keys seen', () => {
  it('agree with a Set, for keys of 53 bits, 0 and keys that share a slot', () => {
    const key = fc.oneof(fc.maxSafeNat(), fc.constantFrom(0, 4096, 8192, 12288, 2 ** 32, 2 ** 53 - 2));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
        const seen = seenKeys(1000);
        const set = new Set<number>();
        for (const each of keys) {
          expect(seen.has(each)).toBe(set.has(each));
          seen.add(each);
          set.add(each);
        }
        expect(seen.full).toBe(false);
      }),
    );
  });

  it('are kept while the table grows, up to as many as it is made for', () => {
    for (const most of [3, 50_000]) {
      const seen = seenKeys(most);
      for (let key = 0; key < most; key++) {
        expect(seen.full).toBe(false);
        expect(seen.add(key * 7919)).toBe(true);
      }
      expect(seen.full).toBe(true);
      for (let key = 0; key < most; key++) expect(seen.has(key * 7919)).toBe(true);
      expect(seen.has(3)).toBe(false);
    }
  });
});
