import type { Scene, TextShape } from '../../../chart/chart.js';
import type { Block } from '../../../report/report.js';
import { lineStrips } from './lines.js';
import type { Place } from './place.js';
import { setText, type Typesetter } from './setting.js';
import { type Ink, type Node, type Strip, strip } from './strip.js';
import { above, styles } from './style.js';

const gap = 6;

/**
 * A figure: caption, what is measured, then the scene as one element with its text alternative. Caption and picture
 * are never parted; a scene too wide or too tall is drawn smaller.
 */
export function setFigure(block: Extract<Block, { block: 'figure' }>, place: Place): readonly Strip[] {
  const { x, width, height, type } = place;
  const group: Node = { tag: 'Div', parent: place.parent };
  const element: Node = { tag: 'Caption', parent: group, destination: block.id };
  const caption = setText(block.caption, { tag: 'P', parent: element }, styles.caption, width, type);
  const subtitle = setText(block.subtitle, { tag: 'P', parent: element }, styles.measure, width, type);
  const words = [
    ...lineStrips(caption, x, styles.caption.leading, above.figure, true),
    ...lineStrips(subtitle, x, styles.measure.leading, 2, true),
  ].map((line) => ({ ...line, keep: true }));
  const room = height - words.reduce((sum, line) => sum + line.height, 0) - gap - 2;
  return [...words, setScene(block.scene, block.alt, group, place, room)];
}

function setScene(scene: Scene, alt: string, parent: Node, { x, width, type }: Place, room: number): Strip {
  const scale = Math.min(1, width / scene.width, room / scene.height);
  const inks = sceneInks(scene, x, 0, scale, type);
  const height = scene.height * scale;
  const area = [x, 0, x + scene.width * scale, height] as const;
  return strip(height, [{ node: { tag: 'Figure', parent, alt }, inks, area }], { above: gap });
}

/** The shapes of a scene as marks, its top left corner at `x` and `y`. */
export function sceneInks(
  scene: Scene,
  x: number,
  y: number,
  scale: number,
  type: Typesetter,
): readonly Ink[] {
  return scene.shapes.flatMap((shape): readonly Ink[] =>
    shape.shape === 'text' ? textInks(shape, x, y, scale, type) : [{ ink: 'shape', x, y, scale, shape }],
  );
}

/** A label of the chart on one line, measured so that middle and end anchors fall where the chart put them. */
function textInks(
  shape: TextShape,
  left: number,
  top: number,
  scale: number,
  type: Typesetter,
): readonly Ink[] {
  const size = shape.size * scale;
  const style = { size, leading: size, weight: shape.weight, colour: shape.fill };
  const [line] = setText(shape.text, label, style, Number.POSITIVE_INFINITY, type);
  if (line === undefined) return [];
  const before = shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? line.width / 2 : line.width;
  return line.fragments.map(({ x, text, actual, face }) => ({
    ink: 'text',
    x: left + shape.x * scale - before + x,
    y: top + shape.y * scale,
    text,
    actual,
    face,
    size,
    colour: shape.fill,
    tabular: false,
  }));
}

/** Never written: what is drawn in a figure belongs to the figure. */
const label: Node = { tag: 'Span', parent: null };
