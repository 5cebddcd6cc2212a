import type { Finding } from '../findings/findings.js';
import type { Heading } from '../intake/intake.js';
import { findDropped, findDuplicates, findPartial, findUnknown } from './column-findings.js';
import { findContext, foldedNames, isPlatformColumn } from './context.js';
import { foldHeading } from './fold-heading.js';
import { likelyIdentifier } from './identifier-by-value.js';
import { identifierByHeading, identifierRoles } from './identifiers.js';
import { findMissing } from './missing-questions.js';
import type { ColumnMatch, Recognition } from './model.js';
import { nearMisses } from './near-misses.js';
import { candidate } from './refusal.js';
import { findAboutSet } from './set-findings.js';
import { findTimes } from './times.js';
import type { Surroundings, Weighed } from './weigh-sets.js';

/**
 * Says of every column what it is, for one audience: a question, context, a direct identifier, the platform's own,
 * or unknown.
 */
export function describeColumns(
  weighed: Weighed,
  only: Recognition['only'],
  ranked: readonly Weighed[],
  file: Surroundings,
): Recognition {
  const named = weighed.assignment.taken.map(
    ({ question, choice, column, how }): ColumnMatch => ({
      question: question.id,
      choice: choice?.label ?? null,
      column,
      how,
    }),
  );
  const near = nearMisses(weighed, named, only, file);
  const order = new Map(weighed.set.questions.map(({ id }, i) => [id, i]));
  const matches = [...named, ...near.taken].sort(
    (a, b) =>
      (order.get(a.question) ?? 0) - (order.get(b.question) ?? 0) || a.column.position - b.column.position,
  );
  const claimed = new Set(matches.map(({ column }) => column.position));
  const mappedColumns = new Set(weighed.mapped.map(({ column }) => column.position));
  const context = [
    ...weighed.mapped,
    ...findContext(file.headings, new Set([...claimed, ...mappedColumns]), file.profileOf).filter(
      ({ role, column }) =>
        (role === 'status' || weighed.mapped.every((mapped) => mapped.role !== role)) &&
        file.identifierOf(column.position) === null,
    ),
  ];
  const reviewDate = context.find(({ role }) => role === 'review-date')?.column;
  const times = findTimes(
    file.headings,
    new Set([...claimed, ...(reviewDate === undefined ? [] : [reviewDate.position])]),
  );
  for (const { column } of context) claimed.add(column.position);
  if (only !== null) claimed.add(only.column.position);
  const identifiers = file.headings.flatMap((column) => {
    if (claimed.has(column.position)) return [];
    const what = identifierOf(column, file);
    return what === null ? [] : [{ column, what }];
  });
  for (const { column } of identifiers) claimed.add(column.position);
  const contested = new Set(weighed.assignment.contests.flatMap(({ columns }) => columns));
  const rest = file.headings.filter(({ position }) => !claimed.has(position) && !contested.has(position));
  const repeated = new Map<number, 'summary' | 'copy'>([
    ...weighed.assignment.summaries.map(({ column }) => [column.position, 'summary'] as const),
    ...weighed.assignment.settled
      .filter(({ same }) => same)
      .flatMap(({ others }) => others.map(({ column }) => [column.position, 'copy'] as const)),
  ]);
  const aside = rest.flatMap((column): Recognition['aside'] => {
    const again = repeated.get(column.position);
    if (again !== undefined) return [{ column, why: again }];
    if (isPlatformColumn(column)) return [{ column, why: 'platform' }];
    return isOtherText(column, weighed, matches) ? [{ column, why: 'other-text' }] : [];
  });
  const set = new Set(aside.map(({ column }) => column.position));
  const unknown = rest.filter(
    ({ position, texts }) =>
      !set.has(position) && (texts.some((text) => text.trim() !== '') || file.profileOf(position).filled > 0),
  );
  const unknownPositions = new Set(unknown.map(({ position }) => position));
  const free = unknown.filter(({ position }) => !near.offered.has(position));
  const findings: readonly Finding[] = [
    ...findAboutSet(weighed, ranked, matches, unknownPositions, file.settings.questionSet !== undefined),
    ...near.findings,
    ...findMissing(weighed, [...matches, ...near.pending], free),
    ...findDuplicates(weighed, file.headings),
    ...findPartial(weighed),
    ...findDropped(identifiers),
    ...findUnknown(free, file),
  ];
  return {
    questionSet: weighed.set,
    only,
    matches,
    context,
    times,
    identifiers,
    aside,
    unknown,
    matched: new Set(matches.map(({ question }) => question)).size,
    of: weighed.of,
    candidates: ranked.map(candidate),
    findings,
  };
}

function identifierOf(column: Heading, file: Surroundings): string | null {
  // Platforms write the parts of one question as `What is your name? - Name`, `Contact: E-mail`, `group/phone`.
  const parts = (file.readings.get(column.position) ?? []).map(({ text }) => text);
  for (const name of new Set([...foldedNames(column), ...parts])) {
    const what = identifierByHeading(name);
    if (what !== null) return what;
  }
  const certain = identifierRoles[column.platformRole ?? ''] ?? file.identifierOf(column.position);
  if (certain !== null || isPlatformColumn(column)) return certain;
  return likelyIdentifier(file.profileOf(column.position));
}

/** The text box beside an "Other" option. */
function isOtherText(column: Heading, weighed: Weighed, matches: readonly ColumnMatch[]): boolean {
  const names = [column.item ?? '', ...column.texts].map(foldHeading);
  const other = names.some((name) => /(?:^|[[\-:/_ ])other\b|_text$|please specify/.test(name));
  if (!other) return false;
  const stems = [column.stem, ...column.texts].map((text) => foldHeading(text ?? ''));
  return matches.some(({ question, column: taken }) => {
    const asked = weighed.set.questions.find(({ id }) => id === question);
    if (asked === undefined || !('choices' in asked)) return false;
    const names = [asked.label, ...asked.headings].map(foldHeading);
    const sameStem = stems.some((stem) => names.some((name) => stem.includes(name)));
    return sameStem || (Math.abs(taken.position - column.position) === 1 && asked.form === 'choose-many');
  });
}
