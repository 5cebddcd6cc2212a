// Somebody who has what is published and works out what each hidden number can still be. Hidden numbers are unknown whole
// numbers; every published total, and every difference of two, is an equation. The answer is the least and the most that
// an unknown can be in any way of filling in all of them: not an estimate, and no way is passed over.

/** Unknown whole numbers from 0 to `most`, and what is known of them: sums of some of them. */
export interface Puzzle {
  readonly most: readonly number[];
  readonly sums: readonly Sum[];
}

/** Unknowns (by place) that add up to a known number. */
export interface Sum {
  readonly of: readonly number[];
  readonly is: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

interface Bounds {
  readonly low: number[];
  readonly high: number[];
}

/** Bounds drawn in by every sum, again and again; null where nothing fits. */
function drawIn(sums: readonly Sum[], { low, high }: Bounds): Bounds | null {
  const bounds = { low: [...low], high: [...high] };
  for (let moved = true; moved; ) {
    moved = false;
    for (const { of, is } of sums) {
      const least = of.reduce((sum, i) => sum + (bounds.low[i] ?? 0), 0);
      const most = of.reduce((sum, i) => sum + (bounds.high[i] ?? 0), 0);
      if (least > is || most < is) return null;
      for (const i of of) {
        const [from, to] = [bounds.low[i] ?? 0, bounds.high[i] ?? 0];
        const [newFrom, newTo] = [Math.max(from, is - (most - to)), Math.min(to, is - (least - from))];
        if (newFrom > newTo) return null;
        if (newFrom !== from || newTo !== to) moved = true;
        bounds.low[i] = newFrom;
        bounds.high[i] = newTo;
      }
    }
  }
  return bounds;
}

/** Whether the unknowns can be filled in at all within bounds. */
function fits(sums: readonly Sum[], bounds: Bounds): boolean {
  const drawn = drawIn(sums, bounds);
  if (drawn === null) return false;
  let next = -1;
  drawn.low.forEach((low, i) => {
    const width = (drawn.high[i] ?? 0) - low;
    if (width > 0 && (next === -1 || width < (drawn.high[next] ?? 0) - (drawn.low[next] ?? 0))) next = i;
  });
  if (next === -1) return true;
  for (let value = drawn.low[next] ?? 0; value <= (drawn.high[next] ?? 0); value++) {
    const [low, high] = [[...drawn.low], [...drawn.high]];
    low[next] = value;
    high[next] = value;
    if (fits(sums, { low, high })) return true;
  }
  return false;
}

/** The least and the most that one unknown, or several together, can be. Throws where what is published cannot be. */
export function rangeOf(puzzle: Puzzle, ...places: readonly number[]): Range {
  const together = puzzle.most.length;
  const most = [...puzzle.most, places.reduce((sum, i) => sum + (puzzle.most[i] ?? 0), 0)];
  // What several are together is one more unknown: the others up to its most, and what is left of it, add up to it.
  const spare = together + 1;
  const whole = most[together] ?? 0;
  const sums = [...puzzle.sums, { of: [...places, spare], is: whole }];
  const bounds = { low: new Array<number>(spare + 1).fill(0), high: [...most, whole] };
  const fitsAt = (value: number): boolean => {
    const [low, high] = [[...bounds.low], [...bounds.high]];
    low[spare] = whole - value;
    high[spare] = whole - value;
    return fits(sums, { low, high });
  };
  const drawn = drawIn(sums, bounds);
  if (drawn === null) throw new Error('the published numbers contradict each other');
  let low = whole - (drawn.high[spare] ?? 0);
  let high = whole - (drawn.low[spare] ?? 0);
  while (low <= high && !fitsAt(low)) low++;
  while (high >= low && !fitsAt(high)) high--;
  if (low > high) throw new Error('the published numbers contradict each other');
  return { low, high };
}

export const widthOf = ({ low, high }: Range): number => high - low;
