import type { Dialect, HeadingTexts, Sighting } from '../layout/dialect.js';
import { distinct, grid, single } from '../layout/heading-texts.js';
import { firstKey } from '../layout/sighting.js';
import { keysOf, type Top, tidy } from '../layout/top.js';

/**
 * REDCap: one heading row of field names, or of labels. Several answers are columns of 0 and 1, `field___1` or
 * `Label (choice=Option)`; a form never opened also reads 0. One person may have several rows (events).
 */
export const redcap: Dialect = {
  name: 'redcap',
  title: 'REDCap',
  verified: true,
  sight,
  headings: (rows) => (rows.at(-1) ?? []).map(heading),
  marks: { '[not completed]': 'missing' },
  roles: {
    recordid: 'response-id',
    redcapeventname: 'event',
    eventname: 'event',
    redcaprepeatinstrument: 'instance',
    repeatinstrument: 'instance',
    redcaprepeatinstance: 'instance',
    repeatinstance: 'instance',
    redcapsurveyidentifier: 'external-reference',
    surveyidentifier: 'external-reference',
    redcapdataaccessgroup: 'collector',
    surveytimestamp: 'end',
    complete: 'complete',
  },
  roleOf: (part) => (/^\w+_complete$/.test(part) ? 'complete' : /^\w+_timestamp$/.test(part) ? 'end' : null),
};

function sight(top: Top): Sighting | null {
  const row = (top.rows[0] ?? []).map(tidy);
  const keys = keysOf(row);
  const ticks = row.filter((text) => /\w___\w/.test(text)).length;
  const complete = row.filter((text) => /^\w+_complete$/.test(text)).length;
  const labels = row.filter((text) => text.endsWith(')') && text.includes('(choice=')).length;
  const named = keys.filter((k) => k.startsWith('redcap')).length;
  const first = firstKey(row) === 'recordid';
  const labelled = first && (keys.includes('complete') || labels > 0 || keys.includes('eventname'));
  if (named === 0 && !(first && (ticks > 0 || complete > 0)) && !labelled && ticks < 2) return null;
  return {
    headingRows: 1,
    strength: named > 0 || ticks > 0 ? 0.9 : 0.75,
    clues: [
      ...(named > 0 ? [`${named} columns named "redcap_…"`] : []),
      ...(ticks > 0 ? [`${ticks} columns of the kind "field___1"`] : []),
      ...(labels > 0 ? [`${labels} columns of the kind "Label (choice=Option)"`] : []),
      ...(complete > 0 ? [`${complete} columns of the kind "form_complete"`] : []),
      ...(named + ticks + labels + complete === 0 ? ['"Record ID" and "Complete?" columns'] : []),
    ],
  };
}

function heading(cell: string): HeadingTexts {
  const text = tidy(cell);
  const tick = /^(\w+?)___(\w+)$/.exec(text);
  if (tick !== null) return grid([cell], tick[1] ?? '', tick[2] ?? '', text, [text]);
  const choice = text.endsWith(')') ? /^(.*\S)\s*\(choice=(.*)\)$/s.exec(text) : null;
  if (choice !== null) return grid([cell], tidy(choice[1] ?? ''), tidy(choice[2] ?? ''), null, [text]);
  const code = /^[a-z][a-z0-9_]*$/.test(text) ? text : null;
  return { ...single([cell], text, code), texts: distinct([text]) };
}
