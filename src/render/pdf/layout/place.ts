import type { Colour } from '../../../chart/chart.js';
import type { KnownIds, Typesetter } from './setting.js';
import type { Node } from './strip.js';

/** Where a block is set: the element it belongs to, its left edge and width from the page's text area, a page's height, the fonts. */
export interface Place {
  readonly parent: Node;
  readonly x: number;
  readonly width: number;
  /** Of a page: nothing that is kept whole may be taller. */
  readonly height: number;
  readonly type: Typesetter;
  readonly known: KnownIds;
  /** The one colour of bars and edges. */
  readonly accent: Colour;
}
