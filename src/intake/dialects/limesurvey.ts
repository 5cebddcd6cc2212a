import type { Dialect, HeadingTexts, Sighting } from '../layout/dialect.js';
import { bracketed, distinct, grid, single } from '../layout/heading-texts.js';
import { present } from '../layout/sighting.js';
import { key, keysOf, type Top, tidy } from '../layout/top.js';

const own = {
  id: 'response-id',
  responseid: 'response-id',
  submitdate: 'end',
  datesubmitted: 'end',
  lastpage: 'progress',
  startlanguage: 'language',
  seed: 'seed',
  startdate: 'start',
  datestarted: 'start',
  datestamp: 'recorded',
  datelastaction: 'recorded',
  ipaddr: 'ip',
  ipaddress: 'ip',
  refurl: 'referrer',
  referrerurl: 'referrer',
  token: 'token',
  accesscode: 'token',
};

/**
 * LimeSurvey: one heading row, as codes `Q4[SQ1]`, as texts `Question [row]`, or both `Q4[SQ1]. Question [row]`.
 * A blank cell was shown and left; `N/A` was never shown; no date of submission is a response not finished.
 */
export const limesurvey: Dialect = {
  name: 'limesurvey',
  title: 'LimeSurvey',
  verified: true,
  sight,
  headings: (rows) =>
    (rows[0] ?? []).map((cell, i) =>
      heading(
        rows.map((row) => row[i] ?? ''),
        tidy(cell),
      ),
    ),
  marks: { 'N/A': 'missing' },
  roles: own,
  roleOf: (part) => {
    const name = key(/^(\w+)\.\s/.exec(part)?.[1] ?? '');
    return Object.hasOwn(own, name) ? own[name as keyof typeof own] : null;
  },
};

function sight(top: Top): Sighting | null {
  const keys = keysOf(top.rows[0]);
  const has = (...names: string[]): boolean =>
    names.some((name) => keys.some((k) => k === name || k === name + name));
  const seen = [
    has('submitdate', 'datesubmitted', 'submitdatedatesubmitted'),
    has('lastpage'),
    has('startlanguage'),
    has('seed'),
    has('datestamp', 'datelastaction'),
  ].filter(Boolean).length;
  if (seen < 2 || !has('lastpage', 'startlanguage')) return null;
  const count = present(top.rows[0], Object.keys(own)).length;
  return { headingRows: 1, strength: 0.6 + seen * 0.07, clues: [`LimeSurvey's own columns (${count})`] };
}

function heading(parts: readonly string[], whole: string): HeadingTexts {
  const coded = /^([A-Za-z]\w*(?:\[\w*\])+)$|^([A-Za-z]\w*(?:\[\w*\])*)\.\s+(.*)$/s.exec(whole);
  const code = coded?.[1] ?? coded?.[2] ?? null;
  const numbered = /^(\d+)\s+-\s+(.*)$/s.exec(whole);
  // Equal headings get a number from programs that read them first: `Question [row].1`.
  const text = (coded === null ? (numbered?.[2] ?? whole) : (coded[3] ?? '')).replace(/\]\.\d+$/, ']');
  if (text === '') return { ...single(parts, whole, code), texts: [whole] };
  const brackets = bracketed(text);
  const more = text === whole ? [text] : [text, whole];
  if (brackets === null || brackets.item === '') {
    return {
      ...single(parts, text, code),
      texts: distinct([text.replace(/(?<!\s)\s*\[\s*\]$/, ''), ...more]),
    };
  }
  return grid(parts, brackets.stem, brackets.item, code, more);
}
