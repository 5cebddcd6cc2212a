/** Keys remembered as bare numbers: some 11 bytes a key, where a Set takes 40. */
export interface SeenKeys {
  /** True when no more can be remembered. */
  readonly full: boolean;
  has(key: number): boolean;
  /** False where it was there already. */
  add(key: number): boolean;
}

/** Slots that are used at most, so that a key is found within a few of them. */
const used = 0.75;

/** A set of up to `most` whole numbers from 0 to 2^53 − 1, for telling millions of rows apart in little memory. */
export function seenKeys(most: number): SeenKeys {
  // A slot holds key + 1, so that 0 means empty.
  let slots = new Float64Array(4096);
  let size = 0;
  const place = (table: Float64Array, key: number): number => {
    const spread = Math.imul((key | 0) ^ (key / 0x100000000), 0x9e3779b1) >>> 0;
    let slot = Math.floor((spread / 0x100000000) * table.length);
    while (table[slot] !== 0 && table[slot] !== key + 1) slot = slot + 1 === table.length ? 0 : slot + 1;
    return slot;
  };
  const grow = (): void => {
    const wider = new Float64Array(Math.min(slots.length * 2, Math.ceil(most / used) + 1));
    for (let i = 0; i < slots.length; i++) {
      const held = slots[i] ?? 0;
      if (held !== 0) wider[place(wider, held - 1)] = held;
    }
    slots = wider;
  };
  return {
    get full() {
      return size >= most;
    },
    has: (key) => slots[place(slots, key)] !== 0,
    add(key) {
      const slot = place(slots, key);
      if (slots[slot] !== 0) return false;
      slots[slot] = key + 1;
      size++;
      if (size > slots.length * used && size < most) grow();
      return true;
    },
  };
}
