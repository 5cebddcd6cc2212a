import { capitalised, sentence } from '../../wording/wording.js';
import { heading, paragraph, strong, text } from '../blocks.js';
import type { Block, Inline } from '../model.js';
import type { WholeReport, WholeSection } from '../page.js';
import { leaves } from '../room.js';
import { findingWords, questionsAbout, type Topic, topicsOf } from '../topics.js';

/** Most topics: what a page holds. */
const most = 3;

const { staff, people } = questionsAbout['less-positive'];
const asked: readonly Inline[] = [
  strong('Ask staff: '),
  text(`${staff} `),
  strong('Ask people and carers: '),
  text(people),
];

/** What to act on, each audience in turn until there is no more room. */
function chosen({ pages }: WholeReport): readonly Topic[] {
  const each = pages.map(topicsOf);
  const turns = Math.max(0, ...each.map(({ length }) => length));
  const inTurn = Array.from({ length: turns }, (_, turn) => each.flatMap((topics) => topics[turn] ?? []));
  return inTurn.flat().slice(0, most);
}

function nameOf({ item, page }: Topic, { pages }: WholeReport): string {
  return capitalised(item.label) + (pages.length > 1 ? ` (${page.people})` : '');
}

const fillIn = (prompt: string, lines: number): Block => ({ block: 'fill-in', prompt, lines });

const doing = 'What we will do, who will lead, and by when';

function inShort(topics: readonly Topic[], whole: WholeReport): readonly Block[] {
  if (topics.length === 0) return [fillIn(doing, 3)];
  const lines = whole.pages.length > 1 || leaves(whole.leave, 'second-lines') ? 1 : 2;
  return [
    ...(leaves(whole.leave, 'plain-lists') && whole.pages.length > 1 ? [] : [paragraph(asked)]),
    ...topics.map((topic) =>
      fillIn(`${nameOf(topic, whole)}: what we will do, who will lead, and by when`, lines),
    ),
  ];
}

function inFull(topics: readonly Topic[], whole: WholeReport): readonly Block[] {
  if (topics.length === 0)
    return [fillIn(doing, 4), fillIn('What we said last time, and what came of it', 2)];
  return [
    ...topics.flatMap((topic): Block[] => [
      heading(`${topic.page.key}next-${topic.item.question}`, 3, nameOf(topic, whole)),
      paragraph(`${topic.first ? 'Look here first. ' : ''}${findingWords(topic.item, topic.page)}`),
      paragraph(asked),
      fillIn(doing, 3),
    ]),
    fillIn('What we said last time, and what came of it', 2),
  ];
}

/** What to act on, what to ask, the council's own words on what comes next, and lines to fill in: action, owner, date. */
export const nextSteps: WholeSection = (whole) => {
  const { settings } = whole;
  const topics = chosen(whole);
  return [
    heading('next', 2, 'What we will do next'),
    ...(settings.nextSteps ?? []).map((words) => paragraph(words)),
    ...(settings.kind === 'short' ? inShort(topics, whole) : inFull(topics, whole)),
    ...(settings.contact === undefined ? [] : [paragraph(sentence(settings.contact))]),
  ];
};
