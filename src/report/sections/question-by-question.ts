import type { Comparison } from '../../analysis/analysis.js';
import { heading, paragraph } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';
import { comparedItems, showsResults } from '../standing.js';
import { comparisonCharts } from './comparison-charts.js';
import { comparisonTable } from './comparison-table.js';
import { howToRead } from './how-to-read.js';

function tooFew({ analysis }: AudiencePage): Block {
  return paragraph(
    `Results from fewer than ${analysis.disclosure.minimumBase} answers are not shown, to protect the people who gave them. ` +
      'No question has enough answers to show.',
  );
}

/** What the figures mean, the main chart and its table; in words when nothing may be shown. */
export const questionByQuestion: AudienceSection = (page) => {
  if (page.audience.items.length === 0) return [];
  const title = heading(`${page.key}questions`, page.level, 'Question by question');
  if (!showsResults(page)) return [title, tooFew(page)];
  const table = `${page.key}results`;
  return [title, ...howToRead(page), ...comparisonCharts(page, table), comparisonTable(page, table)];
};

/** The same where it has to be short: of many questions, only those with a clear difference are drawn. */
export const questionsInShort: AudienceSection = (page) => {
  if (page.audience.items.length <= mostCharted || !showsResults(page)) return questionByQuestion(page);
  const table = `${page.key}results`;
  return [
    heading(`${page.key}questions`, page.level, 'Question by question'),
    ...howToRead(page),
    ...comparisonCharts(page, table, true),
    comparisonTable(page, table),
  ];
};

/** Most questions that are charted as well as listed, of one audience and of several: more would make a long report. */
const mostCharted = 20;
const mostChartedTogether = 16;

/**
 * The same under the heading of an audience among others, where one explanation stands before all of them. Clear
 * differences are drawn where there are few questions in all: the table holds every one.
 */
export const questionsOfAudience: AudienceSection = (page) => {
  if (page.audience.items.length === 0) return [];
  if (!showsResults(page)) return [tooFew(page)];
  const table = `${page.key}results`;
  const compared = page.analysis.audiences.filter(({ comparisons }) => comparisons.some(isTested));
  const all = compared.reduce((sum, { items }) => sum + items.length, 0);
  const charted = comparedItems(page).length > 0 && all <= mostChartedTogether;
  const charts = charted ? comparisonCharts(page, table, true) : [];
  return [...charts, comparisonTable(page, table)];
};

function isTested({ items }: Comparison): boolean {
  return items.some(({ there }) => there.percent !== null);
}
