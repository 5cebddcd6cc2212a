/** Random numbers that are the same for the same seed, on every machine. */
export type Random = {
  /** A whole number from 0 to 2^32 - 1. */
  readonly next: () => number;
  /** A whole number from 0 to `limit` - 1, each equally likely. `limit` is a whole number from 1 to 2^32. */
  readonly below: (limit: number) => number;
  /** A real number from 0 up to, but not including, 1, with 53 random bits. */
  readonly share: () => number;
};

const TWO_TO_32 = 2 ** 32;

/**
 * Seeded random numbers: Blackman and Vigna's xoshiro128**, its state filled from the seed by SplitMix32. For
 * simulation and resampling, not for secrets.
 *
 * @param seed a whole number; it is stored with anything made from it
 * @throws RangeError when the seed is not a safe whole number
 * @see https://prng.di.unimi.it/
 */
export function seededRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError('seededRandom requires seed to be a whole number');
  const mix = splitMix(seed);
  return xoshiro([mix(), mix(), mix(), mix()]);
}

/** The generator itself from four words of state, not all zero; for checking it against the published sequence. */
export function xoshiro(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state;
  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  const below = (limit: number): number => {
    // Numbers past the last whole run of `limit` are drawn again, or small results would be a little likelier.
    const usable = TWO_TO_32 - (TWO_TO_32 % limit);
    let draw = next();
    while (draw >= usable) draw = next();
    return draw % limit;
  };
  const share = (): number => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
  return { next, below, share };
}

function splitMix(seed: number): () => number {
  // Both halves of a 53-bit seed take part: the upper one chooses the (odd) step, the lower one the start.
  let state = seed >>> 0;
  const step = 0x9e3779b9 + 2 * (Math.floor(seed / TWO_TO_32) | 0);
  return () => {
    state = (state + step) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
