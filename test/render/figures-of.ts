import type { Analysis } from '../../src/analysis/analysis.js';
import { countWords, fixedPlaces, roundHalfAway } from '../../src/wording/wording.js';

/** Numbers as they are printed in a text. */
export function numbersIn(text: string): string[] {
  return text.match(/\d[\d,.]*\d|\d/g) ?? [];
}

/** The ways a figure may be printed: rounded once, with commas or with one decimal, its sign in words or a mark. */
function printed(value: number): string[] {
  const size = Math.abs(value);
  const words = [countWords(size), String(roundHalfAway(size)), fixedPlaces(size, 1)];
  // A share that is not nobody and not everybody reads "less than 1%" or "more than 99%".
  if (size > 0 && size < 0.5) words.push('1');
  if (size > 99 && size < 100) words.push('99');
  return words;
}

function figuresUnder(node: unknown): string[] {
  if (typeof node === 'number') return printed(node);
  if (typeof node === 'string') return numbersIn(node);
  if (Array.isArray(node)) return node.flatMap(figuresUnder);
  if (node === null || typeof node !== 'object') return [];
  const own = Object.values(node).flatMap(figuresUnder);
  const { counts, base } = node as { counts?: Record<string, number | null>; base?: number | null };
  const shares = Object.values(counts ?? {}).flatMap((count) =>
    typeof count === 'number' && typeof base === 'number' && base > 0 ? printed((100 * count) / base) : [],
  );
  // The importance of a condition is held as a part of one and printed as a percentage.
  const { share } = node as { share?: number | null };
  const importance = typeof share === 'number' ? printed(100 * share) : [];
  return [...own, ...shares, ...importance];
}

/** Before the name of a question that is one of a pair. */
const linked = 'link: ';

const naming = ['label', 'choice', 'conditionLabel', 'condition', 'outcomeLabel'] as const;

/** By what figures are about (the words of a question or an answer): every figure, as it may be printed. */
type About = ReadonlyMap<string, ReadonlySet<string>>;

function figuresAbout(node: unknown, about = new Map<string, Set<string>>()): About {
  if (Array.isArray(node)) for (const each of node) figuresAbout(each, about);
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return about;
  for (const key of naming) {
    const named = (node as Record<string, unknown>)[key];
    if (typeof named !== 'string') continue;
    // What a question has to do with another is not a figure of its own.
    const name =
      key === 'label' || key === 'choice' ? named.toLowerCase() : `${linked}${named.toLowerCase()}`;
    const known = about.get(name) ?? new Set();
    for (const figure of figuresUnder(node)) known.add(figure);
    about.set(name, known);
  }
  for (const each of Object.values(node)) figuresAbout(each, about);
  return about;
}

/** The figures of an analysis: of everyone, of groups, and all. */
export interface Figures {
  readonly everyone: About;
  readonly groups: About;
  readonly groupNames: readonly string[];
  readonly all: ReadonlySet<string>;
}

export function figuresOf(analysis: Analysis): Figures {
  const groups = analysis.audiences.flatMap((audience) => audience.groups);
  return {
    everyone: figuresAbout(analysis.audiences.map((audience) => ({ ...audience, groups: [] }))),
    groups: figuresAbout(groups),
    groupNames: [...new Set(groups.map(({ choice }) => choice.toLowerCase()))],
    all: new Set(figuresUnder(analysis)),
  };
}

export interface TableRow {
  readonly headings: readonly string[];
  readonly cells: readonly string[];
}

/** The rows of the tables of a Markdown report, each with its headings. */
export function tableRowsOf(markdown: string): TableRow[] {
  const lines = markdown.split('\n');
  let headings: string[] = [];
  return lines.flatMap((line, i) => {
    if (!line.startsWith('| ') || /^\| -/.test(line)) return [];
    const cells = line
      .slice(2, -2)
      .split(/(?<!\\) \| /)
      .map((cell) => cell.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&'));
    if (!/^\| -/.test(lines[i + 1] ?? '')) return [{ headings, cells }];
    headings = cells;
    return [];
  });
}

/** Cells of a row that hold a number the analysis does not hold for what the row is about. */
export function strangeCells({ headings, cells: row }: TableRow, figures: Figures): string[] {
  const [first = '', ...cells] = row;
  const plain = first.toLowerCase();
  const words = [plain, ...headings.map((heading) => heading.toLowerCase())];
  const ofGroups = figures.groupNames.some((name) => words.some((text) => text.includes(name)));
  const known = new Set<string>();
  for (const about of ofGroups ? [figures.everyone, figures.groups] : [figures.everyone]) {
    const named = [...about.keys()].filter((name) => plain.includes(name.replace(linked, '')));
    // A table of what goes with outcomes says so over its first column.
    const ofLinks = headings[0] === 'What people rated';
    const exact = named.filter((name) => plain === (ofLinks ? name.replace(linked, '') : name));
    for (const name of exact.length > 0 ? exact : named)
      for (const figure of about.get(name) ?? []) known.add(figure);
  }
  const allowed = known.size > 0 ? known : figures.all;
  // "11 in every 100" is a figure of 11.
  const figuresIn = (cell: string) => numbersIn(cell.replace(/ in (?:every )?100\b/g, ''));
  return cells.filter((cell) => figuresIn(cell).some((number) => !allowed.has(number)));
}
