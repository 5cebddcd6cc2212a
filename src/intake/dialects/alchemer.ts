import type { Dialect, HeadingTexts } from '../layout/dialect.js';
import { grid, single } from '../layout/heading-texts.js';
import { byHeadings } from '../layout/sighting.js';
import { tidy } from '../layout/top.js';

const own = {
  responseid: 'response-id',
  timestarted: 'start',
  datesubmitted: 'end',
  status: 'status',
  contactid: 'contact',
  legacycomments: 'platform-comments',
  language: 'language',
  referer: 'referrer',
  extendedreferer: 'referrer',
  sessionid: 'session',
  useragent: 'user-agent',
  extendeduseragent: 'user-agent',
  tags: 'tags',
  ipaddress: 'ip',
  longitude: 'location',
  latitude: 'location',
  countryauto: 'location',
  country: 'location',
  city: 'location',
  stateregion: 'location',
  postal: 'postcode',
};

/** Alchemer (SurveyGizmo before): one heading row, the row before its question, `Row:Question`; `Status` says Complete or Partial. */
export const alchemer: Dialect = {
  name: 'alchemer',
  title: 'Alchemer (SurveyGizmo)',
  verified: true,
  sight: (top) =>
    byHeadings(
      top,
      ['responseid', 'timestarted', 'datesubmitted'],
      ['status', 'contactid', 'sessionid', 'useragent', 'referer'],
      2,
      'Alchemer',
    ),
  headings: (rows) => headings((rows.at(-1) ?? []).map((cell) => cell)),
  marks: {},
  roles: own,
};

function headings(row: readonly string[]): HeadingTexts[] {
  const texts = row.map(tidy);
  const questions = sharedQuestions(texts);
  return texts.map((text, i) => {
    const parts = [row[i] ?? ''];
    const question = questions.find((q) => text.endsWith(`:${q}`) && text.length > q.length + 1);
    if (question === undefined) return single(parts, text);
    return grid(parts, question, tidy(text.slice(0, -question.length - 1)), null, [text]);
  });
}

/** What follows a colon in two headings or more, or is a heading of its own; the longest first. */
function sharedQuestions(texts: readonly string[]): string[] {
  const times = new Map<string, number>();
  const count = (text: string): void => void times.set(text, (times.get(text) ?? 0) + 1);
  for (const text of texts) {
    if (text !== '') count(text);
    for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
      if (at > 0 && tidy(text.slice(at + 1)) !== '') count(text.slice(at + 1));
    }
  }
  return [...times]
    .filter(([, n]) => n > 1)
    .map(([text]) => text)
    .sort((a, b) => b.length - a.length);
}
