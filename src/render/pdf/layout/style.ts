import type { Colour } from '../../../chart/chart.js';

/** A4, in points. */
export const page = { width: 595.28, height: 841.89, left: 56.64, top: 54, bottom: 60 } as const;

/** The width of the text, 482 points. A figure wider than this is drawn smaller. */
export const textWidth = page.width - 2 * page.left;

/** The height that strips may fill. */
export const textHeight = page.height - page.top - page.bottom;

/** All at least 4.5 to 1 on white where they carry text; `rule` and `tint` never carry meaning alone. */
export const colours = {
  paper: '#FFFFFF',
  text: '#0B0C0C',
  quiet: '#505A5F',
  /** Where a council has none of its own. */
  accent: '#12436D',
  link: '#1D70B8',
  rule: '#B1B4B6',
  writing: '#505A5F',
  tint: '#EEF3F8',
} as const satisfies Record<string, Colour>;

export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight: 'regular' | 'bold';
  readonly colour: Colour;
}

export const styles = {
  title: { size: 26, leading: 31, weight: 'bold', colour: colours.text },
  subtitle: { size: 15, leading: 21, weight: 'regular', colour: colours.quiet },
  h2: { size: 18, leading: 23, weight: 'bold', colour: colours.text },
  h3: { size: 14, leading: 19, weight: 'bold', colour: colours.text },
  lead: { size: 14, leading: 19.5, weight: 'regular', colour: colours.text },
  number: { size: 25, leading: 29, weight: 'bold', colour: colours.text },
  body: { size: 12, leading: 17, weight: 'regular', colour: colours.text },
  small: { size: 10.5, leading: 14, weight: 'regular', colour: colours.quiet },
  caption: { size: 12, leading: 16.5, weight: 'bold', colour: colours.text },
  measure: { size: 11, leading: 15, weight: 'regular', colour: colours.quiet },
  cell: { size: 10.5, leading: 13.5, weight: 'regular', colour: colours.text },
  heading: { size: 10.5, leading: 13.5, weight: 'bold', colour: colours.text },
  running: { size: 9.5, leading: 12, weight: 'regular', colour: colours.quiet },
  mark: { size: 9.5, leading: 12, weight: 'bold', colour: colours.text },
} as const satisfies Record<string, TextStyle>;

/** White space above each kind of block. */
export const above = {
  h2: 17,
  h3: 12,
  lead: 12,
  body: 8,
  small: 7,
  numbers: 12,
  item: 4.5,
  quote: 10,
  picture: 18,
  table: 14,
  figure: 14,
  callout: 16,
  fillIn: 14,
} as const;
