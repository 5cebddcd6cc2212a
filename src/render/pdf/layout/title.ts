import type { Report } from '../../../report/report.js';
import { bylineWords } from '../../../wording/wording.js';
import { lineStrips } from './lines.js';
import { setLogo } from './logo.js';
import type { Place } from './place.js';
import { setText } from './setting.js';
import { type Box, type Node, type Strip, strip } from './strip.js';
import { colours, page, styles, type TextStyle, textWidth } from './style.js';

/** White space between the words and the end of the band. */
const padding = 16;

/**
 * The top of the first page: the logo on white, then on a band of the publisher's colour from edge to edge the title,
 * subtitle, who published it and when, and the mark ("Synthetic data") as text, since what stands in the page margins
 * is decoration and is not read out.
 */
export function setTitle(report: Report, place: Place): readonly Strip[] {
  const { title, subtitle, author, date, mark } = report;
  const { parent, x, type, accent, width } = place;
  const sheet = width / textWidth;
  const box: Box = {
    x: x - page.left * sheet,
    width: page.width * sheet,
    fill: accent,
    edge: null,
    ...(report.logo === undefined ? { toTop: true } : {}),
  };
  const set = (text: string, style: TextStyle, above: number, node: Node = { tag: 'P', parent }) =>
    lineStrips(
      setText(text, node, { ...style, colour: colours.paper }, width, type),
      x,
      style.leading,
      above,
      true,
    );
  const words = [
    ...set(title, styles.title, 0, { tag: 'H1', parent, bookmark: title }),
    ...set(subtitle, styles.subtitle, 5),
    ...set(bylineWords(author, date), styles.caption, 4),
    ...set(mark ?? '', styles.caption, 6),
  ];
  const band = [...(report.logo === undefined ? [] : [strip(padding, [])]), ...words, strip(padding, [])];
  return [
    ...(report.logo === undefined ? [] : setLogo(report.logo, place)),
    ...band.map((line) => ({ ...line, box, keep: true })),
  ];
}
