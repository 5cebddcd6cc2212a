import { capitalised, outOfTen, sentence } from '../../wording/wording.js';
import { bullets, heading, paragraph, strong, text } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection, WholeSection } from '../page.js';
import { headlines, showsResults } from '../standing.js';
import { findingWords, questionsAbout, topicsOf } from '../topics.js';
import { plainShare } from './plain-words.js';
import { extremes } from './stands-out.js';

const mostTopics = 5;
const mostKept = 3;
const mostChecked = 6;

const fillIn = (prompt: string, lines = 1): Block => ({ block: 'fill-in', prompt, lines });

/** What the file is for and how to work in it. */
export const planOpening: WholeSection = () => [
  paragraph('This is a plan to work in. Write on the dotted lines, and take out what is not needed.'),
];

const doing: readonly Block[] = [
  fillIn('What we will do', 2),
  fillIn('Who will lead'),
  fillIn('By when'),
  fillIn('What we said about this last time, and what came of it'),
];

function topicBlocks(page: AudiencePage): readonly Block[] {
  const { staff, people } = questionsAbout['less-positive'];
  return topicsOf(page)
    .slice(0, mostTopics)
    .flatMap(({ item, first }): readonly Block[] => [
      heading(`${page.key}plan-${item.question}`, 3, capitalised(item.label)),
      paragraph(`${first ? 'Look here first. ' : ''}${findingWords(item, page)}`),
      fillIn(`Ask staff: ${staff}`),
      fillIn(`Ask people and carers: ${people}`),
      ...doing,
    ]);
}

function keptBlocks(page: AudiencePage): readonly Block[] {
  const kept = headlines(page, 'more-positive').slice(0, mostKept);
  if (kept.length === 0) return [];
  return [
    heading(`${page.key}plan-keep`, 3, 'What to keep'),
    bullets(
      kept.map((item) => [strong(`${capitalised(item.label)}.`), text(` ${findingWords(item, page)}`)]),
    ),
    fillIn('What works well here, and how we will keep it', 2),
  ];
}

/** Each thing to look at with what to ask and who does what by when, then what to keep. */
export const planTopics: AudienceSection = (page) => {
  const title = heading(`${page.key}plan`, 2, page.key === '' ? 'What to work on' : page.audience.title);
  if (!showsResults(page))
    return [title, paragraph(`Too few ${page.people} answered to say what to work on.`)];
  const blocks = topicBlocks(page);
  return [
    title,
    ...(blocks.length > 0
      ? blocks
      : [
          paragraph(
            'No question is clearly less positive here. Talk about what people would most like to change.',
          ),
          ...doing,
        ]),
    ...keptBlocks(page),
  ];
};

/** What a group checks against what its members know: what stands out, else what most and fewest people liked. */
function checked(page: AudiencePage): readonly { readonly question: string; readonly words: string }[] {
  const stand = [...headlines(page, 'less-positive'), ...headlines(page, 'more-positive')];
  const items =
    stand.length > 0
      ? stand.map((item) => ({ ...item, words: plainShare(item, page) }))
      : Object.values(extremes(page, mostChecked / 2))
          .flat()
          .map((item) => ({
            ...item,
            words: `${outOfTen(item.positive.percent ?? 0, page.people)} said good things about this.`,
          }));
  return items
    .slice(0, mostChecked)
    .map(({ question, label, words }) => ({ question, words: `${capitalised(label)}. ${words}` }));
}

/** For people who use support and carers to check the findings against what they know. */
export const planCheck: WholeSection = ({ pages, settings }) => {
  const lines = pages.filter(showsResults).flatMap(checked);
  return [
    ...(lines.length === 0
      ? []
      : [
          heading('plan-check', 2, 'For a group of people and carers to check'),
          paragraph('Read each line together. Say if it is what you see, and what the council should know.'),
          ...lines.map(({ words }) => fillIn(`${words} Is that what you see?`)),
          fillIn('What is missing here'),
          fillIn('Who checked this, and when'),
        ]),
    ...(settings.contact === undefined
      ? []
      : [heading('plan-contact', 2, 'Whom to ask'), paragraph(sentence(settings.contact))]),
  ];
};
