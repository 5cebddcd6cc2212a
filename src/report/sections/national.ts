import type { ItemScore } from '../../analysis/analysis.js';
import {
  capitalised,
  countWords,
  percentWithRange,
  percentWords,
  rangeWords,
} from '../../wording/wording.js';
import { bullets, heading, paragraph, strong, text } from '../blocks.js';
import type { Block, Runs } from '../model.js';
import type { AudiencePage, AudienceSection, WholeSection } from '../page.js';
import { comparedItems } from '../standing.js';
import { answersTo, howAnswersLie } from './all-answers.js';
import { fullProfile } from './full-profile.js';
import { questionByQuestion } from './question-by-question.js';
import { profileLine } from './who-answered.js';

/** Questions named at either end of the main findings. */
const mostNamed = 3;

type Kind = ItemScore['kind'];

/** Questions whose share may be shown, the most positive first. */
function shownOf({ audience }: AudiencePage, ...kinds: readonly Kind[]): readonly ItemScore[] {
  return audience.items
    .filter((item) => kinds.includes(item.kind) && item.positive.percent !== null)
    .toSorted((a, b) => (b.positive.percent ?? 0) - (a.positive.percent ?? 0));
}

function lineOf(item: ItemScore): Runs {
  const { percent, low, high } = item.positive;
  return [
    strong(`${capitalised(item.label)}: `),
    text(
      `${percentWithRange(percent ?? 0, low ?? 0, high ?? 0)} gave a positive answer, of ${countWords(item.base ?? 0)} who answered.`,
    ),
  ];
}

/** Where most and fewest people gave a positive answer, before anything else. */
export const mainFindings: AudienceSection = (page) => {
  const shown = shownOf(page, 'outcome', 'process', 'quality');
  const title = heading(`${page.key}findings`, page.level, 'Main findings');
  if (shown.length === 0)
    return [
      title,
      paragraph(`Too few ${page.people} answered for results to be shown, to protect those who did.`),
    ];
  const named = Math.min(mostNamed, Math.floor(shown.length / 2));
  if (named === 0) return [title, bullets(shown.map(lineOf))];
  return [
    title,
    paragraph('The questions with the largest share of positive answers:'),
    bullets(shown.slice(0, named).map(lineOf)),
    paragraph('And with the smallest:'),
    bullets(shown.slice(-named).toReversed().map(lineOf)),
  ];
};

/** How support is held, arranged and used: what people said of it, before how they found it. */
export const usesOfSupport: AudienceSection = (page) => {
  const uses = page.audience.profile.filter(({ kind }) => kind === 'use');
  return uses.length === 0
    ? []
    : [heading(`${page.key}uses`, page.level, 'How support is used'), bullets(uses.map(profileLine))];
};

/** A chapter: the questions in the order of their positive share, then every answer to them. */
function chapter(page: AudiencePage, id: string, title: string, kinds: readonly Kind[]): readonly Block[] {
  const items = shownOf(page, ...kinds);
  if (items.length === 0) return [];
  return [
    heading(`${page.key}${id}`, page.level, title),
    {
      block: 'table',
      id: `${page.key}${id}-table`,
      caption: `${title}: positive answers, the largest share first`,
      columns: [
        { label: 'Question', align: 'left', width: 0.46 },
        { label: 'Positive', align: 'right', width: 0.16 },
        { label: 'Range', align: 'right', width: 0.22 },
        { label: 'Answers', align: 'right', width: 0.16 },
      ],
      rows: items.map(({ label, positive: { percent, low, high }, base }) => [
        capitalised(label),
        percentWords(percent ?? 0),
        rangeWords(low ?? 0, high ?? 0),
        base === null ? 'not shown' : countWords(base),
      ]),
      notes: [],
    },
    paragraph(howAnswersLie),
    ...answersTo(items, page),
  ];
}

export const difference: AudienceSection = (page) =>
  chapter(page, 'difference', 'What difference support makes', ['outcome']);

export const howItWent: AudienceSection = (page) =>
  chapter(page, 'process', 'How it went', ['process', 'quality']);

/** What the ranges of answers put together from many places can and cannot say. */
export const howSureOfAll: WholeSection = ({ analysis }) =>
  analysis.sources.length < 2
    ? []
    : [
        heading('whom-it-describes', 2, 'Whom this describes'),
        paragraph(
          `Answers from ${countWords(analysis.sources.length)} files are put together here. Places chose to take part, and people chose to answer: this is not a sample of England. Places with many answers weigh more.`,
        ),
        paragraph(
          'The ranges are for the people who answered. People of one place are more alike than people of many, so for places that did not take part the ranges would be wider.',
        ),
      ];

/** Everything that stands behind the chapters: the full profile, and a comparison where there is one. */
export const appendices: WholeSection = ({ pages }) => {
  const parts = pages.flatMap((page) => {
    const own: AudiencePage = { ...page, level: 3 };
    return [...fullProfile(own), ...(comparedItems(own).length > 0 ? questionByQuestion(own) : [])];
  });
  return parts.length === 0 ? [] : [heading('appendices', 2, 'Appendices'), ...parts];
};
