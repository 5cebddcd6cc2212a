import { heading, paragraph } from '../blocks.js';
import type { AudienceSection } from '../page.js';
import { showsResults } from '../standing.js';
import { comparisonCharts } from './comparison-charts.js';
import { comparisonTable } from './comparison-table.js';
import { howToRead } from './how-to-read.js';

/** The main chart and its table; in words when nothing may be shown. */
export const questionByQuestion: AudienceSection = (page) => {
  const { audience, analysis } = page;
  if (audience.items.length === 0) return [];
  const title = heading(`${page.key}questions`, page.level, 'Question by question');
  if (!showsResults(page)) {
    const least = analysis.disclosure.minimumBase;
    return [
      title,
      paragraph(
        `Results from fewer than ${least} answers are not shown, to protect the people who gave them. ` +
          'No question has enough answers to show.',
      ),
    ];
  }
  const table = `${page.key}results`;
  return [title, ...comparisonCharts(page, table), ...howToRead(page), comparisonTable(page, table)];
};
