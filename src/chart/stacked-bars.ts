import { measureText } from './measure.js';
import { fivePoint, ink, onFivePoint } from './palette.js';
import type { Scene, Shape } from './scene.js';
import { box, lineFrom, lineHeight, textAt, textBlock, textSize } from './shapes.js';
import { wrapText } from './wrap.js';

/** One answer of the scale, from the most negative to the most positive. */
export interface StackedAnswer {
  readonly label: string;
  readonly tone: 'positive' | 'neutral' | 'negative';
}

export interface StackedRow {
  readonly label: string;
  /** Percentages in the order of the answers, with their words; null where they may not be shown, and then `note`. */
  readonly shares: readonly { readonly percent: number; readonly words: string }[] | null;
  readonly note: string | null;
  /** How many answered, ready to print. */
  readonly base: string;
}

export interface StackedChart {
  readonly width: number;
  readonly answers: readonly StackedAnswer[];
  readonly rows: readonly StackedRow[];
  /** Heading over the last column. */
  readonly baseHeading: string;
}

/** Step of the five-point palette for each answer: the ends dark, the middle grey, whatever the scale's length. */
function steps(answers: readonly StackedAnswer[]): readonly number[] {
  const negatives = answers.filter(({ tone }) => tone === 'negative').length;
  const positives = answers.filter(({ tone }) => tone === 'positive').length;
  let negative = 0;
  let positive = 0;
  return answers.map(({ tone }) => {
    if (tone === 'neutral') return 2;
    if (tone === 'negative') {
      negative += 1;
      return negatives === 1 || negative === 1 ? 0 : 1;
    }
    positive += 1;
    return positives === 1 || positive === positives ? 4 : 3;
  });
}

const barHeight = 17;
const smallestLabelled = 5;

function legend(chart: StackedChart, colours: readonly number[]): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [];
  let x = 0;
  let y = 12;
  for (const [index, { label }] of chart.answers.entries()) {
    const width = measureText(label, textSize, 'regular') * 1.08 + 34;
    if (x > 0 && x + width > chart.width) {
      x = 0;
      y += 17;
    }
    const fill = fivePoint[colours[index] ?? 2] ?? ink.rule;
    shapes.push(box(x + 0.5, y - 9.5, 12, 12, fill, ink.outline, 0.6), textAt(x + 18, y, label));
    x += width;
  }
  return { shapes, height: y + 10 };
}

function bar(
  row: StackedRow,
  chart: StackedChart,
  colours: readonly number[],
  at: { readonly middle: number; readonly centre: number; readonly scale: number },
): Shape[] {
  const shapes: Shape[] = [];
  const shares = row.shares ?? [];
  let x = at.centre - leftOf(shares, chart.answers) * at.scale;
  for (const [index, share] of shares.entries()) {
    const width = share.percent * at.scale;
    const step = colours[index] ?? 2;
    if (width > 0) {
      const inset = Math.min(0.5, width / 4);
      shapes.push(
        box(
          x + inset,
          at.middle - barHeight / 2,
          width - 2 * inset,
          barHeight,
          fivePoint[step] ?? ink.rule,
          ink.outline,
          0.6,
        ),
      );
      const fits = measureText(share.words, textSize, 'regular') * 1.08 + 4 <= width;
      if (fits && share.percent >= smallestLabelled) {
        const style = { anchor: 'middle', fill: onFivePoint[step] ?? ink.text } as const;
        shapes.push(...textBlock(x + width / 2, at.middle, [share.words], style));
      }
    }
    x += width;
  }
  return shapes;
}

/** Percentage to the left of the centre line: the negative answers and half of the neutral ones. */
function leftOf(shares: NonNullable<StackedRow['shares']>, answers: readonly StackedAnswer[]): number {
  return shares.reduce((sum, { percent }, index) => {
    const tone = answers[index]?.tone;
    return sum + (tone === 'negative' ? percent : tone === 'neutral' ? percent / 2 : 0);
  }, 0);
}

/**
 * All the answers to each question as one bar a question, negative to the left and positive to the right of a
 * common line through the middle of the neutral answer. Segments of 5% or more carry their percentage where it fits.
 */
export function stackedBars(chart: StackedChart): Scene {
  const colours = steps(chart.answers);
  const key = legend(chart, colours);
  const labels = Math.max(0, ...chart.rows.map(({ label }) => measureText(label, textSize, 'regular')));
  const labelWidth = Math.min(chart.width * 0.33, labels * 1.08);
  const baseTexts = [chart.baseHeading, ...chart.rows.map(({ base }) => base)];
  const baseWidth = 1.08 * Math.max(...baseTexts.map((base) => measureText(base, textSize, 'bold'))) + 10;
  const left = labelWidth + 12;
  const width = chart.width - baseWidth - left;
  const shown = chart.rows.flatMap(({ shares }) => (shares === null ? [] : [shares]));
  const lefts = Math.max(1, ...shown.map((shares) => leftOf(shares, chart.answers)));
  const rights = Math.max(
    1,
    ...shown.map(
      (shares) => shares.reduce((sum, { percent }) => sum + percent, 0) - leftOf(shares, chart.answers),
    ),
  );
  const scale = width / (lefts + rights);
  const centre = left + lefts * scale;
  const shapes: Shape[] = [...key.shapes];
  let y = key.height + 18;
  shapes.push(textAt(chart.width, y - 6, chart.baseHeading, { anchor: 'end', fill: ink.muted }));
  for (const row of chart.rows) {
    const lines = wrapText(row.label, labelWidth, textSize, 'regular');
    const height = Math.max(barHeight + 9, lines.length * lineHeight + 10);
    const middle = y + height / 2;
    shapes.push(lineFrom(0, y, chart.width, y, ink.grid, 0.5), ...textBlock(0, middle, lines));
    // The centre line stays in the gaps between bars, so that it never runs through a number.
    if (row.shares !== null) {
      shapes.push(lineFrom(centre, y + 1, centre, middle - barHeight / 2 - 0.5, ink.muted, 0.75));
      shapes.push(lineFrom(centre, middle + barHeight / 2 + 0.5, centre, y + height - 1, ink.muted, 0.75));
    }
    shapes.push(...bar(row, chart, colours, { middle, centre, scale }));
    if (row.note !== null) {
      const note = wrapText(row.note, width, textSize, 'regular');
      shapes.push(...textBlock(left, middle, note, { fill: ink.muted }));
    }
    shapes.push(...textBlock(chart.width, middle, [row.base], { anchor: 'end', fill: ink.muted }));
    y += height;
  }
  shapes.push(lineFrom(0, y, chart.width, y, ink.grid, 0.5));
  return { width: chart.width, height: y + 2, shapes };
}
