import { heading, paragraph } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';
import { leaves } from '../room.js';
import { showsResults } from '../standing.js';
import { comparisonCharts, type Drawn } from './comparison-charts.js';
import { comparisonTable } from './comparison-table.js';
import { howToRead, howToReadBriefly } from './how-to-read.js';
import { mostTelling } from './most-telling.js';

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

/** The charts that there is room for in a short report: of every question, of the clear differences, or none. */
function chartsInShort(page: AudiencePage, table: string, every: boolean): readonly Block[] {
  if (leaves(page.leave, 'charts')) return [];
  if (every && !leaves(page.leave, 'charts-of-all')) return comparisonCharts(page, table, 'whole');
  const clear = comparisonCharts(page, table, 'clear-only');
  const fits = clear.length < 2 && !leaves(page.leave, 'charts-of-all');
  return fits ? clear : comparisonCharts(page, table, 'widest');
}

/** Most questions that are all charted in a short report. */
const mostCharted = 20;

/** The same where it has to be short: as much as there is room for, of very many questions not all of them. */
export const questionsInShort: AudienceSection = (page) => {
  if (page.audience.items.length === 0 || !showsResults(page)) return questions(page, 'whole');
  const table = `${page.key}results`;
  const telling = mostTelling(page);
  const every = page.audience.items.length <= mostCharted;
  return [
    heading(`${page.key}questions`, page.level, 'Question by question'),
    ...howToRead(page),
    ...telling.words,
    ...chartsInShort(telling.page, table, every),
    comparisonTable(telling.page, table, every ? 'whole' : 'narrow'),
  ];
};

/** The same under the heading of an audience among others: each explains what it needs, and a table has less to say. */
export const questionsOfAudience: AudienceSection = (page) => {
  if (page.audience.items.length === 0) return [];
  if (!showsResults(page)) return [tooFew(page)];
  const table = `${page.key}results`;
  const telling = mostTelling(page);
  return [
    ...howToReadBriefly(page),
    ...telling.words,
    ...chartsInShort(telling.page, table, false),
    comparisonTable(telling.page, table, 'narrow'),
  ];
};
