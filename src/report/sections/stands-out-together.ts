import { listWords, percentWords } from '../../wording/wording.js';
import { bullets, heading, paragraph, strong, text } from '../blocks.js';
import type { Block, Runs } from '../model.js';
import type { AudiencePage, WholeSection } from '../page.js';
import { comparedItems, headlines, type Standing, showsResults } from '../standing.js';
import { comparedLine, extremes, neitherStrength, standingTitle } from './stands-out.js';

/** Of each audience: so many that all of them fit on a page. */
function mostOf(pages: readonly AudiencePage[]): number {
  return pages.length > 2 ? 1 : 2;
}

function part(pages: readonly AudiencePage[], standing: Standing): Block[] {
  const all = pages.map((page) => headlines(page, standing));
  const lines = pages.flatMap((page, i) =>
    (all[i] ?? []).slice(0, mostOf(pages)).map((item) => comparedLine(item, page.figure, page.people)),
  );
  if (lines.length === 0) return [];
  const id = standing === 'more-positive' ? 'strengths' : 'look-at';
  return [heading(id, 2, standingTitle(lines.length, standing, all.flat().length)), bullets(lines)];
}

function ownLine(page: AudiencePage, each: number): Runs[] {
  const { highest, lowest } = extremes(page, each);
  if (highest.length === 0) return [];
  const named = (items: typeof highest) =>
    listWords(items.map(({ label, positive }) => `${label} (${percentWords(positive.percent ?? 0)})`));
  return [
    [strong(`${page.audience.title}. `), text(`Highest: ${named(highest)}. Lowest: ${named(lowest)}.`)],
  ];
}

/** What stands out, of all audiences in one list each; then the scores of those with nothing to compare with. */
export const standsOutTogether: WholeSection = ({ pages }) => {
  const shown = pages.filter(showsResults);
  const compared = shown.filter((page) => comparedItems(page).length > 0);
  const alone = shown
    .filter((page) => comparedItems(page).length === 0)
    .flatMap((page) => ownLine(page, mostOf(pages)));
  return [
    ...part(compared, 'more-positive'),
    ...part(compared, 'less-positive'),
    ...(alone.length === 0
      ? []
      : [heading('own-scores', 2, 'Highest and lowest scores'), paragraph(neitherStrength), bullets(alone)]),
  ];
};
