/** The part of 0–100 that an axis shows, ends on tens. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * The extent that holds every value with a little room, on tens, within 0–100 and at least 50 wide, so that small
 * gaps do not look large. No values: the whole of 0–100.
 */
export function extentOf(values: readonly number[]): Extent {
  if (values.length === 0) return { from: 0, to: 100 };
  let from = Math.max(0, Math.floor((Math.min(...values) - 3) / 10) * 10);
  let to = Math.min(100, Math.ceil((Math.max(...values) + 3) / 10) * 10);
  while (to - from < 50) {
    if (from > 0) from -= 10;
    if (to - from < 50 && to < 100) to += 10;
  }
  return { from, to };
}

/** Tick values inside an extent, evenly spaced and no more than `most`. */
export function ticksOf({ from, to }: Extent, most = 6): readonly number[] {
  const steps = [10, 20, 25, 50, 100];
  const within = (step: number) => Math.floor(to / step) - Math.ceil(from / step) + 1;
  const step = steps.find((size) => (to - from === 100 || size !== 25) && within(size) <= most) ?? 100;
  return Array.from({ length: within(step) }, (_, index) => (Math.ceil(from / step) + index) * step);
}

/** From a value to a place across the page. */
export function across({ from, to }: Extent, left: number, width: number): (value: number) => number {
  return (value) => left + ((value - from) / (to - from)) * width;
}
