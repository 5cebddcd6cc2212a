import type { Coverage, Face, Weight } from './faces.js';
import { type FaceRun, missingIn, splitRuns } from './runs.js';

/** A typesetter that counts the characters no font has, over every text it has split. */
export interface CountingTypesetter {
  split(text: string, weight: Weight): readonly FaceRun[];
  measure(text: string, face: Face, size: number, tabular: boolean): number;
  /** The width of a text on one line; nothing is counted, since nothing is printed. */
  width(text: string, weight: Weight, size: number, tabular: boolean): number;
  missing(): number;
}

/** Widths are kept for each word at one point and scaled, since a report repeats its words at many sizes. */
export function createTypesetter(
  coverage: Coverage,
  widthAtOne: (text: string, face: Face, tabular: boolean) => number,
): CountingTypesetter {
  let missing = 0;
  const widths = new Map<string, number>();
  const measure = (text: string, face: Face, size: number, tabular: boolean): number => {
    const key = `${face} ${tabular} ${text}`;
    const known = widths.get(key);
    const width = known ?? widthAtOne(text, face, tabular);
    if (known === undefined) widths.set(key, width);
    return width * size;
  };
  return {
    split(text, weight) {
      const runs = splitRuns(text, weight, coverage);
      missing += missingIn(runs);
      return runs;
    },
    measure,
    width: (text, weight, size, tabular) =>
      splitRuns(text, weight, coverage).reduce(
        (sum, run) => sum + measure(run.text, run.face, size, tabular),
        0,
      ),
    missing: () => missing,
  };
}
