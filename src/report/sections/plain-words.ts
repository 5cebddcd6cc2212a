import type { ComparisonItem } from '../../analysis/analysis.js';
import { capitalised, countWords, listWords, outOfTen, plural } from '../../wording/wording.js';
import { bullets, heading, paragraph, strong, text } from '../blocks.js';
import type { Block, Runs } from '../model.js';
import type { AudiencePage, AudienceSection, WholeSection } from '../page.js';
import { leaves } from '../room.js';
import { comparedItems, headlines, type Standing, showsResults, standingOf } from '../standing.js';
import { extremes } from './stands-out.js';

/** "8 out of 10 people said good things", for the tone that was asked about. */
export function plainShare(item: ComparisonItem, { people }: AudiencePage): string {
  const said = item.tone === 'negative' ? 'said this was not good' : 'said good things about this';
  return `${outOfTen(item.here.percent ?? 0, people)} ${said}.`;
}

interface Words {
  readonly introduction: string;
  /** Goes after "People here are " or "People in other places are ", with the number of things not named. */
  readonly others: string;
}

const words: Readonly<Record<Standing, readonly [elsewhere: Words, before: Words]>> = {
  'more-positive': [
    {
      introduction: 'People here are happier with this than in other places:',
      others: 'People here are also happier with',
    },
    {
      introduction: 'People here are happier with this than last time:',
      others: 'People here are also happier than last time with',
    },
  ],
  'less-positive': [
    {
      introduction: 'People in other places are happier with this:',
      others: 'People in other places are also happier with',
    },
    {
      introduction: 'People here were happier with this last time:',
      others: 'People here were also happier last time with',
    },
  ],
};

function wordsOf(page: AudiencePage, standing: Standing): Words {
  const [elsewhere, before] = words[standing];
  const { introduction, others } = page.comparison?.with === 'previous' ? before : elsewhere;
  const who = capitalised(page.people);
  return {
    introduction: introduction.replace(/^People/, who),
    others: others.replace(/^People/, who),
  };
}

const otherThings = (count: number): string => plural(count, 'other thing');

/** A sentence about the questions that were not named, and what it says of them. */
export interface RestWords {
  readonly is: Standing | 'similar' | 'unclear';
  readonly words: string;
}

/**
 * What became of the questions that were not named, `named` of each standing being so many: those that are clear too,
 * those that are about the same, and those of which nobody can tell. Sentences of 15 words or fewer.
 */
export function plainRest(
  page: AudiencePage,
  named: Readonly<Record<Standing, number>>,
): readonly RestWords[] {
  const compared = comparedItems(page);
  const clear = (['more-positive', 'less-positive'] as const).flatMap((is): RestWords[] => {
    const left = compared.filter((item) => standingOf(item) === is).length - named[is];
    const others = wordsOf(page, is).others.replace(' also', named[is] === 0 ? '' : ' also');
    return left === 0 ? [] : [{ is, words: `${others} ${otherThings(left)}.` }];
  });
  const unclear = compared.filter((item) => standingOf(item) === null);
  const similar = unclear.filter(({ verdict }) => verdict === 'similar').length;
  const unknown = unclear.length - similar;
  const same = `${similar === 1 ? 'is' : 'are'} about the same`;
  const elsewhere = page.comparison?.with === 'previous' ? 'as last time' : 'here as in other places';
  return [
    ...clear,
    ...(similar === 0
      ? []
      : [{ is: 'similar' as const, words: `${capitalised(otherThings(similar))} ${same} ${elsewhere}.` }]),
    ...(unknown === 0
      ? []
      : [
          {
            is: 'unclear' as const,
            words: `For ${otherThings(unknown)}, we cannot tell if there is a difference.`,
          },
        ]),
  ];
}

/** What stands out one way, a line a thing. */
function namedBlocks(page: AudiencePage, standing: Standing, items: readonly ComparisonItem[]): Block[] {
  if (items.length === 0) return [];
  return [
    paragraph(wordsOf(page, standing).introduction),
    bullets(
      items.map((item): Runs => [strong(`${capitalised(item.label)}.`), text(` ${plainShare(item, page)}`)]),
    ),
  ];
}

