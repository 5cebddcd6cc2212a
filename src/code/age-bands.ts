import type { ChooseOneQuestion } from '../question-set/question-set.js';
import { foldText, tidyText } from '../spelling/spelling.js';
import { isUsualMark } from './marks.js';

/** The ages, in whole years, that one answer of a question stands for. */
export interface AgeBand {
  readonly position: number;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

const oldest = 120;

/**
 * The bands of a question whose answers are ages (`Under 18`, `18 to 64`, `65 and over`), youngest first. Null where the
 * question is not about age, fewer than two of its answers are bands, or two of them share an age.
 */
export function ageBands(question: ChooseOneQuestion): readonly AgeBand[] | null {
  const names = [question.id, question.label, ...question.headings];
  if (!names.some((name) => /\bage\b|\bhow old\b/.test(foldText(name).replaceAll(/[-_]/g, ' ')))) return null;
  const bands = question.choices
    .flatMap(({ label }, position) => {
      const range = rangeOf(foldText(label));
      return range === null ? [] : [{ position, label, from: range[0], to: range[1] }];
    })
    .sort((a, b) => a.from - b.from);
  const apart = bands.every(({ from }, i) => i === 0 || from > (bands[i - 1]?.to ?? 0));
  return bands.length >= 2 && apart ? bands : null;
}

function rangeOf(label: string): readonly [number, number] | null {
  const text = label
    .replace(/\b(?:years?|yrs?)(?: old| of age)?\b|\baged?\b|^between /g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const between = /^(\d{1,3}) ?(?:-|to|and) ?(\d{1,3})$/.exec(text);
  if (between) return [Number(between[1]), Number(between[2])];
  const within = /^(\d{1,3}) ?(?:-|to|and) ?(?:under|below) (\d{1,3})$/.exec(text);
  if (within) return [Number(within[1]), Number(within[2]) - 1];
  const below = /^(?:under|below|less than|younger than) (\d{1,3})$/.exec(text);
  if (below) return [0, Number(below[1]) - 1];
  const until = /^(?:up to )?(\d{1,3})(?: (?:and|or) (?:under|below|younger|less))$|^up to (\d{1,3})$/.exec(
    text,
  );
  if (until) return [0, Number(until[1] ?? until[2])];
  const above = /^(\d{1,3}) ?(?:\+|plus|(?:and|or) (?:over|above|older|more))$/.exec(text);
  if (above) return [Number(above[1]), oldest];
  const over = /^(?:over|above|older than|more than) (\d{1,3})$/.exec(text);
  return over ? [Number(over[1]) + 1, oldest] : null;
}

/** An age in years that a cell gives (`67`, `67.0`, `67 years`), or null. Months of a baby are not read. */
export function ageIn(cell: string): number | null {
  const found = /^(\d{1,3})(?:[.,]\d{1,2})?(?: ?(?:years?|yrs?)(?: old)?)?$/i.exec(tidyText(cell));
  const age = found?.[1] === undefined ? null : Number(found[1]);
  return age !== null && age <= oldest ? age : null;
}

/** What a column of ages shows of itself. */
export interface AgeColumn {
  /** Somebody is 90 to 96: then 97, 98 and 99 are ages too, and no marks. */
  readonly nineties: boolean;
}

/**
 * Whether a column of numbers holds ages and not codes of the bands: among them are numbers larger than any code, and
 * more different ones than there are answers. `cells` are those of the sample with how often each stands there.
 */
export function ageColumn(
  cells: Iterable<readonly [cell: string, count: number]>,
  answers: number,
): AgeColumn | null {
  const ages = new Set<number>();
  let others = 0;
  for (const [cell, count] of cells) {
    const folded = foldText(cell);
    if (folded === '' || isUsualMark(folded)) continue;
    const age = ageIn(cell);
    if (age === null) others += count;
    else ages.add(age);
  }
  const beyondCodes = [...ages].filter((age) => age > answers + 1).length;
  const enough = ages.size > answers && beyondCodes >= 2 && beyondCodes >= ages.size / 2;
  return enough && others < ages.size ? { nineties: [...ages].some((age) => age >= 90) } : null;
}

/** The answer that an age belongs to: null for a cell that is no age (or a mark), undefined for an age in no band. */
export function bandOf(
  cell: string,
  bands: readonly AgeBand[],
  { nineties }: AgeColumn,
): AgeBand | null | undefined {
  const age = ageIn(cell);
  if (age === null || (!nineties && isUsualMark(foldText(cell)))) return null;
  return bands.find(({ from, to }) => age >= from && age <= to);
}
