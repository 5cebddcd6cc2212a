import { apart, channelsOf, contrast, hexOf } from './colour.js';

/** A colour that charts give a meaning to. */
export interface Taken {
  readonly colour: string;
  /** What it stands for: "the figures compared with". */
  readonly means: string;
}

/** White text stands on the accent, and the accent is text on white (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

/** Nearer than this to a colour of the charts, a reader takes the accent for it. */
const leastApart = 0.07;

const white = '#FFFFFF';

/**
 * What is wrong with `#RRGGBB` as the accent of a report, in words, with the nearest colour that passes; null when it
 * passes.
 */
export function accentFault(colour: string, taken: readonly Taken[]): string | null {
  const why = faultOf(colour, taken);
  return why === null ? null : `${why}. The nearest colour that passes is "${nearestPassing(colour, taken)}"`;
}

function faultOf(colour: string, taken: readonly Taken[]): string | null {
  const ratio = contrast(colour, white);
  if (ratio < leastContrast) {
    const said = (Math.floor(ratio * 10) / 10).toFixed(1);
    return `"${colour}" has a contrast of ${said} to 1 with white, and text needs ${leastContrast} to 1`;
  }
  const clash = taken
    .filter((one) => apart(colour, one.colour) < leastApart)
    .toSorted((a, b) => apart(colour, a.colour) - apart(colour, b.colour))[0];
  return clash === undefined ? null : `"${colour}" looks like the colour of ${clash.means} in the charts`;
}

/** Every colour in steps of eight, then every colour about the best of them. */
function nearestPassing(colour: string, taken: readonly Taken[]): string {
  const coarse = steps(0, 255, 8);
  const best = nearestOf(colour, [coarse, coarse, coarse], taken) ?? '#000000';
  const about = channelsOf(best).map((value) => steps(Math.max(0, value - 8), Math.min(255, value + 8), 1));
  return nearestOf(colour, about, taken) ?? best;
}

function steps(from: number, to: number, by: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, i) => from + i * by);
}

function nearestOf(
  colour: string,
  [reds = [], greens = [], blues = []]: readonly (readonly number[])[],
  taken: readonly Taken[],
): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const red of reds) {
    for (const green of greens) {
      for (const blue of blues) {
        const candidate = hexOf([red, green, blue]);
        const distance = apart(colour, candidate);
        if (distance >= least || faultOf(candidate, taken) !== null) continue;
        best = candidate;
        least = distance;
      }
    }
  }
  return best;
}

/** The same colour mixed with white until it reads on a dark page, at 4.5 to 1 or more. */
export function lightened(colour: string, page: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = hexOf(channelsOf(colour).map((value) => Math.round(value + (255 - value) * share)));
    if (contrast(mixed, page) >= leastContrast) return mixed;
  }
  return white;
}