/** With nothing to compare with: what most people liked, and what fewer liked. */
function ownBlocks(page: AudiencePage, most: number): Block[] {
  const { highest, lowest } = extremes(page, most);
  const lines = (items: typeof highest) =>
    bullets(
      items.map(
        ({ label, positive }): Runs => [
          strong(`${capitalised(label)}.`),
          text(` ${outOfTen(positive.percent ?? 0, page.people)} said good things about this.`),
        ],
      ),
    );
  if (highest.length === 0) return [];
  return [
    paragraph(`Most ${page.people} liked this:`),
    lines(highest),
    paragraph(`Fewer ${page.people} liked this:`),
    lines(lowest),
    paragraph(`We do not know what ${page.people} in other places said.`),
  ];
}

function toldUs({ audience, people }: AudiencePage): string {
  const count = audience.respondents === null ? 'A few' : countWords(audience.respondents);
  return `${count} ${people} told us what they think.`;
}

/** What people said in plain words: sentences of 15 words or fewer, "out of 10", no percentages and no ranges. */
function plainBox(page: AudiencePage, most: number): Block {
  const [more, less] = (['more-positive', 'less-positive'] as const).map((standing) =>
    headlines(page, standing).slice(0, most),
  );
  const rest = plainRest(page, { 'more-positive': more?.length ?? 0, 'less-positive': less?.length ?? 0 });
  return {
    block: 'callout',
    title: toldUs(page),
    blocks:
      comparedItems(page).length === 0
        ? ownBlocks(page, most)
        : [
            ...namedBlocks(page, 'more-positive', more ?? []),
            ...namedBlocks(page, 'less-positive', less ?? []),
            ...(rest.length === 0 ? [] : [paragraph(rest.map((each) => each.words).join(' '))]),
          ],
  };
}

/** The same in two or three lines, where there is no room for lists. */
function plainBrief(page: AudiencePage, named: boolean): Block {
  const stands = (['more-positive', 'less-positive'] as const).flatMap((standing) => {
    const labels = headlines(page, standing)
      .slice(0, 2)
      .map(({ label }) => label);
    if (labels.length === 0) return [];
    return [`${wordsOf(page, standing).others.replace(' also', '')} ${listWords(labels)}.`];
  });
  const count = (standing: Standing) => Math.min(2, headlines(page, standing).length);
  const rest = plainRest(page, {
    'more-positive': count('more-positive'),
    'less-positive': count('less-positive'),
  });
  return {
    block: 'callout',
    title: `${named ? `${page.audience.title}: ` : ''}${toldUs(page)}`,
    blocks: [paragraph([...stands, ...rest.map(({ words }) => words)].join(' '))],
  };
}

/** The same as a part of an audience's results. */
export const plainWords: AudienceSection = (page) =>
  showsResults(page) ? [heading(`${page.key}plain`, page.level, 'In plain words'), plainBox(page, 3)] : [];

/** Something is better or not as good here: of several audiences only those of whom that is so are worth the room. */
function saysSomething(page: AudiencePage): boolean {
  return headlines(page, 'more-positive').length + headlines(page, 'less-positive').length > 0;
}

/** The same for all audiences together. */
export const plainTogether: WholeSection = ({ pages, leave }) => {
  const shown = pages.filter(showsResults).filter((page) => pages.length === 1 || saysSomething(page));
  if (shown.length === 0 || leaves(leave, 'plain-words')) return [];
  const box = (page: AudiencePage): Block =>
    leaves(leave, 'plain-lists') ? plainBrief(page, pages.length > 1) : plainBox(page, 3);
  return [
    heading('plain', 2, 'In plain words'),
    ...shown.flatMap((page) => [
      ...(pages.length > 1 && !leaves(leave, 'plain-lists')
        ? [heading(`${page.key}plain`, 3, page.audience.title)]
        : []),
      box(page),
    ]),
  ];
};
