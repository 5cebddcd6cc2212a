import type { ItemScore } from '../../analysis/analysis.js';
import { plural } from '../../wording/wording.js';
import { paragraph } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage } from '../page.js';
import { leaves } from '../room.js';
import { comparedItems, standingOf } from '../standing.js';

/** Most questions that a short report lists, of all audiences together, by what it has to leave out. */
function mostListed({ leave }: AudiencePage): number {
  return leaves(leave, 'most') ? 18 : leaves(leave, 'half') ? 30 : 50;
}

const fewestOfOne = 3;

/** How much a question has to say: those with a clear difference before all others, then the wider gap or the farther from the middle. */
function tells(item: ItemScore, page: AudiencePage): number {
  const compared = page.comparison?.items.find(({ question }) => question === item.question);
  const gap = Math.abs(compared?.difference.points ?? 0);
  if (compared !== undefined && standingOf(compared) !== null) return 1000 + gap;
  if (comparedItems(page).length > 0) return gap;
  return Math.abs((item.positive.percent ?? middleOf(page)) - middleOf(page));
}

function middleOf({ audience }: AudiencePage): number {
  const shown = audience.items.flatMap(({ positive }) => positive.percent ?? []).toSorted((a, b) => a - b);
  return shown[Math.floor(shown.length / 2)] ?? 0;
}

/**
 * The page with the questions that have most to say, in their order, where there are too many for a short report; and
 * how many are not listed, in words.
 */
export function mostTelling(page: AudiencePage): {
  readonly page: AudiencePage;
  readonly words: readonly Block[];
} {
  const { audience, comparison, analysis } = page;
  const listed = mostListed(page);
  const asked = analysis.audiences.reduce((sum, { items }) => sum + items.length, 0);
  if (asked <= listed) return { page, words: [] };
  const room = Math.max(fewestOfOne, Math.floor((listed * audience.items.length) / asked));
  const kept = new Set(
    audience.items
      .toSorted((a, b) => tells(b, page) - tells(a, page))
      .slice(0, room)
      .map(({ question }) => question),
  );
  const left = audience.items.length - kept.size;
  if (left <= 0) return { page, words: [] };
  const items = audience.items.filter(({ question }) => kept.has(question));
  const short: AudiencePage = {
    ...page,
    audience: { ...audience, items },
    comparison:
      comparison === null
        ? null
        : { ...comparison, items: comparison.items.filter(({ question }) => kept.has(question)) },
  };
  const why = comparedItems(page).length > 0 ? 'differ most' : 'are highest and lowest';
  return {
    page: short,
    words: [
      paragraph(
        `Listed here are the ${plural(kept.size, 'question')} whose answers ${why}. ` +
          `The detailed report lists the other ${left} too.`,
      ),
    ],
  };
}
