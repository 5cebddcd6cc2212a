import { countWords } from '../../wording/wording.js';
import type { Block, KeyNumber } from '../model.js';
import type { AudiencePage, WholeSection } from '../page.js';
import { comparedItems, showsResults, standingOf } from '../standing.js';

function peopleNumber({ audience, analysis, person }: AudiencePage, who: string): KeyNumber {
  const { respondents } = audience;
  const number = respondents === null ? `Under ${analysis.disclosure.minimumBase}` : countWords(respondents);
  return { number, words: respondents === 1 ? `${person} answered` : who };
}

/** How many questions came out each way; of few, or with nothing to compare, there is nothing to count. */
function verdictNumbers(page: AudiencePage): readonly KeyNumber[] {
  const compared = comparedItems(page);
  if (compared.length < 3) return [];
  const more = compared.filter((item) => standingOf(item) === 'more-positive').length;
  const less = compared.filter((item) => standingOf(item) === 'less-positive').length;
  return [
    { number: countWords(more), words: 'more positive' },
    { number: countWords(less), words: 'less positive' },
    { number: countWords(compared.length - more - less), words: 'similar or unclear' },
  ];
}

/** What a councillor would hold up: how many answered, and how many questions came out each way. */
export const keyNumbers: WholeSection = ({ pages }) => {
  if (!pages.some(showsResults)) return [];
  const [first, ...others] = pages;
  if (first === undefined) return [];
  const items =
    others.length === 0
      ? [peopleNumber(first, `${first.people} answered`), ...verdictNumbers(first)]
      : pages.slice(0, mostBeside).map((page) => peopleNumber(page, page.audience.title));
  const block: Block = { block: 'numbers', items };
  return items.length < 2 ? [] : [block];
};

/** More would leave no room for their words. */
const mostBeside = 4;
