import { plural } from '../../wording/wording.js';
import { bullets, paragraph, strong, text } from '../blocks.js';
import type { AudiencePage, WholeReport, WholeSection } from '../page.js';
import { comparedItems, showsResults, standingOf } from '../standing.js';

function answerOf(page: AudiencePage): string {
  const { place, comparison, people } = page;
  if (!showsResults(page)) return `Too few ${people} answered for results to be shown.`;
  const compared = comparedItems(page);
  if (compared.length === 0 && comparison?.items.some(({ there }) => there.words !== null)) {
    return `Only broad figures were published, so this report shows the results of ${place} beside them, without a verdict.`;
  }
  if (comparison === null || compared.length === 0) {
    return `There are no published figures to compare ${place} with, so this report shows its own results.`;
  }
  const more = compared.filter((item) => standingOf(item) === 'more-positive').length;
  const less = compared.filter((item) => standingOf(item) === 'less-positive').length;
  const of = `the ${plural(compared.length, 'question')} compared with ${comparison.name}`;
  if (more + less === 0) return `No clear difference was found on ${of}.`;
  if (compared.length === 1) {
    return `Answers in ${place} are ${more > 0 ? 'more' : 'less'} positive than in ${comparison.name}.`;
  }
  if (more === 0)
    return `Answers in ${place} are less positive on ${less} of ${of}, and more positive on none.`;
  if (less === 0)
    return `Answers in ${place} are more positive on ${more} of ${of}, and less positive on none.`;
  return `Answers in ${place} are more positive on ${more} and less positive on ${less} of ${of}.`;
}

/** The answer in one sentence an audience, before anything else. */
export const summary: WholeSection = ({ pages }: WholeReport) => {
  const [first] = pages;
  if (first === undefined) return [];
  if (pages.length === 1) return [paragraph(answerOf(first), 'lead')];
  return [bullets(pages.map((page) => [strong(`${page.audience.title}.`), text(` ${answerOf(page)}`)]))];
};
