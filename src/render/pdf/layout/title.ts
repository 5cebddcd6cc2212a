import type { Report } from '../../../report/report.js';
import { bylineWords } from '../../../wording/wording.js';
import { lineStrips } from './lines.js';
import { logoStrip, setLogo } from './logo.js';
import type { Place } from './place.js';
import { setText } from './setting.js';
import { type Node, type Strip, strip } from './strip.js';
import { styles, type TextStyle } from './style.js';

/** White space between the words or the logo, whichever ends lower, and the bar. */
const aboveBar = 14;
const bar = 3;

/**
 * The top of the first page: logo, title, subtitle, who published it and when, and the mark ("Synthetic data") as
 * text, since what stands in the page margins is decoration and is not read out.
 */
export function setTitle(report: Report, place: Place): readonly Strip[] {
  const { title, subtitle, author, date, mark } = report;
  const { parent, x, type, accent } = place;
  const logo = report.logo === undefined ? null : setLogo(report.logo, place);
  const words: Strip[] = [];
  let height = 0;
  const add = (text: string, style: TextStyle, above: number, node: Node = { tag: 'P', parent }): void => {
    const beside = logo !== null && height < logo.height;
    const lines = setText(text, node, style, place.width - (beside ? logo.takes : 0), type);
    words.push(...lineStrips(lines, x, style.leading, above, true));
    height = words.reduce((sum, line) => sum + line.above + line.height, 0);
  };
  add(title, styles.title, 0, { tag: 'H1', parent, bookmark: title });
  add(subtitle, styles.subtitle, 5);
  add(bylineWords(author, date), styles.caption, 4);
  add(mark ?? '', { ...styles.caption, colour: accent }, 6);
  const lower = Math.max(0, (logo?.height ?? 0) - height) + aboveBar;
  const rule = strip(
    lower + bar,
    [
      {
        node: 'layout',
        inks: [{ ink: 'rule', x, y: lower, width: place.width, thickness: bar, colour: accent }],
      },
    ],
    { keep: true },
  );
  return [
    ...(logo === null ? [] : [logoStrip(logo)]),
    ...words.map((line) => ({ ...line, keep: true })),
    rule,
  ];
}
