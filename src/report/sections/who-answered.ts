import type { ProfileQuestion } from '../../analysis/analysis.js';
import { capitalised, countWords, listWords, percentWords } from '../../wording/wording.js';
import { hiddenBecause } from '../because.js';
import { bullets, heading, paragraph, strong, text } from '../blocks.js';
import type { Block, Runs } from '../model.js';
import type { AudiencePage, AudienceSection, WholeSection } from '../page.js';
import { leaves } from '../room.js';
import { rateWords } from './who-did-not-answer.js';

const mostLines = 4;
const fewerLines = 3;
const mostChoices = 3;

/** A label in the middle of a sentence: a capital only where the word has one inside or is all capitals. */
function lower(label: string): string {
  return /^[A-Z][a-z ]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export function profileLine(question: ProfileQuestion): Runs {
  const label = strong(`${capitalised(question.label)}: `);
  const shown = question.choices.filter((choice) => choice.percent !== null);
  const someone = shown.filter((choice) => (choice.percent ?? 0) > 0);
  if (shown.length === 0) {
    return [label, text(`not shown, as ${hiddenBecause(question.hidden ?? 'hidden')}.`)];
  }
  const largest = someone.toSorted((a, b) => (b.percent ?? 0) - (a.percent ?? 0)).slice(0, mostChoices);
  const parts = someone
    .filter((choice) => largest.includes(choice))
    .map((choice) => `${percentWords(choice.percent ?? 0)} ${lower(choice.choice)}`);
  const some = question.choices.length > shown.length ? ' Some groups are too small to show.' : '';
  const many = question.many ? ', who could choose more than one' : '';
  const base = question.base === null ? '' : ` (${countWords(question.base)} answered${many})`;
  return [label, text(`${listWords(parts)}${base}.${some}`)];
}

function countOf({ audience, analysis, people, person }: AudiencePage): string {
  return audience.respondents === null
    ? `Fewer than ${analysis.disclosure.minimumBase} ${people}`
    : audience.respondents === 1
      ? `1 ${person}`
      : `${countWords(audience.respondents)} ${people}`;
}

/** The response rate of each audience that has one, and that there is none for the others. */
function responseBlock(pages: readonly AudiencePage[], before?: string): Block {
  const known = pages.flatMap((page) => rateWords(page) ?? []);
  const without = pages.flatMap((page) => (rateWords(page) === null ? [page.people] : []));
  const none = `We do not know how many ${listWords([...new Set(without)])} were asked, so there is no response rate.`;
  return paragraph(
    [
      ...(before === undefined ? [] : [before]),
      ...known,
      ...(without.length === 0 ? [] : [none]),
      'Those who did not answer may see things differently.',
    ].join(' '),
  );
}

/** How many answered and who they were, in four lines, and who may be missing. */
export const whoAnswered: AudienceSection = (page) => {
  const { audience, place } = page;
  const lines = audience.profile
    .slice(0, leaves(page.leave, 'second-lines') ? fewerLines : mostLines)
    .map(profileLine);
  return [
    heading(`${page.key}who`, page.level, 'Who answered'),
    ...(lines.length === 0 ? [] : [bullets(lines)]),
    responseBlock([page], `${countOf(page)} in ${place} answered, though not every question.`),
  ];
};

/** The same for several audiences: a line or two each, the age and the main need where they were asked. */
export const whoAnsweredTogether: WholeSection = ({ pages }) => [
  heading('who', 2, 'Who answered'),
  bullets(
    pages.map((page) => [
      strong(`${page.audience.title}: `),
      text(`${countOf(page)}. `),
      ...page.audience.profile
        .filter(({ many, choices }) => !many && choices.some(({ percent }) => percent !== null))
        .slice(0, 1)
        .flatMap(profileLine)
        .map((run) => ('strong' in run ? text(run.text) : run)),
    ]),
  ),
  responseBlock(pages),
];
