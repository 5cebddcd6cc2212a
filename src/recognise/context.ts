import type { Heading } from '../intake/intake.js';
import type { ColumnProfile } from './column-profile.js';
import { foldHeading, withoutNumber } from './fold-heading.js';
import type { ContextMatch, ContextRole } from './model.js';
import { contextHeadings, platformHeadings } from './usual-headings.js';

const roles = new Map<string, { readonly role: ContextRole; readonly rank: number }>(
  Object.entries(contextHeadings).flatMap(([role, headings]) =>
    headings.map((heading, rank) => [heading, { role: role as ContextRole, rank }] as const),
  ),
);

/** A platform may state its progress in several columns; every other role has one. */
const several: ReadonlySet<ContextRole> = new Set(['status']);

/**
 * The columns around the survey, by their usual headings, of those that no question has claimed. Where two
 * columns have one role, the more usual heading is taken and the other left alone.
 */
export function findContext(
  headings: readonly Heading[],
  claimed: ReadonlySet<number>,
  profileOf: (position: number) => ColumnProfile,
): readonly ContextMatch[] {
  const found: { role: ContextRole; column: Heading; rank: number }[] = [];
  for (const column of headings) {
    if (claimed.has(column.position)) continue;
    const named = roleOf(column);
    if (named === null || !believable(named.role, column, profileOf)) continue;
    const rival = several.has(named.role) ? -1 : found.findIndex(({ role }) => role === named.role);
    if (rival < 0) found.push({ ...named, column });
    else if (named.rank < (found[rival]?.rank ?? 0)) found[rival] = { ...named, column };
  }
  return found.map(({ role, column }) => ({ role, column }));
}

/** The role of a column by its platform or its usual heading, and how usual the heading is (0 the most). */
export function roleOf(column: Heading): { readonly role: ContextRole; readonly rank: number } | null {
  for (const folded of foldedNames(column)) {
    const known = roles.get(folded);
    if (known !== undefined) return known;
    if (/^[a-z]\w*_complete$/.test(folded)) return { role: 'status', rank: 50 };
  }
  const role = column.platformRole === null ? undefined : platformRoles[column.platformRole];
  return role === undefined ? null : { role, rank: 0 };
}

/** What platforms call their own columns, where one is of use here. */
const platformRoles: Readonly<Record<string, ContextRole>> = {
  'response-id': 'response-id',
  'respondent-id': 'respondent-id',
  'case-id': 'respondent-id',
  status: 'status',
  finished: 'status',
  progress: 'status',
  complete: 'status',
  event: 'wave',
  channel: 'mode',
};

/** Qualtrics: how long a page stood open, and in which order options were shown. */
const qualtricsOwn = /(?:_DO(?:_\d+)?|(?:_| - )(?:First Click|Last Click|Page Submit|Click Count))$/;

/** True for a column that a survey platform adds for itself. */
export function isPlatformColumn(column: Heading): boolean {
  if (column.platformRole !== null || isAboutScreen(column)) return true;
  return foldedNames(column).some((name) => platformHeadings.has(name));
}

/** True for a column that says how a question stood on the screen: it names the question, and holds no answer to it. */
export function isAboutScreen({ code, texts }: Heading): boolean {
  return qualtricsOwn.test(code ?? '') || qualtricsOwn.test(texts[0] ?? '');
}

const folds = new WeakMap<Heading, readonly string[]>();

/** The folded texts of a heading, numbering left out. Asked for by several looks at each heading, and made once. */
export function foldedNames(column: Heading): readonly string[] {
  const known = folds.get(column) ?? foldNames(column);
  folds.set(column, known);
  return known;
}

function foldNames(column: Heading): readonly string[] {
  const names = [...column.texts, column.code ?? ''].map(foldHeading).filter((name) => name !== '');
  return [...names, ...names.map(withoutNumber).filter((name) => name !== null)];
}

const statusWords =
  /^(?:complete|completed|partial|incomplete|disqualified|in progress|started|submitted|yes|no|true|false|\d{1,3}|ip address|survey preview|survey test|spam|imported|offline.*|.*not completed.*|unverified|terminated|screened out|quota.*|finished)$/i;

/** "Status" may be a person's own; the cells tell. */
function believable(
  role: ContextRole,
  column: Heading,
  profileOf: (position: number) => ColumnProfile,
): boolean {
  const { cells, distinct, filled } = profileOf(column.position);
  // A column of many different words under "Completed by" holds names.
  if (role === 'filled-in-by' || role === 'mode' || role === 'wave')
    return distinct <= 12 || distinct < filled / 20;
  if (role !== 'status' || column.platformRole !== null) return true;
  for (const cell of cells.keys()) {
    const date = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cell);
    if (!date && !statusWords.test(cell.trim())) return false;
  }
  return true;
}
