import type { AudienceAnalysis } from '../../analysis/analysis.js';
import { capitalised, countWords, plural } from '../../wording/wording.js';
import { heading, paragraph, strong, text } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';

type Comment = AudienceAnalysis['comments'][number];

/** How many comments use a word of each theme; the words themselves may mean anything. */
function themeBlocks({ question, label, themes }: Comment, { key }: AudiencePage): Block[] {
  const rows = (themes ?? []).filter(({ count }) => count !== 0);
  if (rows.length === 0) return [];
  return [
    {
      block: 'table',
      id: `${key}themes-${question}`,
      caption: `Words used: ${label}`,
      columns: [
        { label: 'Theme', align: 'left', width: 0.7 },
        { label: 'Comments with its words', align: 'right', width: 0.3 },
      ],
      rows: rows
        .toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))
        .map(({ theme, count }) => [capitalised(theme), count === null ? 'not shown' : countWords(count)]),
      notes: ['This counts words from a list. It does not know what a comment meant: read them too.'],
    },
  ];
}

function quoteBlocks({ quotes }: Comment): Block[] {
  return (quotes ?? []).map(({ text: words, edited }) => ({
    block: 'quote',
    text: words,
    note: edited ? 'Shortened or changed when it was checked.' : null,
  }));
}

function countLine({ label, count, quotes }: Comment, { people, person }: AudiencePage): Block {
  const some = (quotes?.length ?? 0) > 0 ? ' Some of what was written:' : '';
  const words =
    count === null
      ? `a few ${people} wrote a comment.`
      : count === 1
        ? `one ${person} wrote a comment.`
        : `${countWords(count)} ${people} wrote a comment.`;
  return paragraph([strong(`${capitalised(label)}: `), text(`${words}${some}`)]);
}

/** Why there are no quotes, or what those there are stand for. */
function aboutQuotes(asked: readonly Comment[], { analysis }: AudiencePage): string {
  const printed = asked.reduce((sum, { quotes }) => sum + (quotes?.length ?? 0), 0);
  if (printed > 0) {
    return (
      `${capitalised(plural(printed, 'comment is', 'comments are'))} printed here, in no order. A person has read and agreed each one. ` +
      'They show what people said, not how many think so. Square brackets stand for what was taken out.'
    );
  }
  if (analysis.disclosure.profile === 'public') {
    return 'Comments are not printed in a public report, to protect the people who wrote them.';
  }
  return asked.some(({ quotes }) => quotes !== undefined)
    ? 'No comment is printed here: none was agreed, or too few people wrote one.'
    : 'Comments are not printed here. A person must read and agree each one first.';
}

/** What people wrote: how many, which words, and the comments that a person has agreed to print. */
export const comments: AudienceSection = (page) => {
  const asked = page.audience.comments.filter(({ count }) => count !== 0);
  if (asked.length === 0) return [];
  return [
    heading(`${page.key}comments`, page.level, 'In their own words'),
    paragraph(aboutQuotes(asked, page)),
    ...asked.flatMap((comment) => [
      countLine(comment, page),
      ...quoteBlocks(comment),
      ...themeBlocks(comment, page),
    ]),
  ];
};
