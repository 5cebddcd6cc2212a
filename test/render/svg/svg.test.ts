import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/chart/chart.js';
import { renderSvg } from '../../../src/render/svg/svg.js';

const words = { id: 'fig-1', title: 'A finding', description: 'A chart of two questions.' };
const text = (content: string) =>
  ({
    shape: 'text',
    x: 1,
    y: 2,
    text: content,
    size: 10.5,
    weight: 'bold',
    anchor: 'end',
    fill: '#0B0C0C',
  }) as const;
const scene = (...shapes: Scene['shapes']): Scene => ({ width: 480, height: 99.999, shapes });

describe('a scene as SVG', () => {
  it('says what it is: a picture with a title and a description', () => {
    const svg = renderSvg(scene(), words);
    expect(svg).toContain('role="img" aria-labelledby="fig-1-title fig-1-desc"');
    expect(svg).toContain('<title id="fig-1-title">A finding</title>');
    expect(svg).toContain('<desc id="fig-1-desc">A chart of two questions.</desc>');
    expect(svg).toContain('viewBox="0 0 480 100" width="480" height="100"');
  });

  it('puts a white page behind and asks for fonts that any machine has', () => {
    const svg = renderSvg(scene(), words);
    expect(svg).toContain('<rect width="100%" height="100%" fill="#FFFFFF"/>');
    expect(svg).toContain('font-family="Arial, Helvetica, sans-serif"');
  });

  it('writes every shape', () => {
    const svg = renderSvg(
      scene(
        { shape: 'rect', x: 0, y: 0, width: 5, height: 5, fill: null, stroke: '#3D3D3D', strokeWidth: 0.6 },
        { shape: 'line', x1: 0, y1: 1, x2: 2, y2: 3, stroke: '#B1B4B6', strokeWidth: 1, dash: [3, 2] },
        { shape: 'circle', cx: 4, cy: 5, r: 6, fill: '#12436D', stroke: null, strokeWidth: 0 },
        {
          shape: 'polygon',
          points: [
            [0, 0],
            [1, 0],
            [0, 1],
          ],
          fill: '#A3470F',
          stroke: null,
          strokeWidth: 0,
        },
        text('80%'),
      ),
      words,
    );
    expect(svg.split('\n').slice(4, -2)).toEqual([
      '<rect x="0" y="0" width="5" height="5" fill="none" stroke="#3D3D3D" stroke-width="0.6"/>',
      '<line x1="0" y1="1" x2="2" y2="3" stroke="#B1B4B6" stroke-width="1" stroke-dasharray="3 2"/>',
      '<circle cx="4" cy="5" r="6" fill="#12436D"/>',
      '<polygon points="0,0 1,0 0,1" fill="#A3470F"/>',
      '<text x="1" y="2" font-size="10.5" font-weight="bold" text-anchor="end" fill="#0B0C0C">80%</text>',
    ]);
  });

  it('rounds places to two decimals and never writes minus zero', () => {
    const svg = renderSvg(scene({ ...text('a'), x: -0.001, y: 1 / 3 }), words);
    expect(svg).toContain('<text x="0" y="0.33"');
  });

  it('shows hostile text as text, and drops what XML cannot hold', () => {
    const hostile = '</text><script>alert("1")</script> & \u0000\u0008 ok';
    const svg = renderSvg(scene(text(hostile)), { ...words, title: hostile, description: hostile });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;  ok</text>');
  });
});
