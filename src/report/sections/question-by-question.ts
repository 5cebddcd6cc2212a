import { heading, paragraph } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';
import { showsResults } from '../standing.js';
import { comparisonCharts, type Drawn } from './comparison-charts.js';
import { comparisonTable } from './comparison-table.js';
import { howToRead } from './how-to-read.js';

function tooFew({ analysis }: AudiencePage): Block {
  return paragraph(
    `Results from fewer than ${analysis.disclosure.minimumBase} answers are not shown, to protect the people who gave them. ` +
      'No question has enough answers to show.',
  );
}

function questions(page: AudiencePage, how: Drawn): readonly Block[] {
  if (page.audience.items.length === 0) return [];
  const title = heading(`${page.key}questions`, page.level, 'Question by question');
  if (!showsResults(page)) return [title, tooFew(page)];
  const table = `${page.key}results`;
  return [title, ...howToRead(page), ...comparisonCharts(page, table, how), comparisonTable(page, table)];
}

/** What the figures mean, the main chart and its table; in words when nothing may be shown. */
export const questionByQuestion: AudienceSection = (page) => questions(page, 'whole');

/** The same with smaller charts, which leave no half page blank before them. */
export const questionsInParts: AudienceSection = (page) => questions(page, 'in-parts');

/** The same where it has to be short: of many questions, only those with a clear difference are drawn. */
export const questionsInShort: AudienceSection = (page) => {
  if (page.audience.items.length <= mostCharted || !showsResults(page)) return questionByQuestion(page);
  return questions(page, 'clear-only');
};

/** Most questions that are all charted as well as listed: more would make a long report. */
const mostCharted = 20;

/**
 * The same under the heading of an audience among others, where one explanation stands before all of them. Tables
 * only: what stands out has been said of all of them together, and the detailed report draws every question.
 */
export const questionsOfAudience: AudienceSection = (page) => {
  if (page.audience.items.length === 0) return [];
  if (!showsResults(page)) return [tooFew(page)];
  const table = `${page.key}results`;
  return [comparisonTable(page, table)];
};
