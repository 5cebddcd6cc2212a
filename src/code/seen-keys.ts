/** Keys remembered as bare numbers: some 17 bytes a key, where a Set takes 40. */
export interface SeenKeys {
  readonly size: number;
  has(key: number): boolean;
  /** False where it was there already. */
  add(key: number): boolean;
}

/** A set of whole numbers of zero or above, for telling a million rows apart in little memory. */
export function seenKeys(): SeenKeys {
  // A slot holds key + 1, so that 0 means empty. The number of slots is a power of two, at most 60% used.
  let slots = new Float64Array(4096);
  let size = 0;
  const place = (table: Float64Array, key: number): number => {
    const mask = table.length - 1;
    let slot = ((key | 0) ^ (key / 0x100000000)) & mask;
    while (table[slot] !== 0 && table[slot] !== key + 1) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const wider = new Float64Array(slots.length * 2);
    for (const held of slots) if (held !== 0) wider[place(wider, held - 1)] = held;
    slots = wider;
  };
  return {
    get size() {
      return size;
    },
    has: (key) => slots[place(slots, key)] !== 0,
    add(key) {
      const slot = place(slots, key);
      if (slots[slot] !== 0) return false;
      slots[slot] = key + 1;
      size++;
      if (size > slots.length * 0.6) grow();
      return true;
    },
  };
}
