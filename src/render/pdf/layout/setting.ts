import type { Runs } from '../../../report/report.js';
import type { Face, Weight } from '../text/faces.js';
import type { Fragment, Line, StyledRun } from '../text/lines.js';
import { breakLines } from '../text/lines.js';
import type { FaceRun } from '../text/runs.js';
import type { Ink, Node } from './strip.js';
import { colours, type TextStyle } from './style.js';

/** What layout asks of the fonts. `split` counts the characters no font has, so call it once for each text. */
export interface Typesetter {
  split(text: string, weight: Weight): readonly FaceRun[];
  measure(text: string, face: Face, size: number, tabular: boolean): number;
  width(text: string, weight: Weight, size: number, tabular: boolean): number;
}

/** How one stretch of a line looks, and which element it belongs to. */
export interface Look {
  readonly node: Node;
  readonly size: number;
  readonly colour: TextStyle['colour'];
  readonly tabular: boolean;
  readonly underlined: boolean;
}

/** Ids a reference may point to; a reference to anything else is printed as plain text. */
export type KnownIds = ReadonlySet<string>;

/** Runs of a paragraph, item or caption broken into lines; links and languages get elements of their own. */
export function setRuns(
  runs: Runs,
  parent: Node,
  style: TextStyle,
  width: number,
  type: Typesetter,
  known: KnownIds,
): readonly Line<Look>[] {
  const plain = look(parent, style);
  const styled = runs.flatMap((run): readonly StyledRun<Look>[] => {
    const bold = run.inline === 'text' && run.strong ? 'bold' : style.weight;
    return withLook(type.split(run.text, bold), lookOf(run, parent, style, plain, known));
  });
  return lines(styled, width, type);
}

/** Plain text broken into lines. */
export function setText(
  text: string,
  node: Node,
  style: TextStyle,
  width: number,
  type: Typesetter,
  tabular = false,
  rightward = false,
): readonly Line<Look>[] {
  const styled = withLook(type.split(text, style.weight), { ...look(node, style), tabular });
  return lines(styled, width, type, rightward);
}

/** A fragment as ink, with the baseline that centres capitals in a line of height `leading`. */
export function fragmentInk(
  fragment: Fragment<Look>,
  x: number,
  top: number,
  leading: number,
): readonly Ink[] {
  const { size, colour, tabular, underlined } = fragment.style;
  const y = top + (leading + capHeight * size) / 2;
  const { face, text, actual } = fragment;
  const letters: Ink = { ink: 'text', x: x + fragment.x, y, text, actual, face, size, colour, tabular };
  if (!underlined) return [letters];
  const width = fragment.width - (text.endsWith(' ') ? size * 0.28 : 0);
  return [letters, { ink: 'rule', x: x + fragment.x, y: y + size * 0.12, width, thickness: 0.75, colour }];
}

/** Of Atkinson Hyperlegible Next, as a share of the text size. */
export const capHeight = 0.668;

function look(node: Node, style: TextStyle): Look {
  return { node, size: style.size, colour: style.colour, tabular: false, underlined: false };
}

function lookOf(run: Runs[number], parent: Node, style: TextStyle, plain: Look, known: KnownIds): Look {
  if (run.inline === 'text') {
    if (run.language === undefined) return plain;
    return look({ tag: 'Span', parent, language: run.language }, style);
  }
  if (run.inline === 'reference' && !known.has(run.to)) return plain;
  const link =
    run.inline === 'link'
      ? { target: { href: run.href }, description: run.description }
      : { target: { to: run.to }, description: run.text };
  return { ...look({ tag: 'Link', parent, link }, style), colour: colours.link, underlined: true };
}

function withLook(runs: readonly FaceRun[], style: Look): readonly StyledRun<Look>[] {
  return runs.map((run) => ({ run, style }));
}

function lines(
  styled: readonly StyledRun<Look>[],
  width: number,
  type: Typesetter,
  rightward = false,
): readonly Line<Look>[] {
  return breakLines(
    styled,
    width,
    (text, face, { size, tabular }) => type.measure(text, face, size, tabular),
    rightward,
  );
}
