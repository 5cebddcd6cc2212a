import type { Logo } from '../../../house-style/house-style.js';
import type { Place } from './place.js';
import { type Node, type Strip, strip } from './strip.js';

/** The largest place a logo takes, in points. */
const most = { width: 150, height: 46 } as const;

/** White space between the logo and the band under it. */
const gap = 16;

/**
 * A logo at the top left, on white, as large as its place allows and never larger than its pixels at 72 to the inch.
 * It is a figure with its text alternative: it says who publishes the report.
 */
export function setLogo(logo: Logo, { parent, x }: Place): readonly Strip[] {
  const scale = Math.min(1, most.width / logo.width, most.height / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  const node: Node = { tag: 'Figure', parent, alt: logo.alt };
  const inks = [{ ink: 'picture', x, y: 0, width, height, bytes: logo.bytes }] as const;
  return [
    strip(height, [{ node, inks, area: [x, 0, x + width, height] }], { keep: true }),
    strip(gap, [], { keep: true }),
  ];
}
