import { heading } from '../blocks.js';
import { type AudienceSection, besideComparison } from '../page.js';
import { comparisonCharts } from './comparison-charts.js';
import { comparisonTable } from './comparison-table.js';

/** The comparisons that the report does not lead with: the region, the last time, another file. */
export const otherComparisons: AudienceSection = (page) =>
  page.audience.comparisons
    .filter((comparison) => comparison !== page.comparison)
    .flatMap((comparison) => {
      const beside = besideComparison(page, comparison);
      const table = `${beside.key}results`;
      return [
        heading(`${beside.key}questions`, page.level, `Compared with ${comparison.name}`),
        ...comparisonCharts(beside, table),
        comparisonTable(beside, table),
      ];
    });
