/** Chance that is the same each time: input number `index` of the campaign `seed` can be made again by itself. */
export interface Dice {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  one<T>(list: readonly T[]): T;
  /** True once in `times`. */
  once(times: number): boolean;
}

/** Mulberry32, started from both numbers. */
export function diceOf(seed: number, index: number): Dice {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    one: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new RangeError('a list of nothing, or with nothing in it');
      return item;
    },
    once: (times) => below(times) === 0,
  };
}
