import type { Scene, Shape } from '../../chart/chart.js';
import { xmlText } from '../xml-text.js';

const fonts = 'Arial, Helvetica, sans-serif';

/** Two decimals at most, no trailing zeros, never −0: the same bytes on every machine. */
function place(value: number): string {
  const text = value.toFixed(2).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

function paint(fill: string | null, stroke: string | null, strokeWidth: number): string {
  const line = stroke === null ? '' : ` stroke="${stroke}" stroke-width="${place(strokeWidth)}"`;
  return ` fill="${fill ?? 'none'}"${line}`;
}

function element(shape: Shape): string {
  switch (shape.shape) {
    case 'rect':
      return (
        `<rect x="${place(shape.x)}" y="${place(shape.y)}" width="${place(shape.width)}" ` +
        `height="${place(shape.height)}"${paint(shape.fill, shape.stroke, shape.strokeWidth)}/>`
      );
    case 'line': {
      const dash = shape.dash === null ? '' : ` stroke-dasharray="${shape.dash.map(place).join(' ')}"`;
      return (
        `<line x1="${place(shape.x1)}" y1="${place(shape.y1)}" x2="${place(shape.x2)}" y2="${place(shape.y2)}" ` +
        `stroke="${shape.stroke}" stroke-width="${place(shape.strokeWidth)}"${dash}/>`
      );
    }
    case 'circle':
      return (
        `<circle cx="${place(shape.cx)}" cy="${place(shape.cy)}" r="${place(shape.r)}"` +
        `${paint(shape.fill, shape.stroke, shape.strokeWidth)}/>`
      );
    case 'polygon': {
      const points = shape.points.map(([x, y]) => `${place(x)},${place(y)}`).join(' ');
      return `<polygon points="${points}"${paint(shape.fill, shape.stroke, shape.strokeWidth)}/>`;
    }
    case 'text': {
      const weight = shape.weight === 'bold' ? ' font-weight="bold"' : '';
      const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`;
      return (
        `<text x="${place(shape.x)}" y="${place(shape.y)}" font-size="${place(shape.size)}"${weight}${anchor} ` +
        `fill="${shape.fill}">${xmlText(shape.text)}</text>`
      );
    }
  }
}

/** The id, title and description of a picture; one that only pleases the eye is named by the words beside it. */
export function pictureWords(picture: {
  readonly id: string;
  readonly alt: string | null;
  readonly words: readonly (readonly { readonly text: string }[])[];
}): { id: string; title: string; description: string } {
  const beside = picture.words[0]?.map(({ text }) => text).join('') ?? '';
  return { id: `${picture.id}-picture`, title: beside, description: picture.alt ?? '' };
}

/**
 * A scene as an SVG document: a line an element, a white page behind, a title and a description for screen readers.
 * `id` must be safe in XML (letters, digits, hyphens); it prefixes every id, so that several fit in one page.
 */
export function renderSvg(scene: Scene, words: { id: string; title: string; description: string }): string {
  const { id, description } = words;
  const size = `${place(scene.width)} ${place(scene.height)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" width="${place(scene.width)}" ` +
      `height="${place(scene.height)}" ${description === '' ? 'aria-hidden="true"' : `role="img" aria-labelledby="${id}-title ${id}-desc"`} font-family="${fonts}">`,
    ...(description === ''
      ? []
      : [
          `<title id="${id}-title">${xmlText(words.title)}</title>`,
          `<desc id="${id}-desc">${xmlText(description)}</desc>`,
        ]),
    `<rect width="100%" height="100%" fill="#FFFFFF"/>`,
    ...scene.shapes.map(element),
    '</svg>',
    '',
  ].join('\n');
}
