// A figure such as 14.5% arrives as 14.499999999999998; the nudge is far below anything printed.
const nudge = 1e-11;

/** `value` rounded to `places` decimals, halves away from zero. Never −0. NaN and infinities come back as they are. */
export function roundHalfAway(value: number, places = 0): number {
  if (!Number.isFinite(value)) return value;
  const scale = 10 ** places;
  const size = Math.floor(Math.abs(value) * scale * (1 + nudge) + 0.5 + nudge) / scale;
  return value < 0 && size > 0 ? -size : size;
}

/** The rounded value with exactly `places` decimals, for data tables: `44.7`, `-3.0`. */
export function fixedPlaces(value: number, places: number): string {
  return roundHalfAway(value, places).toFixed(places);
}
