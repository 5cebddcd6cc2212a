/** Colour as `#RRGGBB`. */
export type Colour = `#${string}`;

export interface TextShape {
  readonly shape: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: Colour;
}

/** The five shapes every chart is made of. Points at 72 to the inch, y downwards, origin top left. */
export type Shape =
  | {
      readonly shape: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Colour | null;
      readonly stroke: Colour | null;
      readonly strokeWidth: number;
    }
  | {
      readonly shape: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Colour;
      readonly strokeWidth: number;
      readonly dash: readonly number[] | null;
    }
  | {
      readonly shape: 'circle';
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
      readonly fill: Colour | null;
      readonly stroke: Colour | null;
      readonly strokeWidth: number;
    }
  | {
      readonly shape: 'polygon';
      readonly points: readonly (readonly [number, number])[];
      readonly fill: Colour | null;
      readonly stroke: Colour | null;
      readonly strokeWidth: number;
    }
  | TextShape;

/** A chart drawn once: rendered to PDF and to SVG from the same coordinates. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
