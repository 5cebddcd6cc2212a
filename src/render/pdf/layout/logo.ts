import type { Logo } from '../../../house-style/house-style.js';
import type { Place } from './place.js';
import { type Item, type Node, strip } from './strip.js';

/** The largest place a logo takes, in points. */
const most = { width: 118, height: 46 } as const;

/** White space between the title and the logo. */
const gap = 18;

export interface SetLogo {
  readonly item: Item;
  readonly height: number;
  /** What it takes of the title's width. */
  readonly takes: number;
}

/**
 * A logo in the top right corner, as large as its place allows and never larger than its pixels at 72 to the inch.
 * It is a figure with its text alternative: it says who publishes the report.
 */
export function setLogo(logo: Logo, { parent, x, width }: Place): SetLogo {
  const scale = Math.min(1, most.width / logo.width, most.height / logo.height);
  const size = { width: logo.width * scale, height: logo.height * scale };
  const left = x + width - size.width;
  const node: Node = { tag: 'Figure', parent, alt: logo.alt };
  const item: Item = {
    node,
    inks: [{ ink: 'picture', x: left, y: 0, ...size, bytes: logo.bytes }],
    area: [left, 0, left + size.width, size.height],
  };
  return { item, height: size.height, takes: size.width + gap };
}

/** A band that holds the logo and takes no height of its own: what follows stands beside it. */
export function logoStrip({ item }: SetLogo) {
  return strip(0, [item], { keep: true });
}
