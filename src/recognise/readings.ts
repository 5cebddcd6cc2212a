import type { Heading } from '../intake/intake.js';
import { foldText } from '../spelling/spelling.js';
import { foldHeading, withoutNumber } from './fold-heading.js';

/** One way to read a heading: the text that may name a question or an option, and the stem that stood beside it. */
export interface Reading {
  readonly text: string;
  readonly stem: string | null;
  /** How directly this reading stands in the file: 100 is the heading as it is. */
  readonly strength: number;
  readonly cut: boolean;
}

/** Headings hold a question and perhaps its help text; no more than this is compared. */
const longest = 1500;
const manySplits = 6;

/** A question set that names the stem and the row says more than a row that is an option of the stem. */
const stemAndRow = 104;

/**
 * The ways to read one heading, best first: as it stands, without numbering, and by the spellings that platforms
 * use for a question and its row or option (`stem - row`, `stem [row]`, `row:stem`, `group/question`).
 */
export function readingsOf(heading: Heading): readonly Reading[] {
  const found = new Map<string, Reading>();
  const add = (text: string, stem: string | null, strength: number): void => {
    const folded = foldHeading(text);
    if (folded === '') return;
    const cleanStem = stem === null ? null : foldHeading(stem);
    const cut = text.trimEnd().endsWith('...');
    keep(found, { text: folded, stem: cleanStem, strength, cut });
    // KoboToolbox and ODK write names: `choice_and_control_over_support`.
    const spaced = folded.includes(' ') ? folded : folded.replaceAll('_', ' ').trim();
    if (spaced !== folded) keep(found, { text: spaced, stem: cleanStem, strength: strength - 0.5, cut });
    const bare = withoutNumber(folded);
    if (bare !== null) keep(found, { text: bare, stem: cleanStem, strength: strength - 1, cut });
    // pandas writes the second "Comments" as "Comments.1".
    const first = folded.replace(/\.\d{1,2}$/, '');
    if (first !== folded) keep(found, { text: first, stem: cleanStem, strength: strength - 2, cut });
  };
  if (heading.item !== null) add(heading.item, heading.stem, 99);
  if (heading.stem !== null && isAnswerColumn(heading.item ?? '')) add(heading.stem, null, 98);
  const [stem, item] = [foldHeading(heading.stem ?? ''), foldHeading(heading.item ?? '')];
  for (const [i, text] of heading.texts.entries()) {
    const whole = foldText(text.slice(0, longest));
    const saysBoth = stem !== '' && item !== '' && whole.includes(stem) && whole.includes(item);
    add(whole, null, (saysBoth ? stemAndRow : 100) - Math.min(i, 3) * 0.01);
    for (const { row, stem, less } of splits(whole)) {
      if (isAnswerColumn(row)) add(stem, null, 95 - less);
      else add(row, stem, 95 - less);
    }
  }
  return [...found.values()].sort((a, b) => b.strength - a.strength);
}

/**
 * SurveyMonkey heads the only column of a question "Response"; SmartSurvey "Answer"; Qualtrics "Selected Choice" where a
 * box for other words stands beside it.
 */
function isAnswerColumn(row: string): boolean {
  return /^(?:open-ended )?response$|^answer$|^selected choice$/.test(foldText(row));
}

function keep(found: Map<string, Reading>, reading: Reading): void {
  const key = `${reading.stem ?? ''}\u0000${reading.text}`;
  const old = found.get(key);
  if (old === undefined || old.strength < reading.strength) found.set(key, reading);
}

/** The places where a heading may part into a stem and a row. Wrong partings match nothing and cost nothing. */
function* splits(whole: string): Generator<{ row: string; stem: string; less: number }> {
  const bracket = /^(.*?)\s*\[([^[\]]*)\]$/.exec(whole);
  if (bracket?.[1] && bracket[2]) yield { stem: bracket[1], row: bracket[2], less: 0 };
  // ODK: `quality-amount_of_support`; with blanks in it a hyphen belongs to a word. A name may hold hyphens too: the
  // longest that the question set knows is meant, for `outcomes-mental-health` is not about `health`.
  if (!whole.includes(' ') && !whole.includes('/')) {
    let at = whole.indexOf('-');
    for (let n = 0; n < manySplits && at > 0 && at < whole.length - 1; n++) {
      yield { stem: whole.slice(0, at), row: whole.slice(at + 1), less: 2 + n };
      at = whole.indexOf('-', at + 1);
    }
  }
  // REDCap with labels: `Support received (choice=Home care)`.
  const choice = /^(.+?)\s*\(choice=(.+)\)$/.exec(whole);
  if (choice?.[1] && choice[2]) yield { stem: choice[1], row: choice[2], less: 0 };
  const redcap = /^(.+?)___(.+)$/.exec(whole);
  if (redcap?.[1] && redcap[2]) yield { stem: redcap[1], row: redcap[2], less: 0 };
  for (const [mark, less] of [
    [' - ', 0],
    ['...-', 0],
    [': ', 1],
    [':', 1.5],
    ['/', 2],
    ['?-', 2],
    [' | ', 2],
    ['? ', 3],
  ] as const) {
    let from = 0;
    for (let n = 0; n < manySplits; n++) {
      const at = whole.indexOf(mark, from);
      if (at <= 0) break;
      const left = whole.slice(0, at) + (mark === '...-' ? '...' : '');
      const right = whole.slice(at + mark.length);
      if (right !== '') {
        yield { stem: left, row: right, less };
        // Alchemer puts the row first.
        if (mark === ':') yield { stem: right, row: left, less: less + 0.5 };
      }
      from = at + mark.length;
    }
  }
}
