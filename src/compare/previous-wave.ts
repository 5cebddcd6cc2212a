import type { ItemScore } from '../analysis/analysis.js';
import type { Benchmark } from '../benchmark/benchmark.js';

/** An earlier survey of the same council, as far as a comparison with it needs. */
export interface EarlierWave {
  readonly questionSet: string;
  /** What it is called: its file. */
  readonly file: string;
  readonly respondents: number;
  readonly items: readonly ItemScore[];
  /** Questions whose result may not be shown: they are not compared. */
  readonly hidden: ReadonlySet<string>;
  /** Codes of what makes the two waves differ in how they were collected. */
  readonly notes: readonly string[];
}

/**
 * An earlier wave as a benchmark to compare with: counts of every answer, of other people (methods 8.2). Nobody is
 * taken out of it: that some may have answered both times is not known, and the notes say so.
 */
export function benchmarkOfWave(wave: EarlierWave): Benchmark {
  const shown = wave.items.filter((item) => (item.base ?? 0) > 0 && !wave.hidden.has(item.question));
  return {
    schema: 'poet-benchmark/1',
    id: `previous/${wave.questionSet}`,
    version: '1.0.0',
    kind: 'counts',
    title: `The previous survey (${wave.file})`,
    questionSet: wave.questionSet,
    name: 'the previous survey',
    year: null,
    authorities: null,
    members: [],
    respondents: wave.respondents,
    synthetic: false,
    questions: Object.fromEntries(
      shown.map((item) => [
        item.question,
        [
          {
            kind: 'counts' as const,
            answers: Object.fromEntries(
              Object.entries(item.counts).map(([label, count]) => [label, count ?? 0]),
            ),
          },
        ],
      ]),
    ),
    notes: ['waves-treated-as-different-people', ...wave.notes],
  };
}

/** A difference this large, in points, in how the answers were collected is said before any number. */
const modeGap = 20;

/** Whether the share of any mode differs by more than 20 points between two waves; false where it is not known. */
export function modesDiffer(
  now: Readonly<Record<string, number>> | undefined,
  before: Readonly<Record<string, number>> | undefined,
): boolean {
  const shares = (counts: Readonly<Record<string, number>> = {}): Map<string, number> => {
    const known = Object.entries(counts).filter(([mode]) => mode !== '');
    const total = known.reduce((sum, [, people]) => sum + people, 0);
    return new Map(known.map(([mode, people]) => [mode, (100 * people) / total]));
  };
  const [a, b] = [shares(now), shares(before)];
  if (a.size === 0 || b.size === 0) return false;
  return [...new Set([...a.keys(), ...b.keys()])].some(
    (mode) => Math.abs((a.get(mode) ?? 0) - (b.get(mode) ?? 0)) > modeGap,
  );
}
