import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.js';
import type { Publishable } from '../../src/disclose/disclose.js';
import { composeReport } from '../../src/report/report.js';
import { cases } from './make-analysis.js';
import { joined, reportTexts } from './texts.js';

type Between = NonNullable<Analysis['audiences'][number]['comparisons'][number]['items'][number]['between']>;

const between: Between = {
  funnel: {
    authorities: 40,
    baseline: 60,
    tauSquared: 0.001,
    inner: { low: 52, high: 68 },
    outer: { low: 47, high: 72 },
    standing: 'very-high',
  },
  position: {
    authorities: 38,
    band: 'top-quarter',
    chances: { 'bottom-quarter': 0, 'middle-half': 0.3, 'top-quarter': 0.7 },
    sure: false,
    from: 'middle-half',
    to: 'top-quarter',
  },
  notes: [],
};

/** The large council, with a place among councils on its first question. */
function placed(): Publishable<Analysis> {
  const analysis = structuredClone(cases.large());
  const items = analysis.audiences[0]?.comparisons[0]?.items as { between?: Between }[];
  Object.assign(items[0] ?? {}, { between });
  return analysis;
}

const sections = ['councils', 'left-out'];
const words = (analysis: Publishable<Analysis>) =>
  joined(reportTexts(composeReport(analysis, { kind: 'detailed', sections })));

describe('a place among councils', () => {
  it('names this council alone, in a funnel and a table', () => {
    const report = composeReport(placed(), { kind: 'detailed', sections });
    const figure = report.blocks.find((block) => block.block === 'figure');
    const drawn = figure?.block === 'figure' ? figure.scene.shapes : [];
    const texts = drawn.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []));
    expect(texts.some((text) => text.startsWith('Northshire'))).toBe(true);
    expect(texts).not.toContain('Other councils, not named');
    expect(words(placed())).toContain('Far above usual');
    expect(words(placed())).toContain('Middle half to highest quarter');
  });

  it('speaks of no rank and no cause', () => {
    expect(words(placed())).not.toMatch(/\brank(?:ed|ing)\b|league|\bbest\b|\bworst\b|because/i);
    expect(words(placed())).toContain('not a rank');
  });

  it('is left out, with the reason, where the comparison does not know how councils differ', () => {
    expect(words(cases.large())).not.toContain('Among other councils');
    expect(words(cases.large())).toContain('do not say how councils differ');
    expect(words(placed())).not.toContain('do not say how councils differ');
  });
});
