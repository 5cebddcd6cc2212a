import type { Report } from '../../../report/report.js';
import { bylineWords } from '../../../wording/wording.js';
import { lineStrips } from './lines.js';
import type { Place } from './place.js';
import { setText } from './setting.js';
import { type Node, type Strip, strip } from './strip.js';
import { colours, styles } from './style.js';

/**
 * The top of the first page: title, subtitle, who published it and when, and the mark ("Synthetic data") as text,
 * since what stands in the page margins is decoration and is not read out.
 */
export function setTitle({ title, subtitle, author, date, mark }: Report, place: Place): readonly Strip[] {
  const { parent, x, width, type } = place;
  const heading: Node = { tag: 'H1', parent, bookmark: title };
  const words = [
    ...lineStrips(setText(title, heading, styles.title, width, type), x, styles.title.leading, 0, true),
    ...lineStrips(
      setText(subtitle, { tag: 'P', parent }, styles.subtitle, width, type),
      x,
      styles.subtitle.leading,
      5,
      true,
    ),
    ...lineStrips(
      setText(bylineWords(author, date), { tag: 'P', parent }, styles.caption, width, type),
      x,
      styles.caption.leading,
      4,
      true,
    ),
    ...lineStrips(
      setText(mark ?? '', { tag: 'P', parent }, { ...styles.caption, colour: colours.accent }, width, type),
      x,
      styles.caption.leading,
      6,
      true,
    ),
  ];
  const bar = strip(
    17,
    [{ node: 'layout', inks: [{ ink: 'rule', x, y: 14, width, thickness: 3, colour: colours.accent }] }],
    { keep: true },
  );
  return [...words.map((line) => ({ ...line, keep: true })), bar];
}
