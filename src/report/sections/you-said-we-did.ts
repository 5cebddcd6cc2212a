import { sentence } from '../../wording/wording.js';
import { bullets, heading, strong, text } from '../blocks.js';
import type { WholeSection } from '../page.js';

/** What people said before and what came of it, in the council's own words. */
export const youSaidWeDid: WholeSection = ({ settings }) => {
  const pairs = settings.youSaidWeDid ?? [];
  if (pairs.length === 0) return [];
  return [
    heading('you-said-we-did', 2, 'You said, we did'),
    bullets(
      pairs.map(({ said, did }) => [
        strong('You said: '),
        text(`${sentence(said)} `),
        strong('We did: '),
        text(sentence(did)),
      ]),
    ),
  ];
};
