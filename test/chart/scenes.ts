import { measureText } from '../../src/chart/measure.js';
import type { Scene, Shape, TextShape } from '../../src/chart/scene.js';

export function textsOf(scene: Scene): readonly TextShape[] {
  return scene.shapes.filter((shape) => shape.shape === 'text');
}

export function wordsOf(scene: Scene): readonly string[] {
  return textsOf(scene).map(({ text }) => text);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function boxOf(shape: Shape): Box {
  switch (shape.shape) {
    case 'rect':
      return { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height };
    case 'line':
      return {
        left: Math.min(shape.x1, shape.x2),
        right: Math.max(shape.x1, shape.x2),
        top: Math.min(shape.y1, shape.y2),
        bottom: Math.max(shape.y1, shape.y2),
      };
    case 'circle':
      return {
        left: shape.cx - shape.r,
        right: shape.cx + shape.r,
        top: shape.cy - shape.r,
        bottom: shape.cy + shape.r,
      };
    case 'polygon': {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    }
    case 'text': {
      const width = measureText(shape.text, shape.size, shape.weight);
      const left = shape.x - (shape.anchor === 'end' ? width : shape.anchor === 'middle' ? width / 2 : 0);
      return {
        left,
        right: left + width,
        top: shape.y - shape.size * 0.75,
        bottom: shape.y + shape.size * 0.22,
      };
    }
  }
}

/** What a chart must never do, in words: stray outside its page, print too small, or print words over words. */
export function chartFaults(scene: Scene): string[] {
  const outside = scene.shapes.filter((shape) => {
    const { left, right, top, bottom } = boxOf(shape);
    return left < -0.01 || top < -0.01 || right > scene.width + 0.01 || bottom > scene.height + 0.01;
  });
  const texts = textsOf(scene);
  const small = texts.filter(({ size }) => size < 10);
  const clashes = texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((two) => {
      const [a, b] = [boxOf(one), boxOf(two)];
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      return apart ? [] : [`“${one.text}” runs into “${two.text}”`];
    }),
  );
  return [
    ...outside.map((shape) => `outside: ${JSON.stringify(shape)}`),
    ...small.map(({ text }) => `“${text}” is too small`),
    ...clashes,
  ];
}
