import type { Colour, Shape } from '../../../chart/chart.js';
import type { Face } from '../text/faces.js';

/** The tags used, all of them standard structure types of PDF 1.7. */
export type Tag =
  | 'Document'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'BlockQuote'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link'
  | 'Span';

/** Where a link goes: out of the document, or to an id inside it. */
export type LinkTarget = { readonly href: string } | { readonly to: string };

/**
 * An element of the structure tree, as data. Told apart by identity; written when something is first drawn into it,
 * so that the tree has the order of the page.
 */
export interface Node {
  readonly tag: Tag;
  readonly parent: Node | null;
  readonly alt?: string;
  readonly language?: string;
  readonly scope?: 'Column' | 'Row';
  readonly numbering?: 'Disc' | 'Decimal' | 'None';
  readonly link?: { readonly target: LinkTarget; readonly description: string };
  /** A heading's text in the list of bookmarks. */
  readonly bookmark?: string;
  /** The id that references inside the document name. */
  readonly destination?: string;
}

/** A mark on the page; places are relative to the strip's left edge and top. */
export type Ink =
  | {
      readonly ink: 'text';
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly text: string;
      readonly actual: string | null;
      readonly face: Face;
      readonly size: number;
      readonly colour: Colour;
      /** Digits of one width, for columns of numbers. */
      readonly tabular: boolean;
    }
  | {
      readonly ink: 'rule';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly thickness: number;
      readonly colour: Colour;
    }
  | {
      readonly ink: 'shape';
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly shape: Exclude<Shape, { readonly shape: 'text' }>;
    }
  | {
      readonly ink: 'picture';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** Of a PNG or JPEG file. */
      readonly bytes: Uint8Array;
    };

/** Marks that belong to one element, or to the page itself and so are not read out. */
export interface Item {
  readonly node: Node | 'layout' | 'pagination';
  readonly inks: readonly Ink[];
  /** Left, top, right, bottom: the place of a figure, or the part of a link that answers to a click. */
  readonly area?: readonly [number, number, number, number];
}

/** A tinted box behind neighbouring strips. */
export interface Box {
  readonly x: number;
  readonly width: number;
  readonly fill: Colour;
  /** The bar at its left; none without it. */
  readonly edge: Colour | null;
  /** Runs to the top of the sheet where it begins a page. */
  readonly toTop?: true;
}

/** A band of the page that is never cut. */
export interface Strip {
  /** White space wanted above it; dropped at the top of a page. */
  readonly above: number;
  readonly height: number;
  /** Whether it must be on the page of the strip that follows. */
  readonly keep: boolean;
  readonly items: readonly Item[];
  readonly box: Box | null;
  /** Drawn again above this strip when it begins a page, as decoration: a table's heading row. */
  readonly again: readonly Strip[];
  /** Whether a page begins here whatever room is left. */
  readonly breakBefore: boolean;
}

/** A strip of the given height and marks; everything else is off unless said. */
export function strip(height: number, items: readonly Item[], more: Partial<Strip> = {}): Strip {
  return { above: 0, height, keep: false, items, box: null, again: [], breakBefore: false, ...more };
}
