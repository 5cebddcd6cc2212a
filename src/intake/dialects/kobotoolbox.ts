import type { Dialect, HeadingTexts } from '../layout/dialect.js';
import { distinct, grid, single } from '../layout/heading-texts.js';
import { present } from '../layout/sighting.js';
import { tidy } from '../layout/top.js';

/** By the name as written: a question may well be called `notes` or `status`, without the underscore. */
const own: Readonly<Record<string, string>> = {
  _id: 'response-id',
  _uuid: 'response-id',
  start: 'start',
  end: 'end',
  today: 'start',
  username: 'username',
  deviceid: 'device',
  phonenumber: 'phone',
  simserial: 'device',
  subscriberid: 'device',
  _submission_time: 'recorded',
  _validation_status: 'status',
  _notes: 'platform-comments',
  _status: 'status',
  _submitted_by: 'username',
  _tags: 'tags',
  _index: 'index',
  __version__: 'version',
};

/**
 * KoboToolbox: semicolons and quotes throughout, one heading row, `group/question`; many answers as a summary
 * cell and as columns of 0 and 1 headed `question/option`. Its own columns stand at the end.
 */
export const kobotoolbox: Dialect = {
  name: 'kobotoolbox',
  title: 'KoboToolbox',
  verified: true,
  sight(top) {
    const seen = present(top.rows[0], [
      'uuid',
      'submissiontime',
      'validationstatus',
      'index',
      'submittedby',
      'tags',
    ]);
    const underscored = (top.rows[0] ?? []).some(
      (cell) => tidy(cell) === '_uuid' || tidy(cell) === '_submission_time',
    );
    if (!underscored || seen.length < 3) return null;
    return { headingRows: 1, strength: 0.9, clues: [`KoboToolbox's own columns (${seen.length})`] };
  },
  headings: (rows) => pathHeadings(rows.at(-1) ?? [], '/'),
  marks: {},
  roles: {},
  roleOf: (part) => (Object.hasOwn(own, tidy(part)) ? (own[tidy(part)] ?? null) : null),
};

/**
 * Headings that are paths. `a/b` is question b of group a, unless `a` is itself a column: then b is one of its
 * options. The whole path is the platform's code.
 */
export function pathHeadings(
  row: readonly string[],
  separator: string,
  optionSeparator = separator,
): HeadingTexts[] {
  const paths = row.map(tidy);
  const known = new Set(paths);
  const groups = sharedGroups(paths, separator);
  return paths.map((path, i) => {
    const parts = [row[i] ?? ''];
    const code = path === '' ? null : path;
    const at = optionAt(path, optionSeparator, known);
    if (at !== -1) {
      const item = path.slice(at + 1);
      return grid(parts, lastSegment(path.slice(0, at), separator), item, code, [path]);
    }
    const sentence = /\s/.test(path) && !groups.has(path.slice(0, path.lastIndexOf(separator)));
    const name = sentence ? path : lastSegment(path, separator);
    return { ...single(parts, name, code), texts: distinct([name, path]) };
  });
}

/** What stands before the last separator of two headings or more. Elsewhere it may be one inside a sentence: "Yes/No". */
function sharedGroups(paths: readonly string[], separator: string): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const path of paths) {
    const group = path.slice(0, Math.max(0, path.lastIndexOf(separator)));
    if (group !== '') times.set(group, (times.get(group) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count > 1).map(([group]) => group));
}

function optionAt(path: string, separator: string, known: ReadonlySet<string>): number {
  for (let at = path.lastIndexOf(separator); at > 0; at = path.lastIndexOf(separator, at - 1)) {
    if (known.has(path.slice(0, at)) && at + 1 < path.length) return at;
  }
  return -1;
}

/**
 * A blank beside the separator is a sentence, not a path. ODK parts by a hyphen, which names may hold too: there the
 * first group alone is taken off, and the question set settles the rest.
 */
function lastSegment(path: string, separator: string): string {
  const at = separator === '-' ? path.indexOf('-') : path.lastIndexOf(separator);
  if (at < 0 || at + 1 === path.length || /\s/.test(path[at + 1] ?? '') || /\s/.test(path[at - 1] ?? ''))
    return path;
  return path.slice(at + 1);
}
