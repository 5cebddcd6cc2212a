import { heading, paragraph } from '../blocks.js';
import { waveWords } from '../cautions.js';
import type { Block } from '../model.js';
import { type AudienceSection, besideComparison } from '../page.js';
import { comparisonCharts } from './comparison-charts.js';
import { comparisonTable } from './comparison-table.js';

function notesOf(codes: readonly string[]): Block[] {
  const words = codes.flatMap((code) => waveWords(code) ?? []);
  return words.length === 0 ? [] : [paragraph(words.join(' '))];
}

/** The comparisons that the report does not lead with: the region, the last time, another file. */
export const otherComparisons: AudienceSection = (page) =>
  page.audience.comparisons
    .filter((comparison) => comparison !== page.comparison)
    .flatMap((comparison) => {
      const beside = besideComparison(page, comparison);
      const table = `${beside.key}results`;
      return [
        heading(`${beside.key}questions`, page.level, `Compared with ${comparison.name}`),
        ...notesOf(comparison.benchmark.notes),
        ...comparisonCharts(beside, table, 'in-parts'),
        comparisonTable(beside, table),
      ];
    });
