import type { AudienceAnalysis } from '../../../analysis/analysis.js';
import { hiddenMeanings, meaningOf } from '../../data/codes.js';
import { type Cell, type Column, count, figure, fine, rangeColumns, shorthand } from './model.js';

/** Scores of several questions together. They are the toolkit's own, not POET's. */
export function scoresTable(audience: AudienceAnalysis): { columns: Column[]; rows: Cell[][] } {
  return {
    columns: [
      { label: 'Score', width: 40 },
      ...rangeColumns('Mean score (0 to 100)'),
      { label: 'People with a score', width: 12 },
      { label: 'People who answered too few questions', width: 14 },
      { label: 'Questions in it', width: 12 },
      { label: 'Reliability (alpha)', width: 13 },
      { label: 'Reliability (omega)', width: 13 },
      { label: 'Why not shown', width: 30 },
    ],
    rows: audience.scores.map((score): Cell[] => {
      const none = score.hidden === null ? shorthand.notApplicable : shorthand.confidential;
      return [
        score.label,
        ...[score.mean.value, score.mean.low, score.mean.high].map((value) => figure(value, none)),
        count(score.base, shorthand.confidential),
        count(score.notScored, shorthand.confidential),
        { number: score.items.length, places: 0 },
        fine(score.reliability?.alpha, shorthand.notAvailable),
        fine(score.reliability?.omega, shorthand.notAvailable),
        score.hidden === null ? shorthand.notApplicable : meaningOf(hiddenMeanings, score.hidden),
      ];
    }),
  };
}
