import type { TallyContent } from '../tally/tally.js';

/** What is in a shared file, in words a person can decide by. */
export interface ShareManifest {
  readonly schema: 'poet-share-manifest/1';
  readonly file: string;
  readonly sha256: string;
  readonly questionSet: string;
  readonly authority: string;
  readonly profile: string;
  /** The answers are made up. */
  readonly synthetic: boolean;
  readonly contains: readonly string[];
  readonly hidden: readonly { readonly what: string; readonly count: number }[];
  readonly receiverCanLearn: readonly string[];
  readonly receiverCannotLearn: readonly string[];
  readonly neverLeaves: readonly string[];
}

const areas: Readonly<Record<string, string>> = {
  questions: 'totals of a question, or of one of its answers',
  comments: 'numbers of people who wrote a comment',
  composites: 'taken-together scores',
  groups: 'results of a group',
  pairs: 'tables of two questions together',
  periods: 'results of a quarter or year',
  joint: 'tables of several characteristics together',
};

const neverLeaves = [
  'what people wrote, in any form',
  'names, addresses, numbers and any other identifier',
  'dates: reviews are by quarter or year, or not at all',
  'postcodes, wards and other small areas; nothing finer than the council',
  'the answers of any one person',
];

/** The manifest of a Tally file as it is shared. */
export function manifestOf(content: TallyContent, file: string, sha256: string): ShareManifest {
  const { minimumBase: least, profile, authority } = content;
  const facts = {
    file,
    sha256,
    questionSet: content.questionSet,
    authority: authority.name,
    profile,
    synthetic: content.synthetic,
  };
  if (content.profile === 'internal') {
    return {
      schema: 'poet-share-manifest/1',
      ...facts,
      contains: ['every count of every question, group, pair of questions and month, unchecked'],
      hidden: [],
      receiverCanLearn: [
        'what a single person said, where only one person gave an answer in a group. Do not send this file to anyone',
      ],
      receiverCannotLearn: ['what people wrote'],
      neverLeaves: ['what people wrote, in any form', 'names, addresses and numbers'],
    };
  }
  const partner = content.profile === 'partner';
  return {
    schema: 'poet-share-manifest/1',
    ...facts,
    contains: [
      `the number of people: ${content.tally.respondents}`,
      partner
        ? `for each question, how many people gave each answer, where ${least} or more answered it`
        : `for each question, how many people gave each answer, where ${least} or more answered it; answers that fewer than 5 people gave are put together with others`,
      `for each group (such as an age band) of ${least} or more people, how many gave each answer, or how many were positive and how many were not`,
      `for two questions together, a table where no cell is from 1 to 4, and how closely they go together, rounded, where 30 or more answered both`,
      'for each set of questions taken together, the mean and spread of the scores, rounded',
      partner
        ? 'how many people gave each answer about themselves (such as their age band or main need), and how many wrote a comment'
        : 'how many people gave each answer about themselves (such as their age band or main need), and how many wrote a comment; what fewer than 5 people gave is put together with others or hidden',
      `what people answered by quarter, or by year, where ${least} or more did`,
      `how many people have several characteristics at once, where ${least} or more are in every such group`,
      'how closely the ways of giving support go together with each other and with the outcomes, rounded, where 30 or more answered all of them',
    ],
    hidden: countHidden(content.hidden),
    receiverCanLearn: [
      'how people who answered in this council answered each question, as a whole',
      'how groups that are large enough answered',
      ...(partner
        ? [
            'that one person, or a few, gave an answer to a question, but not who they are or anything else about them',
          ]
        : []),
    ],
    receiverCannotLearn: [
      'who answered, or what any one person answered to two questions',
      `anything about a group of fewer than ${least} people, also not by taking one table from another`,
    ],
    neverLeaves,
  };
}

function countHidden(hidden: TallyContent['hidden']): ShareManifest['hidden'] {
  const counts = new Map<string, number>();
  for (const { where } of hidden) {
    const what = areas[where.split('/')[0] ?? ''] ?? where;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].map(([what, count]) => ({ what, count }));
}

/** A name that somebody typed, on one line, with nothing in it that Markdown would act on. */
const plainly = (name: string): string => name.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~$&]/g, '\\$&');

/** The manifest as a page to read before sending anything. */
export function manifestMarkdown(manifest: ShareManifest): string {
  const list = (items: readonly string[]): string[] => items.map((item) => `- ${item}`);
  const warning =
    manifest.profile === 'internal'
      ? ['', '**This file must stay in the council. It has not been checked for disclosure.**']
      : [];
  return `${[
    `# What is in ${manifest.file}`,
    ...warning,
    '',
    `Council: ${plainly(manifest.authority)}. Question set: ${manifest.questionSet}. Made for: ${manifest.profile}.`,
    '',
    ...(manifest.synthetic ? ['**Synthetic data: nobody gave these answers.**', ''] : []),
    '## What it holds',
    '',
    ...list(manifest.contains),
    '',
    '## What was hidden',
    '',
    ...(manifest.hidden.length === 0
      ? ['Nothing.']
      : list(manifest.hidden.map(({ what, count }) => `${what}: ${count}`))),
    '',
    '## What the receiver can learn',
    '',
    ...list(manifest.receiverCanLearn),
    '',
    '## What the receiver cannot learn',
    '',
    ...list(manifest.receiverCannotLearn),
    '',
    '## What is never in it',
    '',
    ...list(manifest.neverLeaves),
    '',
    `SHA-256 of the content: \`${manifest.sha256}\``,
  ].join('\n')}\n`;
}
